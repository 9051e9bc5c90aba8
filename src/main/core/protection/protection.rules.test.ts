import { expect, test } from 'vitest'
import type { ProtectionContent } from '../../../shared/protection/protection.contract'
import { requireInOrder } from './protection.rules'

const today = '2026-03-02'
const measure = (more: Partial<Extract<ProtectionContent, { kind: 'skyddsatgard' }>>): ProtectionContent => ({
  kind: 'skyddsatgard',
  on: today,
  canLeave: 'nej',
  why: 'Han vägrar',
  move: null,
  decidedBy: '',
  ...more,
})
const move = { on: today, who: 'Mamman och barnen', note: '' }
const codeOf = (content: ProtectionContent): string | undefined => {
  try {
    requireInOrder(content, today)
    return undefined
  } catch (error) {
    return (error as { failure: { fields: { code: string }[] } }).failure.fields[0]?.code
  }
}

test.each([
  ['nobody moves before it is said why the one who uses violence cannot leave', { why: ' ', move }, 'reason-missing'],
  [
    'nobody else moves when the one who uses violence can leave',
    { canLeave: 'ja' as const, why: '', move },
    'others-leave-first',
  ],
  ['a measure is not dated ahead', { on: '2026-03-03' }, 'day-ahead'],
])('%s', (_rule, more, code) => {
  expect(codeOf(measure(more))).toBe(code)
})

test.each([
  ['the one who uses violence leaves', { canLeave: 'ja' as const, why: '' }],
  ['it is not suitable, it is said why, and the others move', { canLeave: 'inte-lamplig' as const, move }],
])('a measure in order stands: %s', (_what, more) => {
  expect(codeOf(measure(more))).toBeUndefined()
})

test('a motivational contact says something, and the next try is not before it', () => {
  const contact = (more: object): ProtectionContent =>
    ({
      kind: 'kontakt',
      personId: 'p',
      on: today,
      by: 'Jenny',
      note: 'Tackade nej',
      nextTryOn: null,
      ...more,
    }) as ProtectionContent

  expect(codeOf(contact({}))).toBeUndefined()
  expect(codeOf(contact({ note: '' }))).toBe('required')
  expect(codeOf(contact({ nextTryOn: '2026-03-01' }))).toBe('day-past')
})
