import type { Selectable } from 'kysely'
import type { PartyId, SamradId } from '../../../shared/ids'
import type { AgencyId, SamradType } from '../../../shared/profile/profile.contract'
import { AppError } from '../../../shared/result'
import {
  type Answer,
  type Attendance,
  type Party,
  PartyText,
  type SamradRow,
  type SamradState,
} from '../../../shared/samrad/samrad.contract'
import { childOf } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { findAgency } from '../profile/profile.rules'
import { missingParties } from './samrad.rules'
import { casesOf, getSamrad, type SamradRecord, samradLock } from './samrad.store'
import type { SamradPartyTable } from './samrad.tables'

const partyPlace = (row: string) => ({ table: 'samrad_party', column: 'text', row })

export const emptyPartyText: PartyText = {
  person: '',
  title: '',
  substitute: '',
  writtenAnswer: '',
  absenceReason: '',
  differingView: '',
}

export function addParty(context: WriteContext, samradId: string, agencyId: string, isRequired: boolean): PartyId {
  const id = context.newId()
  context.write.insert(
    'samrad_party',
    {
      id,
      samrad_id: samradId,
      agency_id: agencyId,
      is_required: isRequired ? 1 : 0,
      is_called: 1,
      called_at: null,
      answer: 'vantar' satisfies Answer,
      attendance: null,
      supplement_by: null,
      text: context.seal(emptyPartyText, samradLock(samradId), partyPlace(id)),
      revision: 1,
    },
    samradLock(samradId),
  )
  return id as PartyId
}

const toParty = (context: ReadContext, row: Selectable<SamradPartyTable>): Party => ({
  id: row.id as PartyId,
  agencyId: row.agency_id as AgencyId,
  isRequired: row.is_required === 1,
  isCalled: row.is_called === 1,
  answer: row.answer as Answer,
  attendance: row.attendance as Attendance | null,
  supplementBy: row.supplement_by,
  text: context.open(PartyText, samradLock(row.samrad_id), partyPlace(row.id), row.text),
  revision: row.revision,
})

export const partiesOf = (context: ReadContext, samradId: string): Party[] =>
  context.db
    .all((q) => q.selectFrom('samrad_party').selectAll().where('samrad_id', '=', samradId).orderBy('id'))
    .map((row) => toParty(context, row))

/** A chair and the samråd it stands in. Throws `not-found`. */
export function getParty(context: ReadContext, partyId: string): { party: Party; samrad: SamradRecord } {
  const row = context.db.first((q) => q.selectFrom('samrad_party').selectAll().where('id', '=', partyId))
  if (!row) throw new AppError({ code: 'not-found' })
  const samrad = getSamrad(context, row.samrad_id)
  return { party: toParty(context, row), samrad }
}

export function updateParty(
  context: WriteContext,
  samradId: string,
  partyId: string,
  changes: Partial<SamradPartyTable>,
  text?: PartyText,
): void {
  const lock = samradLock(samradId)
  context.write.update(
    'samrad_party',
    partyId,
    { ...changes, ...(text ? { text: context.seal(text, lock, partyPlace(partyId)) } : {}) },
    lock,
  )
}

/** A samråd as a row in a list, with its chairs counted. */
export function rowOf(context: ReadContext, row: SamradRecord): SamradRow {
  const parties = partiesOf(context, row.id)
  const isOver = row.state === 'hallet' || row.state === 'signerat'
  return {
    id: row.id as SamradId,
    number: row.number,
    type: row.type as SamradType,
    state: row.state as SamradState,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    minutes: row.minutes,
    place: row.place,
    children: casesOf(context, row.id).map((one) => childOf(context, one).name),
    answered: parties.filter((party) => party.isCalled && party.answer !== 'vantar').length,
    called: parties.filter((party) => party.isCalled).length,
    missing: isOver ? missingParties(parties).map((party) => party.agencyId) : [],
  }
}

/** Who took part in a samråd and for which agency, entered once there and used again in what is written of it. */
export const participantsOf = (context: ReadContext, samradId: string): { name: string; role: string }[] =>
  partiesOf(context, samradId)
    .filter((party) => party.attendance !== null && party.attendance !== 'franvarande')
    .map(({ agencyId, text }) => {
      const agency = findAgency(context.house.profile, agencyId).name
      const name = text.substitute || text.person
      const role = [text.substitute ? '' : text.title, agency].filter(Boolean).join(', ')
      return name ? { name: name.slice(0, 120), role: role.slice(0, 120) } : { name: agency, role: '' }
    })
