import { existsSync } from 'node:fs'
import { swedishMoment } from '../../src/main/core/calendar'

const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'

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
