import { expect, test } from 'vitest'
import { kindOf, referenceOf } from './reference.rules'

test('a door is told by its kind and the last eight signs of its id, and by no more', () => {
  const scope = 'akt:0195556c-2a00-7000-8000-0123456789ab'

  expect([kindOf(scope), referenceOf(scope)]).toEqual(['akt', '456789ab'])
  expect([kindOf('house:huset'), referenceOf('house:huset')]).toEqual(['house', 'huset'])
})
