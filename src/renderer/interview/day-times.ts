import type { DayStep } from '@shared/interview/step'

/** Minutes since midnight of a clock. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The clock so many minutes after midnight; what lies beyond the day stays on its last minute. */
export const clockAt = (minutes: number): string => {
  const within = Math.max(0, Math.min(minutes, 24 * 60 - 1))
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** A clock as it is written in Swedish: 09.30. */
export const shown = (clock: string): string => clock.replace(':', '.')

/** When a step is or was: its real times as far as they are known, else the planned. */
export const spanOf = (step: Pick<DayStep, 'startsAt' | 'minutes' | 'beganAt' | 'endedAt'>) => {
  const from = minutesOf(step.beganAt ?? step.startsAt)
  return { from, until: step.endedAt ? minutesOf(step.endedAt) : from + step.minutes }
}

/** ”09.00–09.45”. */
export const spanText = (step: Parameters<typeof spanOf>[0]): string => {
  const { from, until } = spanOf(step)
  return `${shown(clockAt(from))}–${shown(clockAt(until))}`
}
