import { getVtimezoneComponent } from '@touch4it/ical-timezones'
import ical, { ICalCalendarMethod } from 'ical-generator'

export interface Appointment {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly place: string
  readonly day: string
  readonly time: string
  readonly minutes: number
}

const zone = 'Europe/Stockholm'

/** A calendar file (RFC 5545) with one appointment in Swedish time. */
export function calendarFile(appointment: Appointment): string {
  const calendar = ical({
    prodId: { company: 'Fyra rum', product: 'Fyra rum', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.timezone({ name: zone, generator: getVtimezoneComponent })
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
  return calendar.toString()
}
