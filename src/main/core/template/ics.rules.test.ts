import { expect, test } from 'vitest'
import { type Appointment, calendarFile, seriesFile } from './ics.rules'

const appointment: Appointment = {
  id: '0195556c-2a00-7000-8000-000000000001',
  title: 'Kallelse till samråd SR-2026-A0001',
  body: 'Rad ett\nRad två; med tecken, så',
  place: 'Provgatan 1',
  day: '2026-03-02',
  time: '10:00',
  minutes: 30,
  madeAt: '2026-02-27T12:34:56.789Z',
}
const file = (more: Partial<Appointment> = {}) => calendarFile({ ...appointment, ...more })
/** The lines of the file with folded lines put together again (RFC 5545, 3.1). */
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')
/** A value of the appointment itself. */
const valueOf = (text: string, name: string) =>
  linesOf(text.slice(text.indexOf('BEGIN:VEVENT'))).find(
    (line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`),
  )

test('the file is one appointment of RFC 5545, with an id of its own and no line longer than 75 bytes', () => {
  const text = file()

  expect(linesOf(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  expect(valueOf(text, 'UID')).toContain(appointment.id)
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('the time is Swedish, and the file says what that means', () => {
  const text = file()

  expect(valueOf(text, 'DTSTART')).toBe('DTSTART;TZID=Europe/Stockholm:20260302T100000')
  expect(valueOf(text, 'DTEND')).toBe('DTEND;TZID=Europe/Stockholm:20260302T103000')
  expect(linesOf(text)).toContain('BEGIN:VTIMEZONE')
  expect(linesOf(text)).toContain('TZID:Europe/Stockholm')
})

/** The offset the file's own VTIMEZONE gives a time of the year: the rule whose last start lies nearest before it. */
function offsetAt(text: string, month: number, day: number): string {
  const zone = text.slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('END:VTIMEZONE'))
  const offset = (name: string) => {
    const rule = zone.slice(zone.indexOf(`BEGIN:${name}`), zone.indexOf(`END:${name}`))
    return { to: /TZOFFSETTO:(\S+)/.exec(rule)?.[1] ?? '', month: Number(/BYMONTH=(\d+)/.exec(rule)?.[1]), rule }
  }
  const [summer, winter] = [offset('DAYLIGHT'), offset('STANDARD')]
  for (const { rule } of [summer, winter])
    expect(rule).toMatch(/RRULE:.*FREQ=YEARLY.*BYDAY=-1SU|RRULE:.*BYDAY=-1SU.*FREQ=YEARLY/)
  const lastSunday = (of: number) => 31 - new Date(Date.UTC(2026, of - 1, 31)).getUTCDay()
  const isSummer =
    (month > summer.month || (month === summer.month && day >= lastSunday(summer.month))) &&
    (month < winter.month || (month === winter.month && day < lastSunday(winter.month)))
  return isSummer ? summer.to : winter.to
}

test.each([
  ['2026-03-28', '+0100', 'the day before summer time'],
  ['2026-03-29', '+0200', 'the day summer time begins'],
  ['2026-07-01', '+0200', 'high summer'],
  ['2026-10-24', '+0200', 'the day before winter time'],
  ['2026-10-25', '+0100', 'the day winter time begins'],
  ['2026-12-24', '+0100', 'Christmas Eve'],
])('%s lies at %s: %s', (day, offset) => {
  const text = file({ day })
  const [, month = 0, date = 0] = day.split('-').map(Number)

  expect(offsetAt(text, month, date)).toBe(offset)
  expect(valueOf(text, 'DTSTART')).toBe(`DTSTART;TZID=Europe/Stockholm:${day.replaceAll('-', '')}T100000`)
})

test('a meeting over midnight ends the day after', () => {
  expect(valueOf(file({ time: '23:45' }), 'DTEND')).toBe('DTEND;TZID=Europe/Stockholm:20260303T001500')
})

test('words with marks of the format come through as words and add no line of their own', () => {
  const text = file({ place: 'Rum 1\r\nATTENDEE:mailto:x@example.com', title: 'Samråd; a, b\\c' })

  expect(linesOf(text).filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
  expect(valueOf(text, 'SUMMARY')).toBe('SUMMARY:Samråd\\; a\\, b\\\\c')
  expect(valueOf(text, 'DESCRIPTION')).toContain('Rad ett\\nRad två\\; med tecken\\, så')
})

test('nobody is invited and nothing answers by itself: the file is only for one’s own calendar', () => {
  expect(linesOf(file())).toContain('METHOD:PUBLISH')
  expect(file()).not.toMatch(/ATTENDEE|ORGANIZER|VALARM/)
})

test('the moment the file was made is written in UTC', () => {
  expect(valueOf(file(), 'DTSTAMP')).toBe('DTSTAMP:20260227T123456Z')
})

const meetings = [
  { day: '2026-03-09', to: { day: '2026-03-09', time: '10:00' } },
  { day: '2026-03-23', to: { day: '2026-03-24', time: '13:15' } },
  { day: '2026-04-06', to: null },
  { day: '2026-04-20', to: { day: '2026-04-20', time: '10:00' } },
]
const { day: _day, ...everyMeeting } = appointment

/** The starts a reader of RFC 5545 takes out of a file: the rule's days, without those excluded, with those moved. */
function startsIn(text: string): string[] {
  const events = text.split('BEGIN:VEVENT').slice(1).map(linesOf)
  const value = (lines: readonly string[], name: string) =>
    lines.filter((line) => line.startsWith(name)).map((line) => line.slice(line.indexOf(':') + 1))
  const [master = [], ...moved] = events
  const rule = Object.fromEntries((value(master, 'RRULE')[0] ?? '').split(';').map((part) => part.split('=')))
  const [first = ''] = value(master, 'DTSTART')
  const excluded = new Set(value(master, 'EXDATE').flatMap((dates) => dates.split(',')))
  const days = Array.from({ length: Number(rule['COUNT']) }, (_one, index) => {
    const start = Temporal.PlainDateTime.from(first).add({ weeks: index * Number(rule['INTERVAL']) })
    return start.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
  })
  return days
    .filter((day) => !excluded.has(day))
    .map((day) => {
      const other = moved.find((lines) => value(lines, 'RECURRENCE-ID')[0] === day)
      return other ? (value(other, 'DTSTART')[0] ?? '') : day
    })
}

test('a series is a rule with the days it does not hold, and a moved meeting in its own place', () => {
  const text = seriesFile({ ...everyMeeting, step: 14, meetings })

  expect(startsIn(text)).toEqual(['20260309T100000', '20260324T131500', '20260420T100000'])
  expect(valueOf(text, 'RRULE')).toBe('RRULE:FREQ=WEEKLY;COUNT=4;INTERVAL=2')
  expect(linesOf(text).filter((line) => line.startsWith('UID:'))).toEqual(
    Array.from({ length: 2 }, () => `UID:${appointment.id}@fyrarum`),
  )
  expect(linesOf(text).filter((line) => line.startsWith('DTSTAMP'))).toEqual(
    Array.from({ length: 2 }, () => 'DTSTAMP:20260227T123456Z'),
  )
  expect(linesOf(text)).toContain('EXDATE;TZID=Europe/Stockholm:20260406T100000')
})
