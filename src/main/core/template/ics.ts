import stockholm from '@touch4it/ical-timezones/zones/Europe/Stockholm.ics?raw'
import ical, { ICalCalendarMethod } from 'ical-generator'

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

/** A calendar file (RFC 5545) with one appointment in Swedish time. */
export function calendarFile(appointment: Appointment): string {
  const calendar = ical({
    prodId: { company: 'Fyra rum', product: 'Fyra rum', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.timezone({ name: zone, generator: () => zoneRules })
  const start = Temporal.PlainDateTime.from(`${appointment.day}T${appointment.time}`).toZonedDateTime(zone)
  calendar.createEvent({
    id: `${appointment.id}@fyrarum`,
    start,
    end: start.add({ minutes: appointment.minutes }),
    timezone: zone,
    summary: appointment.title,
    description: appointment.body,
    location: appointment.place,
  })
  // RFC 5545 3.8.7.2 wants DTSTAMP in UTC; the library writes it in the calendar's zone. Can go when it no longer does.
  const stamp = appointment.madeAt.replace(/\.\d+/, '').replace(/[-:]/g, '')
  return calendar.toString().replace(/DTSTAMP:\d{8}T\d{6}\b/, `DTSTAMP:${stamp}`)
}
