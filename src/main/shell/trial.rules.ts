import type { Trial } from '../core-messages'

const usual: Trial = { clock: { shift: 0, rate: 1 }, hasCheapPassphrases: false }

/** A whole number that somebody has named, or the usual one. */
function wholeOr(text: string | undefined, otherwise: number): number {
  const number = Number(text || Number.NaN)
  return Number.isSafeInteger(number) ? number : otherwise
}

/** What the environment asks for on trial; an installed program is never on trial. */
export function trialOf(environment: Readonly<Record<string, string | undefined>>, isInstalled: boolean): Trial {
  if (isInstalled) return usual
  const { FYRARUM_CLOCK_SHIFT: shift, FYRARUM_CLOCK_RATE: rate, FYRARUM_CHEAP: cheap } = environment
  return {
    clock: { shift: wholeOr(shift, 0), rate: Math.max(1, wholeOr(rate, 1)) },
    hasCheapPassphrases: cheap === '1',
  }
}
