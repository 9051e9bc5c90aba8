import stockholm from '@touch4it/ical-timezones/zones/Europe/Stockholm.ics?raw'
import ical, { ICalCalendarMethod, ICalEventRepeatingFreq } from 'ical-generator'

export interface Appointment {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly place: string
  readonly day: string
  readonly time: string
  readonly minutes: number
  /** When the file is made; a moment in UTC. */
  readonly madeAt: string
}

const zone = 'Europe/Stockholm'
/** The zone's own part of its file, taken into the bundle: nothing is read from disk when a call is made. */
const zoneRules = stockholm.slice(stockholm.indexOf('BEGIN:VTIMEZONE'), stockholm.indexOf('END:VCALENDAR'))

export interface Series extends Omit<Appointment, 'day'> {
  /** Days between two meetings; whole weeks. */
  readonly step: number
  /** The days the series itself gives, first to last; `to` is where that meeting is held, nothing when it is not. */
  readonly meetings: readonly {
    readonly day: string
    readonly to: { readonly day: string; readonly time: string } | null
  }[]
}

const newCalendar = () => {
  const calendar = ical({
    prodId: { company: 'Fyra rum', product: 'Fyra rum', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.timezone({ name: zone, generator: () => zoneRules })
  return calendar
}

const swedish = (day: string, time: string) => Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone)

/** What every event of a calendar file has. */
const eventOf = (appointment: Omit<Appointment, 'day' | 'time'>, start: Temporal.ZonedDateTime) => ({
  id: `${appointment.id}@fyrarum`,
  start,
  end: start.add({ minutes: appointment.minutes }),
  timezone: zone,
  summary: appointment.title,
  description: appointment.body,
  location: appointment.place,
})

/** RFC 5545 3.8.7.2 wants DTSTAMP in UTC; the library writes it in the calendar's zone. Can go when it no longer does. */
const stamped = (text: string, madeAt: string): string =>
  text.replace(/DTSTAMP:\d{8}T\d{6}\b/g, `DTSTAMP:${madeAt.replace(/\.\d+/, '').replace(/[-:]/g, '')}`)

/** A calendar file (RFC 5545) with one appointment in Swedish time. */
export function calendarFile(appointment: Appointment): string {
  const calendar = newCalendar()
  calendar.createEvent(eventOf(appointment, swedish(appointment.day, appointment.time)))
  return stamped(calendar.toString(), appointment.madeAt)
}

/** A calendar file with a series: a rule, the days it does not hold, and the meetings that are held at another time. */
export function seriesFile({ meetings, step, ...series }: Series): string {
  const calendar = newCalendar()
  const [first] = meetings
  if (!first) return stamped(calendar.toString(), series.madeAt)
  calendar.createEvent({
    ...eventOf(series, swedish(first.day, series.time)),
    repeating: {
      freq: ICalEventRepeatingFreq.WEEKLY,
      interval: step / 7,
      // Counted, not until: the library writes UNTIL in local time, which RFC 5545 3.3.10 does not allow here.
      count: meetings.length,
      exclude: meetings.filter(({ to }) => to === null).map(({ day }) => swedish(day, series.time)),
    },
  })
  for (const { day, to } of meetings) {
    if (!to || (to.day === day && to.time === series.time)) continue
    calendar.createEvent({
      ...eventOf(series, swedish(to.day, to.time)),
      recurrenceId: swedish(day, series.time),
    })
  }
  return stamped(calendar.toString(), series.madeAt)
}
