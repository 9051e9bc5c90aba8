import { expect, test } from 'vitest'
import { toCsv } from './csv'

const csvOf = (...row: string[]) => toCsv({ columns: ['a'], rows: [row] }).split('\r\n')[1]

test('a table is rows of quoted cells that a Swedish calculation program opens with å, ä and ö whole', () => {
  expect(toCsv({ columns: ['Nr', 'Vem'], rows: [['1', 'Åsa; "chef"']] })).toBe(
    '\uFEFF"Nr";"Vem"\r\n"1";"Åsa; ""chef"""\r\n',
  )
})

test.each(['=1+1', '+46', '-x', '@SUM(A1)', '\t=1'])('%j is text and no formula', (value) => {
  expect(csvOf(value)).toBe(`"'${value}"`)
})

test('a line break stays within its cell', () => {
  expect(toCsv({ columns: ['a'], rows: [['rad 1\nrad 2']] })).toContain('"rad 1\nrad 2"')
})
