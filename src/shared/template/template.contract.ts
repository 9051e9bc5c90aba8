import { z } from 'zod'
import { LogFilter } from '../audit/audit.contract'
import { command, door, query } from '../contract/define'
import { FamilyMap } from '../family/family.contract'
import {
  AktId,
  CaseId,
  ChildLogId,
  CoMeetingId,
  DisclosureId,
  GroupMeetingId,
  GroupSeriesId,
  InterviewDayId,
  MinutesId,
  NoteId,
  PartyId,
  PersonId,
  PlanId,
  SamradId,
  TransferId,
} from '../ids'
import { Invitation, Minutes } from '../samrad/samrad.contract'
import { Span, StatisticsTable } from '../statistics/statistics.contract'
import { Timeline } from '../timeline/timeline.contract'
import { Day, Instant, line, prose } from '../values'

/** The Word templates the house has. */
export const templateIds = ['samradsprotokoll', 'kallelse', 'anteckning', 'barnahuslogg', 'statistikrapport'] as const
export const TemplateId = z.enum(templateIds)
export type TemplateId = z.output<typeof TemplateId>

/** A document that can be taken out of the house. */
export const DocumentRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minutes'), minutesId: MinutesId }),
  /** The Word template itself, to be edited. */
  z.strictObject({ kind: z.literal('template'), template: TemplateId, version: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('invitation'), samradId: SamradId, partyId: PartyId }),
  /** A signed note, with what corrects it. */
  z.strictObject({ kind: z.literal('note'), noteId: NoteId }),
  /** What has been decided to be given out of an akt. */
  z.strictObject({ kind: z.literal('disclosure'), disclosureId: DisclosureId }),
  /** The packet of an överlämning, for its receiver. */
  z.strictObject({ kind: z.literal('transfer'), transferId: TransferId }),
  /** A barnahuslogg as it was approved, to be given to the child. */
  z.strictObject({ kind: z.literal('child-log'), logId: ChildLogId }),
  /** What one person does on a förhörsdag, on a numbered sheet. */
  z.strictObject({ kind: z.literal('day-sheet'), dayId: InterviewDayId, no: z.number().int().positive() }),
  /** The neutral call to a meeting with the family. */
  z.strictObject({ kind: z.literal('meeting-call'), meetingId: CoMeetingId }),
  /** The child's situation and wishes, for one guardian. */
  z.strictObject({ kind: z.literal('child-words'), caseId: CaseId, personId: PersonId }),
  /** A signed plan. */
  z.strictObject({
    kind: z.literal('plan'),
    planId: PlanId,
    number: z.number().int().positive(),
    copyFor: z.enum(['akten', 'barnet', 'vardnadshavare', 'verksamhet']),
    personId: PersonId.nullable(),
  }),
  /** The presentation sheets of a meeting of the samarbetsgrupp that I may open, or one of them. */
  z.strictObject({ kind: z.literal('group-sheets'), meetingId: GroupMeetingId, caseId: CaseId.nullable() }),
  /** Who sits with which item, and who leaves the room. */
  z.strictObject({ kind: z.literal('group-run'), meetingId: GroupMeetingId }),
  /** What each item came to: numbers, outcomes and days. */
  z.strictObject({ kind: z.literal('group-minutes'), meetingId: GroupMeetingId }),
  z.strictObject({ kind: z.literal('group-series'), seriesId: GroupSeriesId }),
  z.strictObject({ kind: z.literal('group-load') }),
  /** The statistics of a period, with what is said of them. */
  z.strictObject({ kind: z.literal('statistics'), ...Span.shape, comment: prose() }),
  /** What was destroyed in a year, without a word of whom. */
  z.strictObject({ kind: z.literal('gallring-protocol'), year: z.number().int().min(2000).max(2200) }),
  /** Entries of the log, for the log review. */
  z.strictObject({ kind: z.literal('log'), filter: LogFilter }),
  /** Who has read an akt, for who holds its key. */
  z.strictObject({ kind: z.literal('akt-log'), aktId: AktId }),
  /** What the log review has examined in a period. */
  z.strictObject({ kind: z.literal('log-reviews'), from: Day, until: Day }),
  /** A child's time line, or its family map, as a picture with its table. */
  z.strictObject({ kind: z.literal('timeline'), caseId: CaseId }),
  z.strictObject({ kind: z.literal('family'), caseId: CaseId }),
  /** The chain of the whole log, to be verified without the program. */
  z.strictObject({ kind: z.literal('log-chain') }),
])
export type DocumentRef = z.output<typeof DocumentRef>

export const DocumentFormat = z.enum(['docx', 'pdf', 'print', 'ics', 'csv', 'jsonl'])
export type DocumentFormat = z.output<typeof DocumentFormat>

/** How a passage of a sheet is set. `undantaget` stands where something has been left out, and says so. */
export const SheetBlockKind = z.enum(['stycke', 'rubrik', 'punkt', 'nummer', 'citat', 'barnets-ord', 'undantaget'])
export type SheetBlockKind = z.output<typeof SheetBlockKind>

/** A document of headings and passages: a note, a form, a disclosure. Whoever draws it has already left out what may not be read. */
export const Sheet = z.strictObject({
  kind: z.literal('sheet'),
  /** How it is set: large and airy for a child. */
  look: z.literal('barn').optional(),
  /** Stands in the file's metadata too: never a person's name. */
  title: z.string(),
  isDemo: z.boolean(),
  /** Facts above the text, a row for each: ”Händelse”, ”Deltagare”. */
  head: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  sections: z.array(
    z.strictObject({
      heading: z.string(),
      /** `source` says who told, or is empty. */
      blocks: z.array(z.strictObject({ kind: SheetBlockKind, text: z.string(), source: z.string() })),
    }),
  ),
  /** Who signed and when, or that nobody has. */
  signature: z.string(),
  footer: z.string(),
})
export type Sheet = z.output<typeof Sheet>

/** Sheets of one page each, printed together. */
const Sheets = z.strictObject({ kind: z.literal('sheets'), title: z.string(), sheets: z.array(Sheet) })

/** A document that is one table, with facts above it. */
export const TableSheet = z.strictObject({
  kind: z.literal('table'),
  title: z.string(),
  isDemo: z.boolean(),
  head: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  footer: z.string(),
})
export type TableSheet = z.output<typeof TableSheet>

/** A document of many tables, each with what it counts. */
export const ReportSheet = z.strictObject({
  kind: z.literal('report'),
  title: z.string(),
  isDemo: z.boolean(),
  head: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** What its writer says of it; empty when nothing. */
  comment: z.string(),
  tables: z.array(StatisticsTable),
  footer: z.string(),
})
export type ReportSheet = z.output<typeof ReportSheet>

/** What the print view draws. */
export const Printable = z.discriminatedUnion('kind', [
  Sheet,
  Sheets,
  TableSheet,
  ReportSheet,
  z.strictObject({ kind: z.literal('minutes'), minutes: Minutes, correction: z.string() }),
  z.strictObject({ kind: z.literal('invitation'), invitation: Invitation, houseName: z.string(), isDemo: z.boolean() }),
  z.strictObject({ kind: z.literal('timeline'), title: z.string(), isDemo: z.boolean(), timeline: Timeline }),
  z.strictObject({ kind: z.literal('family'), title: z.string(), isDemo: z.boolean(), family: FamilyMap }),
])
export type Printable = z.output<typeof Printable>

/** A field a template may ask for. `lista` and `villkor` are opened and closed: {#barn} … {/barn}. */
const TemplateField = z.strictObject({
  name: z.string(),
  kind: z.enum(['text', 'lista', 'villkor']),
  meaning: z.string(),
  isRequired: z.boolean(),
  /** The list it stands in; empty for what may stand anywhere. */
  inside: z.string(),
})
export type TemplateField = z.output<typeof TemplateField>

/** One version of a template. Number 1 is the one built in. */
const TemplateVersion = z.strictObject({
  version: z.number().int().positive(),
  note: z.string(),
  by: z.string(),
  at: Instant.nullable(),
})
export type TemplateVersion = z.output<typeof TemplateVersion>

export const TemplateEntry = z.strictObject({
  id: TemplateId,
  inUse: z.number().int().positive(),
  versions: z.array(TemplateVersion),
  fields: z.array(TemplateField),
})
export type TemplateEntry = z.output<typeof TemplateEntry>

export const templateContract = {
  'template.list': query(
    z.strictObject({}),
    z.strictObject({ templates: z.array(TemplateEntry), mayChange: z.boolean() }),
  ),
  /** Takes back a template edited in Word: inspected by the reader, kept as a new version and put to use. */
  'template.takeBack': door(
    z.strictObject({ template: TemplateId, ticket: z.string().max(80), note: line() }),
    z.strictObject({ version: z.number().int().positive() }),
    ['template', 'audit'],
  ),
  /** Puts an earlier version, or the built-in one, to use again. */
  'template.use': command(
    z.strictObject({ template: TemplateId, version: z.number().int().positive() }),
    z.strictObject({}),
    ['template', 'audit'],
  ),
  /** Logs that a document is taken out, and gives a ticket for it, good once and for five minutes. */
  'template.produce': command(
    z.strictObject({ document: DocumentRef, format: DocumentFormat }),
    z.strictObject({ ticket: z.string(), fileName: z.string() }),
    ['audit'],
  ),
  /** The content behind a ticket, for the print view. */
  'template.printable': query(z.strictObject({ ticket: z.string().max(80) }), Printable),
}
