import type { SamradType } from '../../../shared/profile/profile.contract'
import { AppError } from '../../../shared/result'
import type { Invitation } from '../../../shared/samrad/samrad.contract'
import { userName } from '../account/account.store'
import { addDays } from '../calendar'
import type { ReadContext } from '../context'
import { houseName } from '../house/house.store'
import { findAgency } from '../profile/profile.rules'
import { composeInvitation } from './invitation.rules'
import { partiesOf } from './party.store'
import { type SamradRecord, samradLink } from './samrad.store'

/** The safe text for each agency that is called. */
export function invitationsOf(context: ReadContext, row: SamradRecord): Invitation[] {
  const { profile } = context.house
  const called = partiesOf(context, row.id).filter((party) => party.isCalled)
  return called.map((party) =>
    composeInvitation({
      agency: findAgency(profile, party.agencyId),
      houseName: houseName(context.db),
      number: row.number,
      type: row.type as SamradType,
      heldOn: row.held_on,
      startsAt: row.starts_at,
      minutes: row.minutes,
      place: row.place,
      link: samradLink(context, row),
      calledAgencies: called.map((one) => findAgency(profile, one.agencyId).name),
      answerBy: answerDay(row.held_on, context.today()),
      coordinator: userName(context.db, row.coordinator_id),
    }),
  )
}

/** The day before, or today when the samråd is nearer than that. */
const answerDay = (heldOn: string, today: string): string => (addDays(heldOn, -1) < today ? today : addDays(heldOn, -1))

/** The safe text for one agency. Throws `not-found` when it is not called. */
export function invitationFor(context: ReadContext, row: SamradRecord, agencyId: string): Invitation {
  const invitation = invitationsOf(context, row).find((one) => one.agencyId === agencyId)
  if (!invitation) throw new AppError({ code: 'not-found' })
  return invitation
}
