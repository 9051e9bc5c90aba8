import { exportKindOf, mayLeave } from '../../../shared/policy/exports'
import { AppError, refuse } from '../../../shared/result'
import {
  type DocumentFormat,
  type DocumentRef,
  type templateContract,
  templateIds,
} from '../../../shared/template/template.contract'
import { requireRole } from '../account/account.rules'
import { drawAktLog, drawChain, drawLog, drawReviews } from '../audit/log-document.store'
import { drawChildLog } from '../closing/document.store'
import type { HandlersFor, WriteContext } from '../context'
import type { DoorContext } from '../core'
import { drawDisclosure } from '../disclosure/document.store'
import { rememberProduced } from '../document/document.store'
import { readChosen } from '../document/incoming.store'
import { drawFamily } from '../family/family.store'
import { drawProtocol } from '../gallring/protocol.store'
import { drawGroupMinutes, drawLoad, drawRun, drawSeries, drawSheets } from '../group/document.store'
import { houseName } from '../house/house.store'
import { drawDaySheet } from '../interview/sheet.store'
import { drawCall } from '../meeting/call.store'
import { drawChildWords } from '../meeting/words.store'
import { drawNote } from '../note/sheet.store'
import { drawPlan } from '../plan/document.store'
import { findAgency } from '../profile/profile.rules'
import { invitationFor } from '../samrad/invitation.store'
import { getMinutes } from '../samrad/minutes.store'
import { getParty } from '../samrad/party.store'
import { samradLock } from '../samrad/samrad.store'
import { drawStatistics } from '../statistics/document.store'
import { drawTimeline } from '../timeline/sheet.store'
import { drawTransfer } from '../transfer/document.store'
import { requireKnownFields, templateFields } from './fields.rules'
import { templateOf } from './filling'
import { calendarFile } from './ics.rules'
import { type Drawn, issueTicket, redeemTicket, ticketLife } from './produced.store'
import { chooseVersion, insertVersion, templateBytes, versionInUse, versionsOf } from './template.store'

/** Who may bring back a template and say which version is in use. */
const templateKeepers = ['samordnare', 'systemadmin', 'forste-socialsekreterare'] as const

type Drawers = {
  readonly [K in DocumentRef['kind']]: (context: WriteContext, document: Extract<DocumentRef, { kind: K }>) => Drawn
}

/** Who draws which document; a domain adds its own by a line here and a line in `DocumentRef`. */
const drawers: Drawers = {
  minutes(context, { minutesId }) {
    const { minutes, correction, samradId } = getMinutes(context, minutesId)
    const what = correction === '' ? 'Samrådsprotokoll' : 'Rättelse'
    return {
      printable: { kind: 'minutes', minutes, correction },
      fileName: `${what} ${minutes.number}`,
      remembered: { what, lock: samradLock(samradId) },
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
      remembered: { what: 'Kallelse', lock: samradLock(samradId) },
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
  note: (context, { noteId }) => drawNote(context, noteId),
  disclosure: (context, { disclosureId }) => drawDisclosure(context, disclosureId),
  transfer: (context, { transferId }) => drawTransfer(context, transferId),
  'child-log': (context, { logId }) => drawChildLog(context, logId),
  'day-sheet': (context, { dayId, no }) => drawDaySheet(context, dayId, no),
  'meeting-call': (context, { meetingId }) => drawCall(context, meetingId),
  'child-words': (context, { caseId, personId }) => drawChildWords(context, caseId, personId),
  plan: (context, document) => drawPlan(context, document),
  'group-sheets': (context, { meetingId, caseId }) => drawSheets(context, meetingId, caseId),
  'group-run': (context, { meetingId }) => drawRun(context, meetingId),
  'group-minutes': (context, { meetingId }) => drawGroupMinutes(context, meetingId),
  'group-series': (context, { seriesId }) => drawSeries(context, seriesId),
  'group-load': (context) => drawLoad(context),
  statistics: (context, { kind: _kind, comment, ...span }) => drawStatistics(context, span, comment),
  'gallring-protocol': (context, { year }) => drawProtocol(context, year),
  log: (context, { filter }) => drawLog(context, filter),
  'akt-log': (context, { aktId }) => drawAktLog(context, aktId),
  'log-reviews': (context, { from, until }) => drawReviews(context, { from, until }),
  timeline: (context, { caseId }) => drawTimeline(context, caseId),
  family: (context, { caseId }) => drawFamily(context, caseId),
  'log-chain': (context) => drawChain(context),
  template: (context, { template, version }) => ({
    bytes: templateBytes(context, template, version),
    fileName: `Mall ${template} ${version}`,
  }),
}

const draw = (context: WriteContext, document: DocumentRef): Drawn =>
  (drawers[document.kind] as (context: WriteContext, document: DocumentRef) => Drawn)(context, document)

/** What is drawn as a picture or a table is no Word document. */
const onPaperOnly: ReadonlySet<string> = new Set(['table', 'sheets', 'timeline', 'family'])

/** A table is not a Word document, a note is no table: each document has the formats it can be. */
function canBe({ printable, table, bytes, calendar, lines }: Drawn, format: DocumentFormat): boolean {
  switch (format) {
    case 'pdf':
    case 'print':
      return printable !== undefined
    case 'docx':
      return bytes !== undefined || (printable !== undefined && !onPaperOnly.has(printable.kind))
    case 'csv':
      return table !== undefined || (printable?.kind === 'table' && lines === undefined)
    case 'ics':
      return calendar !== undefined
    case 'jsonl':
      return lines !== undefined
  }
}

export const templateHandlers: HandlersFor<typeof templateContract, DoorContext> = {
  'template.produce': (context, { document, format }) => {
    if (!mayLeave(context.policy, exportKindOf[document.kind])) refuse(['document'], 'set-by-it')
    const drawn = draw(context, document)
    if (!canBe(drawn, format)) throw new AppError({ code: 'not-allowed' })
    const fileName = `${drawn.fileName}.${format}`
    context.note({ produced: document.kind, fileName, format })
    // The print view of a PDF is the program's own; only a Word file is filled into a template.
    const id = format === 'docx' && drawn.printable ? templateOf(drawn.printable) : undefined
    const template = id && { id, version: versionInUse(context, id) }
    // Who reads an akt's notes and holds no key to its documents adds none to their list; the log knows of it all the same.
    if (drawn.remembered && context.holds(drawn.remembered.lock)) {
      const { what, lock } = drawn.remembered
      const facts = { what, template: template?.id ?? '', version: template?.version ?? 0, format, fileName }
      rememberProduced(context, facts, lock)
    }
    const ticket = issueTicket(context, {
      ...drawn,
      template,
      document,
      format,
      fileName,
      expiresAt: Date.parse(context.now()) + ticketLife,
    })
    return { ticket, fileName }
  },
  'template.printable': (context, { ticket }) => {
    const { printable } = redeemTicket(context, ticket)
    if (!printable) throw new AppError({ code: 'not-allowed' })
    return printable
  },
  'template.list': (context) => ({
    templates: templateIds.map((id) => ({
      id,
      inUse: versionInUse(context, id),
      versions: versionsOf(context, id),
      fields: [...templateFields[id]],
    })),
    mayChange: templateKeepers.some((role) => context.me.roles.includes(role)),
  }),
  'template.takeBack': async (door, { template, ticket, note }) => {
    const session = door.session()
    requireRole(session.me, ...templateKeepers)
    const { marks, bytes } = await door.reader.inspectTemplate(readChosen(door.chosen(ticket)))
    requireKnownFields(template, marks)
    if (!door.isOpen() || door.session() !== session) throw new AppError({ code: 'locked' })
    const version = session.change('template.takeBack', (context) => {
      const next = insertVersion(context, template, bytes, note)
      chooseVersion(context, template, next)
      return next
    })
    door.forgetChosen(ticket)
    return { version }
  },
  'template.use': (context, { template, version }) => {
    requireRole(context.me, ...templateKeepers)
    chooseVersion(context, template, version)
    return {}
  },
}
