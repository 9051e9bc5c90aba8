import type { TableSheet } from '../../../shared/template/template.contract'

/** What a calculation program would take for a formula is made to be text. */
const harmless = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)
const cell = (value: string): string => `"${harmless(value).replaceAll('"', '""')}"`

/** A table as Swedish calculation programs read one: UTF-8 with a mark, semicolons, and every cell quoted. */
export const toCsv = (table: Pick<TableSheet, 'columns' | 'rows'>): string =>
  `\uFEFF${[table.columns, ...table.rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
