import { expect, test } from 'vitest'
import { confirmedForMs, openConfirmation } from './confirmation'

const codeOf = (call: () => void): string => {
  try {
    call()
    return 'allowed'
  } catch (error) {
    return (error as Error).message
  }
}

test('a passphrase vouches for five minutes to the millisecond, and anew when it is typed again', () => {
  let now = Date.parse('2026-03-02T08:00:00.000Z')
  const { renew, require } = openConfirmation(() => new Date(now).toISOString())
  const after = (ms: number) => {
    now += ms
    return codeOf(require)
  }

  expect([codeOf(require), after(confirmedForMs - 1), after(1)]).toEqual(['allowed', 'allowed', 'confirm-needed'])
  renew()
  expect([codeOf(require), after(confirmedForMs - 1), after(1)]).toEqual(['allowed', 'allowed', 'confirm-needed'])
})

test('a clock set back does not lengthen what a passphrase vouches for, and one that cannot be read vouches for nothing', () => {
  let now = '2026-03-02T08:00:00.000Z'
  const { require } = openConfirmation(() => now)

  now = '2026-03-02T07:59:59.999Z'
  expect(codeOf(require)).toBe('confirm-needed')
  now = 'i morgon'
  expect(codeOf(require)).toBe('confirm-needed')
})
