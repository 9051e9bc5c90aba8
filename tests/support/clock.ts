import { existsSync } from 'node:fs'

const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'

/** The moment of a day and a clock in Sweden. Playwright's own Node has no Temporal. */
function swedishMoment(day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const shown = new Date(asUtc).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' })
  return new Date(2 * asUtc - Date.parse(`${shown.replace(' ', 'T')}Z`)).toISOString()
}

/** False where the clock of a started program cannot be moved; a spec that needs it is skipped there. */
export const canMoveClock = existsSync(library)

/** The environment that makes a started program take a day and a time of day in Sweden for now; its clock goes on from there. */
export const clockAt = (day: string, time: string): Record<string, string> => ({
  LD_PRELOAD: library,
  TZ: 'UTC',
  FAKETIME: `@${swedishMoment(day, time).slice(0, 19).replace('T', ' ')}`,
  // Timers go on as they are: only what the clock shows is moved.
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
  DONT_FAKE_MONOTONIC: '1',
})
