import type { Weekly } from '../../../shared/plan/plan.contract'

/** Something planned for one person: each week between two days, or once. */
export interface Booked {
  readonly key: string
  readonly personId: string
  readonly personName: string
  readonly what: string
  readonly time:
    | ({ readonly kind: 'weekly'; readonly from: string | null; readonly until: string } & Weekly)
    | { readonly kind: 'once'; readonly day: string; readonly startsAt: string; readonly minutes: number }
}

const weekdays = ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar']

/** When something is, in words: ”tisdagar 15:00–16:00” or ”2026-03-03 kl. 10:00–11:00”. */
export function whenText(time: Weekly | Booked['time']): string {
  const [from, until] = [minute(time.startsAt), minute(time.startsAt) + time.minutes]
  const clocks = `${clock(from)}–${clock(until)}`
  return 'weekday' in time ? `${weekdays[time.weekday - 1] ?? ''} ${clocks}` : `${time.day} kl. ${clocks}`
}

const minute = (startsAt: string): number => Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3))
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** 1 is Monday. */
const weekdayOf = (day: string): number => ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1

function meet(one: Booked['time'], other: Booked['time']): boolean {
  if (one.kind === 'once' && other.kind === 'weekly') return meet(other, one)
  const [from, otherFrom] = [minute(one.startsAt), minute(other.startsAt)]
  if (from >= otherFrom + other.minutes || otherFrom >= from + one.minutes) return false
  if (one.kind === 'once') return other.kind === 'once' && one.day === other.day
  if (other.kind === 'once')
    return (
      weekdayOf(other.day) === one.weekday && other.day <= one.until && (one.from === null || one.from <= other.day)
    )
  return (
    one.weekday === other.weekday &&
    (one.from === null || one.from <= other.until) &&
    (other.from === null || other.from <= one.until)
  )
}

/** Every two things that want the same person at the same time, so that measures do not work against each other (NYB-7). */
export const clashesIn = (booked: readonly Booked[]): { readonly first: Booked; readonly second: Booked }[] =>
  booked.flatMap((first, at) =>
    booked
      .slice(at + 1)
      .filter((second) => second.personId === first.personId && meet(first.time, second.time))
      .map((second) => ({ first, second })),
  )
