import { nextWorkingDay } from '@shared/calendar/working-days'

const zone = 'Europe/Stockholm'
const weekday = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('sv-SE', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
const withYear = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayAndMonth = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthAndYear = new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone })
const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: zone })

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`)

/** Today in Sweden, ÅÅÅÅ-MM-DD. */
export const today = (): string => isoDay.format(new Date())

export const addDays = (day: string, days: number): string => {
  const date = atNoon(day)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The first working day at least so many days from today. */
export const workdayIn = (days: number): string => nextWorkingDay(addDays(today(), days))

const daysFromToday = (day: string): number =>
  Math.round((atNoon(day).getTime() - atNoon(today()).getTime()) / 86_400_000)

/** How many days ago a moment was, counted in Swedish days. */
export const daysSince = (instant: string): number => -daysFromToday(isoDay.format(new Date(instant)))

/** The month of a moment in Sweden, ÅÅÅÅ-MM. */
export const monthOf = (instant: string): string => isoDay.format(new Date(instant)).slice(0, 7)

/** ”mars 2026”. */
export const monthText = (month: string): string => monthAndYear.format(atNoon(`${month}-01`))

/** ”3 dagar gammal”. */
export const ageText = (days: number): string => (days === 1 ? '1 dag gammal' : `${days} dagar gammal`)

/** ”måndag 2 mars”. */
export const longDay = (day: string): string => weekday.format(atNoon(day))

/** ”i dag”, ”i morgon”, or ”mån 2 mars”, with the year when it is another. */
export function nearDay(day: string): string {
  const distance = daysFromToday(day)
  if (distance === 0) return 'i dag'
  if (distance === 1) return 'i morgon'
  if (distance === -1) return 'i går'
  return day.slice(0, 4) === today().slice(0, 4)
    ? short.format(atNoon(day)).replace('.', '')
    : withYear.format(atNoon(day))
}

/** ”2 mars”, for where there is little room. */
export const shortDay = (day: string): string => dayAndMonth.format(atNoon(day)).replace('.', '')

/** ”3 dagar sen”. */
export const lateness = (days: number): string => (days === 1 ? '1 dag sen' : `${days} dagar sen`)

/** The clock of a moment, in Sweden. */
export const timeOf = (instant: string): string => clock.format(new Date(instant))

/** Day and clock of a moment, in Sweden: ”2 mars 2026 kl. 10:15”. */
export const momentText = (instant: string): string =>
  `${withYear.format(atNoon(isoDay.format(new Date(instant))))} kl. ${timeOf(instant)}`

/** The local parts of a moment, for a form. */
export const partsOf = (instant: string): { day: string; time: string } => ({
  day: isoDay.format(new Date(instant)),
  time: timeOf(instant),
})

/** The moment of a day and a clock in Sweden, in UTC. Gives nothing when either is not a real one. */
export function momentOf(day: string, time: string): string | undefined {
  const guess = new Date(`${day}T${time}:00Z`)
  if (Number.isNaN(guess.getTime())) return undefined
  const offset = (date: Date) => {
    const { day: localDay, time: localTime } = partsOf(date.toISOString())
    return new Date(`${localDay}T${localTime}:00Z`).getTime() - Math.floor(date.getTime() / 60_000) * 60_000
  }
  const first = new Date(guess.getTime() - offset(guess))
  return new Date(guess.getTime() - offset(first)).toISOString()
}

/**
 * Reads a day as people write it: 2026-03-02, 20260302, 260302, 2/3, i dag, imorgon.
 * Gives the text itself when it cannot be read, so that nothing typed is lost.
 */
export function readDay(text: string): string {
  const typed = text.trim().toLowerCase()
  if (typed === 'i dag' || typed === 'idag') return today()
  if (typed === 'i morgon' || typed === 'imorgon') return addDays(today(), 1)
  const compact = /^(\d{2})?(\d{2})[-. ]?(\d{2})[-. ]?(\d{2})$/.exec(typed)
  if (compact) return `${compact[1] ?? '20'}${compact[2]}-${compact[3]}-${compact[4]}`
  const slashed = /^(\d{1,2})\/(\d{1,2})$/.exec(typed)
  if (slashed) return `${today().slice(0, 4)}-${slashed[2]?.padStart(2, '0')}-${slashed[1]?.padStart(2, '0')}`
  return typed
}

/** The day as far as it can be stored: one that is not yet whole stays in its field and is not handed in. */
export const wholeDay = (text: string | null): string | null => (text?.length === 10 ? text : null)

/** Whether a text is a clock, TT:MM. */
export const isRealTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Reads a clock as people write it: 9, 930, 9.30, 09:30. Gives the text itself when it cannot be read. */
export function readTime(text: string): string {
  const match = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim())
  return match ? `${match[1]?.padStart(2, '0')}:${match[2] ?? '00'}` : text.trim()
}
