import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ClockTime, Day, Instant, id, line, optionalLine, prose, Revision, requiredProse } from './values'

const isDay = (text: string): boolean => Day.safeParse(text).success

test.each([
  '2024-02-29',
  '2000-02-29',
  '1996-02-29',
  '2026-02-28',
  '2026-01-31',
  '2026-12-31',
  '2026-04-30',
  '1890-01-01',
])('%s is a day', (day) => {
  expect(isDay(day)).toBe(true)
})

test.each([
  ['2026-02-29', 'no leap year'],
  ['1900-02-29', 'a century that is not divisible by 400'],
  ['2100-02-29', 'a century that is not divisible by 400'],
  ['2026-04-31', 'April has thirty days'],
  ['2026-06-31', 'June has thirty days'],
  ['2026-09-31', 'September has thirty days'],
  ['2026-11-31', 'November has thirty days'],
  ['2026-02-30', 'February never has thirty'],
  ['2026-01-32', 'no month has thirty-two'],
  ['2026-00-10', 'no month nought'],
  ['2026-13-01', 'no thirteenth month'],
  ['2026-01-00', 'no day nought'],
  ['1889-12-31', 'before anybody alive was born'],
  ['0099-01-01', 'a year the calendar would read as 1999'],
  ['2026-3-1', 'without noughts'],
  ['26-03-01', 'without century'],
  ['2026/03/01', 'other marks'],
  ['2026-03-01T00:00', 'with a time'],
  [' 2026-03-01', 'with a space'],
  ['2026-03-01\n', 'with a line break'],
  ['', 'empty'],
])('%s is not a day: %s', (day) => {
  expect(isDay(day)).toBe(false)
})

test('every day of the calendar from 1890 on is a day, and the day after the last of a month is not', () => {
  const days = fc.date({
    min: new Date('1890-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })

  fc.assert(
    fc.property(days, (date) => {
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
      const month = date.toISOString().slice(0, 8)
      expect([date.toISOString().slice(0, 10), `${month}${last}`, `${month}${last + 1}`].map(isDay)).toEqual([
        true,
        true,
        false,
      ])
    }),
  )
})

const codeOf =
  (schema: { safeParse(value: unknown): { error?: { issues: readonly { message: string }[] } | undefined } }) =>
  (value: unknown) =>
    schema.safeParse(value).error?.issues[0]?.message

test('a day that does not exist is refused by our own code', () => {
  expect(codeOf(Day)('2026-02-30')).toBe('no-such-day')
})

test.each(['00:00', '09:05', '23:59'])('%s is a time of day', (time) => {
  expect(ClockTime.safeParse(time).success).toBe(true)
})

test.each(['24:00', '23:60', '9:05', '09:5', '09.05', '09:05:00', ''])('%s is not a time of day', (time) => {
  expect(ClockTime.safeParse(time).success).toBe(false)
})

test('a moment is written in UTC', () => {
  expect(Instant.safeParse('2026-03-02T08:00:00.000Z').success).toBe(true)
  expect(Instant.safeParse('2026-03-02T08:00:00+01:00').success).toBe(false)
  expect(Instant.safeParse('2026-03-02').success).toBe(false)
})

test('a revision is a whole number that is not negative', () => {
  expect([0, 7].map((value) => Revision.safeParse(value).success)).toEqual([true, true])
  expect([-1, 0.5, '1', null].some((value) => Revision.safeParse(value).success)).toBe(false)
})

test('an id is a UUID of version 7 and no other', () => {
  const Id = id<'Test'>()

  expect(Id.safeParse('0195556c-2a00-7000-8000-000000000000').success).toBe(true)
  expect(Id.safeParse('0195556c-2a00-4000-8000-000000000000').success).toBe(false)
  expect(Id.safeParse("x' OR 1=1 --").success).toBe(false)
})

test('text is kept in NFC: a decomposed å becomes one sign, and å ä ö é ı ć and emoji stay themselves', () => {
  const composed = 'Åäö é ı ć 👩‍👧‍👦'

  expect(line().parse(composed.normalize('NFD'))).toBe(composed)
  expect(prose().parse(`${composed.normalize('NFD')}\n`)).toBe(`${composed}\n`)
})

test('a line is trimmed and not empty; one that may be left empty becomes empty text', () => {
  expect(line().parse('  Elsa ')).toBe('Elsa')
  expect(line().safeParse('   ').success).toBe(false)
  expect(optionalLine().parse(undefined)).toBe('')
  expect(optionalLine().parse('  ')).toBe('')
})

test('a limit is where it is said to be, and nothing is cut', () => {
  expect(line(5).safeParse('åäöåä').success).toBe(true)
  expect(line(5).safeParse('åäöåäö').success).toBe(false)
  expect(prose(5).safeParse('åäöåäö').success).toBe(false)
})

test('free text that must say something is not satisfied with spaces', () => {
  expect(codeOf(requiredProse())(' \n\t ')).toBe('required')
  expect(requiredProse().parse(' Ja ')).toBe(' Ja ')
})
