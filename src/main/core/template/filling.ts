import type { Printable, TemplateId } from '../../../shared/template/template.contract'
import { minutesFields } from './minutes-fields'
import { reportFields } from './report-fields'
import { sheetFields } from './sheet-fields'

/** Which Word template each kind of document is filled into; a table or a picture has none. */
const templates = {
  minutes: 'samradsprotokoll',
  invitation: 'kallelse',
  sheet: 'anteckning',
  report: 'statistikrapport',
  sheets: undefined,
  table: undefined,
  timeline: undefined,
  family: undefined,
} as const

export const templateOf = (printable: Printable): TemplateId | undefined =>
  printable.kind === 'sheet' && printable.look === 'barn' ? 'barnahuslogg' : templates[printable.kind]

/** What a document gives its template, by the names in `fields.rules.ts`. */
export function fieldsOf(printable: Printable, version: number): Readonly<Record<string, unknown>> {
  const mallversion = `${templateOf(printable) ?? ''} ${version}`
  if (printable.kind === 'minutes') return { ...minutesFields(printable.minutes, printable.correction), mallversion }
  if (printable.kind === 'sheet') return { ...sheetFields(printable), mallversion }
  if (printable.kind === 'report') return { ...reportFields(printable), mallversion }
  if (printable.kind !== 'invitation') return {}
  const [heading = '', , ...lines] = printable.invitation.body.split('\n')
  return { testdata: printable.isDemo, hus: printable.houseName, rubrik: heading, rader: lines, mallversion }
}
