import { AppError } from '../../../shared/result'
import type { DocumentRef, Printable, templateContract } from '../../../shared/template/template.contract'
import type { HandlersFor, WriteContext } from '../context'
import { houseName } from '../house/house.store'
import { findAgency } from '../profile/profile.rules'
import { invitationFor } from '../samrad/invitation.store'
import { getMinutes } from '../samrad/minutes.store'
import { getParty } from '../samrad/party.store'
import { calendarFile } from './ics'
import { issueTicket, redeemTicket, ticketLife } from './produced.store'

interface Draft {
  readonly printable: Printable
  /** Never a name or number of a person: file names are seen in lists, mail and history. */
  readonly fileName: string
  readonly calendar: string
}

function draw(context: WriteContext, document: DocumentRef): Draft {
  if (document.kind === 'minutes') {
    const { minutes, correction } = getMinutes(context, document.minutesId)
    return {
      printable: { kind: 'minutes', minutes, correction },
      fileName: `${correction === '' ? 'Samrådsprotokoll' : 'Rättelse'} ${minutes.number}`,
      calendar: '',
    }
  }
  const { party, samrad } = getParty(context, document.partyId)
  if (samrad.id !== document.samradId) throw new AppError({ code: 'not-found' })
  const invitation = invitationFor(context, samrad, party.agencyId)
  return {
    printable: {
      kind: 'invitation',
      invitation,
      houseName: houseName(context.db),
      isDemo: context.house.isDemo,
    },
    fileName: `Kallelse ${samrad.number} ${findAgency(context.house.profile, party.agencyId).name}`,
    calendar: calendarFile({
      id: samrad.id,
      title: invitation.subject,
      body: invitation.body,
      place: samrad.place,
      day: samrad.held_on,
      time: samrad.starts_at,
      minutes: samrad.minutes,
      madeAt: context.now(),
    }),
  }
}

export const templateHandlers: HandlersFor<typeof templateContract> = {
  'template.produce': (context, { document, format }) => {
    if (format === 'ics' && document.kind !== 'invitation') throw new AppError({ code: 'not-allowed' })
    const draft = draw(context, document)
    const fileName = `${draft.fileName}.${format}`
    context.note({ produced: document.kind, fileName, format })
    const ticket = issueTicket(context, {
      ...draft,
      document,
      format,
      fileName,
      expiresAt: Date.parse(context.now()) + ticketLife,
    })
    return { ticket, fileName }
  },
  'template.printable': (context, { ticket }) => redeemTicket(context, ticket).printable,
}
