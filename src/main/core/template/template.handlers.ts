import { AppError } from '../../../shared/result'
import type { DocumentFormat, DocumentRef, templateContract } from '../../../shared/template/template.contract'
import { drawAktLog, drawChain, drawLog, drawReviews } from '../audit/log-document.store'
import type { HandlersFor, WriteContext } from '../context'
import { houseName } from '../house/house.store'
import { findAgency } from '../profile/profile.rules'
import { invitationFor } from '../samrad/invitation.store'
import { getMinutes } from '../samrad/minutes.store'
import { getParty } from '../samrad/party.store'
import { calendarFile } from './ics'
import { type Drawn, issueTicket, redeemTicket, ticketLife } from './produced.store'

type Drawers = {
  readonly [K in DocumentRef['kind']]: (context: WriteContext, document: Extract<DocumentRef, { kind: K }>) => Drawn
}

/** Who draws which document; a domain adds its own by a line here and a line in `DocumentRef`. */
const drawers: Drawers = {
  minutes(context, { minutesId }) {
    const { minutes, correction } = getMinutes(context, minutesId)
    return {
      printable: { kind: 'minutes', minutes, correction },
      fileName: `${correction === '' ? 'Samrådsprotokoll' : 'Rättelse'} ${minutes.number}`,
    }
  },
  invitation(context, { samradId, partyId }) {
    const { party, samrad } = getParty(context, partyId)
    if (samrad.id !== samradId) throw new AppError({ code: 'not-found' })
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
  },
  log: (context, { filter }) => drawLog(context, filter),
  'akt-log': (context, { aktId }) => drawAktLog(context, aktId),
  'log-reviews': (context, { from, until }) => drawReviews(context, { from, until }),
  'log-chain': (context) => drawChain(context),
}

const draw = (context: WriteContext, document: DocumentRef): Drawn =>
  (drawers[document.kind] as (context: WriteContext, document: DocumentRef) => Drawn)(context, document)

/** A table is not a Word document, a note is no table: each document has the formats it can be. */
function canBe({ printable, calendar, lines }: Drawn, format: DocumentFormat): boolean {
  switch (format) {
    case 'pdf':
      return true
    case 'docx':
      return printable.kind !== 'table'
    case 'csv':
      return printable.kind === 'table' && lines === undefined
    case 'ics':
      return calendar !== undefined
    case 'jsonl':
      return lines !== undefined
  }
}

export const templateHandlers: HandlersFor<typeof templateContract> = {
  'template.produce': (context, { document, format }) => {
    const drawn = draw(context, document)
    if (!canBe(drawn, format)) throw new AppError({ code: 'not-allowed' })
    const fileName = `${drawn.fileName}.${format}`
    context.note({ produced: document.kind, fileName, format })
    const ticket = issueTicket(context, {
      ...drawn,
      document,
      format,
      fileName,
      expiresAt: Date.parse(context.now()) + ticketLife,
    })
    return { ticket, fileName }
  },
  'template.printable': (context, { ticket }) => redeemTicket(context, ticket).printable,
}
