import holidays from './holidays.json'

const off: Readonly<Record<string, string>> = holidays.days
const weekdays = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'] as const

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`)
const step = (day: string, days: number): string => {
  const date = atNoon(day)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
const weekdayOf = (day: string): number => atNoon(day).getUTCDay()

/** The name of a day off that is not just a weekend. The table ends in 2060; after that only weekends are known. */
export const holidayName = (day: string): string | undefined => off[day]

/** What a day is called when nobody works on it: ”lördag”, ”midsommarafton”; nothing on a working day. */
export function dayOffName(day: string): string | undefined {
  const weekday = weekdayOf(day)
  return holidayName(day) ?? (weekday === 0 || weekday === 6 ? weekdays[weekday] : undefined)
}

/** True on Monday to Friday when it is no holiday and no eve that counts as one. */
export const isWorkingDay = (day: string): boolean => dayOffName(day) === undefined

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(day: string): string {
  let next = day
  while (!isWorkingDay(next)) next = step(next, 1)
  return next
}

/** The last working day before a day. */
export function workingDayBefore(day: string): string {
  let before = step(day, -1)
  while (!isWorkingDay(before)) before = step(before, -1)
  return before
}

/** So many working days after a day; the day itself is not counted. */
export function addWorkingDays(day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0; left -= 1) reached = nextWorkingDay(step(reached, 1))
  return reached
}
