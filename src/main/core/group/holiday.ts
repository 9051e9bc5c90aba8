import { addDays } from '../calendar'

const fixed: Readonly<Record<string, string>> = {
  '01-01': 'nyårsdagen',
  '01-06': 'trettondedag jul',
  '05-01': 'första maj',
  '06-06': 'nationaldagen',
  '12-24': 'julafton',
  '12-25': 'juldagen',
  '12-26': 'annandag jul',
  '12-31': 'nyårsafton',
}
const fromEaster: Readonly<Record<number, string>> = {
  [-2]: 'långfredagen',
  0: 'påskdagen',
  1: 'annandag påsk',
  39: 'Kristi himmelsfärdsdag',
  49: 'pingstdagen',
}

/** Easter Sunday by the anonymous Gregorian rule. */
function easterOf(year: number): string {
  const golden = year % 19
  const [century, left] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(left / 4) - epact - (left % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const count = epact + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(count / 31), day: (count % 31) + 1 }).toString()
}

/** The name of the Swedish holiday a day is, or null. The three eves on which offices are closed count too. */
export function holidayOn(day: string): string | null {
  const date = Temporal.PlainDate.from(day)
  const known = fixed[day.slice(5)]
  if (known) return known
  const easter = easterOf(date.year)
  for (const [distance, name] of Object.entries(fromEaster)) if (addDays(easter, Number(distance)) === day) return name
  if (date.month === 6 && date.dayOfWeek === 5 && date.day >= 19 && date.day <= 25) return 'midsommarafton'
  return null
}
