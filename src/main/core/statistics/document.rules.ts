import type { StatisticsReport, StatisticsTable } from '../../../shared/statistics/statistics.contract'
import type { ReportSheet, TableSheet } from '../../../shared/template/template.contract'

/** What stands under every report: what its figures can and cannot say. */
export const figureNote =
  'x: talet visas inte, för att det är 1–4 eller skulle avslöja ett sådant. Talen visar vad som är noterat och säger inget om orsaker.'

const indicatorTables = ({ indicators }: StatisticsReport): StatisticsTable[] => [
  {
    key: 'matt',
    title: 'Mått på kvalitet',
    about: 'Uppgift saknas räknas för sig och aldrig som nej.',
    columns: ['Mått', 'Utfall', 'Antal', 'Uppgift saknas'],
    rows: indicators.map(({ id, name, value, of, missing }) => [`${id}. ${name}`, value, of, missing]),
    note: '',
  },
  {
    key: 'definitioner',
    title: 'Så räknas måtten',
    about: '',
    columns: ['Mått', 'Definition och källa'],
    rows: indicators.map(({ id, name, definition, source }) => [`${id}. ${name}`, `${definition} ${source}.`]),
    note: '',
  },
]

const gapTable = ({ gaps }: StatisticsReport): StatisticsTable => ({
  key: 'raknas-inte',
  title: 'Räknas inte',
  about: 'Det som ofta finns i en årsrapport men inte kan räknas här.',
  columns: ['Vad', 'Varför'],
  rows: gaps.map(({ what, why }) => [what, why]),
  note: '',
})

/** The report as a document. */
export const reportSheet = (
  report: StatisticsReport,
  about: { readonly comment: string; readonly by: string; readonly isDemo: boolean },
): ReportSheet => ({
  kind: 'report',
  title: report.title,
  isDemo: about.isDemo,
  head: [
    { label: 'Period', value: report.period },
    { label: 'Urval', value: report.selection },
    { label: 'Underlagets dag', value: `${report.countedOn}${report.isRunning ? ', perioden pågår' : ''}` },
    { label: 'Uttagen av', value: about.by },
    { label: 'Små tal', value: 'Tal som är 1–4 visas inte.' },
  ],
  comment: about.comment.trim(),
  tables: [...report.tables, ...indicatorTables(report), gapTable(report)],
  footer: `${report.selection}. ${figureNote}`,
})

/** The report as one table, a row for each figure. */
export const reportRows = (report: StatisticsReport): Pick<TableSheet, 'columns' | 'rows'> => ({
  columns: ['Period', 'Urval', 'Tabell', 'Rad', 'Mått', 'Värde'],
  rows: [...report.tables, ...indicatorTables(report).slice(0, 1)].flatMap(({ title, columns, rows, note }) => {
    const filled = rows.flatMap(([name = '', ...cells]) =>
      cells.map((cell, at) => [report.period, report.selection, title, name, columns[at + 1] ?? '', cell]),
    )
    return rows.length > 0 ? filled : [[report.period, report.selection, title, '', '', note]]
  }),
})
