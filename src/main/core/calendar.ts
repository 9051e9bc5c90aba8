/** The day it is in Sweden at a moment given in UTC. */
export const swedishDay = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString()

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
