import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '../../../shared/result'
import { newKey } from './primitives'
import { lockName, openBytes, openValue, type Place, scopeOf, sealBytes, sealedVersion, sealValue } from './sealing'

const lock = lockName(scopeOf('akt', '0195556c-2a00-7000-8000-000000000002'))
const place: Place = { table: 'note', column: 'text', row: '0195556c-2a00-7000-8000-000000000001' }
const first = { key: newKey(), version: 1 }
const keys = [first, { key: newKey(), version: 2 }, { key: newKey(), version: 300 }]
const keyOf = (sealed: Uint8Array) => keys.find(({ version }) => version === sealedVersion(sealed)) ?? first

test('values of both formats and of several key versions lie side by side, and each is read as what it is', () => {
  const values = keys.map((key) => sealValue(`ord ${key.version}`, place, lock, key))
  const files = keys.map((key) => sealBytes(Buffer.from(`fil ${key.version}`), place, lock, key))

  expect(values.map((sealed) => sealed[0])).toEqual([1, 1, 1])
  expect(files.map((sealed) => sealed[0])).toEqual([2, 2, 2])
  expect(values.map((sealed) => openValue(z.string(), sealed, place, lock, keyOf(sealed)))).toEqual([
    'ord 1',
    'ord 2',
    'ord 300',
  ])
  expect(files.map((sealed) => openBytes(sealed, place, lock, keyOf(sealed)).toString())).toEqual([
    'fil 1',
    'fil 2',
    'fil 300',
  ])
})

test.each([0, 3, 4, 255])('a format from a program to come (%i) is refused by name and never guessed at', (format) => {
  const sealed = sealValue('ord', place, lock, first)
  sealed[0] = format

  for (const read of [() => sealedVersion(sealed), () => openValue(z.string(), sealed, place, lock, first)])
    expect(read).toThrow(new AppError({ code: 'corrupt' }))
})
