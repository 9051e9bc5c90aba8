let lastHour = ''
let dayThen = ''

/** The day it is in Sweden at a moment given in UTC. */
export function swedishDay(instant: string): string {
  // Asked for row after row at the same moment; whole hours apart from UTC, Sweden changes day on the hour.
  const hour = instant.slice(0, 13)
  if (hour !== lastHour || hour.length < 13) {
    dayThen = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString()
    lastHour = hour
  }
  return dayThen
}

/** The clock in Sweden at a moment given in UTC, TT:MM. */
export const swedishTime = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })

/** The moment, in UTC, of a day and a time of day in Sweden. A time that summer time skips is moved forward. */
export const swedishMoment = (day: string, time: string): string =>
  Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime('Europe/Stockholm')
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** Calendar months keep the number of the day, or take the last day of a month that is too short. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString()

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** Age in whole years on a day. */
export const ageOn = (birthDate: string, day: string): number =>
  Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years
