import { expect, test } from 'vitest'
import { trialOf } from './trial.rules'

const asked = { FYRARUM_CLOCK_SHIFT: '-86400000', FYRARUM_CLOCK_RATE: '30', FYRARUM_CHEAP: '1' }
const usual = { clock: { shift: 0, rate: 1 }, hasCheapPassphrases: false }

test('an installed program is on trial whatever the environment says: never', () => {
  expect(trialOf(asked, true)).toEqual(usual)

  // Control: one that is not installed is.
  expect(trialOf(asked, false)).toEqual({ clock: { shift: -86_400_000, rate: 30 }, hasCheapPassphrases: true })
})

test.each(['', 'x', '0.5', 'Infinity', '1e99'])(
  'what is no whole number (%s) is as if nothing had been said',
  (text) => {
    expect(trialOf({ FYRARUM_CLOCK_SHIFT: text, FYRARUM_CLOCK_RATE: text, FYRARUM_CHEAP: text }, false)).toEqual(usual)
    expect(trialOf({}, false)).toEqual(usual)
  },
)

test('a clock never stands still or goes backwards', () => {
  for (const rate of ['0', '-5']) expect(trialOf({ FYRARUM_CLOCK_RATE: rate }, false).clock.rate).toBe(1)
})
