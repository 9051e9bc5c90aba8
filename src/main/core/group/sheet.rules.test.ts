import { expect, test } from 'vitest'
import { sheetLines } from '../../../shared/group/limits'
import { SheetText } from '../../../shared/group/sheet'
import { nameIn } from './sheet.rules'

const family = ['Elsa Åkesson', 'Hugo Åkesson', 'Bo Ek']

test.each([
  ['Hur skyddar vi Elsa i skolan?', 'Elsa'],
  ['Elsas mamma flyttar.', 'Elsa'],
  ['Familjen Åkesson väntar.', 'Åkesson'],
  ['Se 20140317-2388.', '20140317-2388'],
  ['Se 1403172388.', '1403172388'],
  ['Barnet bor hos mamman.', undefined],
  ['Hugostiftelsen betalar.', undefined],
  ['Pappan bor i Bo.', undefined],
  ['Ring 0480-450 000 före den 12 mars.', undefined],
])('in ”%s” stands %s', (text, found) => {
  expect(nameIn(text, family)).toBe(found)
})

test('a sheet says what it must, and no part is broken into more lines than a page takes', () => {
  const whole = { question: 'Hur gör vi?', protection: 'Säkrat', deadlines: 'Inga', clashes: '', support: 'Stödjare' }

  expect(SheetText.safeParse(whole).success).toBe(true)
  expect(SheetText.safeParse({ ...whole, question: ' ' }).success).toBe(false)
  expect(SheetText.safeParse({ ...whole, clashes: 'x\n'.repeat(sheetLines) }).success).toBe(false)
  expect(SheetText.safeParse({ ...whole, support: 'x'.repeat(301) }).success).toBe(false)
})
