import type { ReportSheet } from '../../../shared/template/template.contract'

/** How many columns a table of the template can have; each width is a form of its own in Word. */
export const tableWidths = [2, 3, 4, 6] as const

/** Cells by the names the template knows them by: varde1, varde2 … */
const numbered = (name: string, cells: readonly string[]) =>
  Object.fromEntries(cells.map((cell, at) => [`${name}${at + 1}`, cell]))

type Table = ReportSheet['tables'][number]

/** The table in the form of its width; a row that is short of cells is filled out. */
function tableOf(table: Table, width: number) {
  if (table.rows.length === 0 || table.columns.length !== width) return false
  return {
    ...numbered('kolumn', table.columns),
    rader: table.rows.map((row) => numbered('varde', row)),
  }
}

/** What the template `statistikrapport` can ask for, by the Swedish names a team sees when it edits the template in Word. */
export const reportFields = (report: ReportSheet) => ({
  testdata: report.isDemo,
  rubrik: report.title,
  uppgifter: report.head.map(({ label, value }) => ({ namn: label, varde: value })),
  kommentar: report.comment === '' ? false : report.comment,
  avsnitt: report.tables.map((table) => ({
    avsnittsrubrik: table.title,
    om: table.about === '' ? false : table.about,
    anmarkning: table.note === '' ? false : table.note,
    ...Object.fromEntries(tableWidths.map((width) => [`tabell${width}`, tableOf(table, width)])),
  })),
  sidfot: report.footer,
})
