import { addDays } from '../../calendar'

const monthNames = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const weekdayNames = ['måndagen', 'tisdagen', 'onsdagen', 'torsdagen', 'fredagen', 'lördagen', 'söndagen']
const fixedHolidays = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'])

/** Easter Sunday by the anonymous Gregorian rule. */
function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = Math.floor((a + 11 * d + 22 * e) / 451)
  const month = Math.floor((d + e - 7 * f + 114) / 31)
  const day = ((d + e - 7 * f + 114) % 31) + 1
  return Temporal.PlainDate.from({ year, month, day }).toString()
}

/** True when offices are open: neither weekend nor a Swedish public holiday. */
export function isWorkday(day: string): boolean {
  const date = Temporal.PlainDate.from(day)
  if (date.dayOfWeek > 5 || fixedHolidays.has(day.slice(5))) return false
  const sunday = easter(date.year)
  // Good Friday, Easter Monday, Ascension Day.
  if ([-2, 1, 39].some((days) => addDays(sunday, days) === day)) return false
  const isMidsummerEve = date.month === 6 && date.dayOfWeek === 5 && date.day >= 19 && date.day <= 25
  return !isMidsummerEve
}

/** The same day, or the nearest working day before it. */
export const onOrBefore = (day: string): string => (isWorkday(day) ? day : onOrBefore(addDays(day, -1)))

/** The same day, or the nearest working day after it. */
export const onOrAfter = (day: string): string => (isWorkday(day) ? day : onOrAfter(addDays(day, 1)))

/** So many working days after a day; before it when negative. */
export function workdaysFrom(day: string, count: number): string {
  const step = count < 0 ? -1 : 1
  let found = day
  for (let left = Math.abs(count); left > 0; left -= 1) {
    do found = addDays(found, step)
    while (!isWorkday(found))
  }
  return found
}

/** The days of the demo, counted from the day it is made. */
export interface Calendar {
  readonly today: string
  /** The working day so many calendar days ago, or the nearest before it. */
  ago(days: number): string
  /** The same, but never before the working day after `day`: holidays may not turn the order of things round. */
  after(day: string, days: number): string
  /** So many working days before today. */
  back(workdays: number): string
  /** So many working days after today. */
  ahead(workdays: number): string
}

export const calendarFrom = (today: string): Calendar => ({
  today,
  ago: (days) => onOrBefore(addDays(today, -days)),
  after(day, days) {
    const [wanted, earliest] = [onOrBefore(addDays(today, -days)), workdaysFrom(day, 1)]
    return wanted > earliest ? wanted : earliest
  },
  back: (workdays) => workdaysFrom(today, -workdays),
  ahead: (workdays) => workdaysFrom(today, workdays),
})

/** A day as it is written in running text: 12 maj. */
export const dayInWords = (day: string): string =>
  `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ''}`

/** A day with its weekday: tisdagen den 12 maj. */
export const weekdayInWords = (day: string): string =>
  `${weekdayNames[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? ''} den ${dayInWords(day)}`
