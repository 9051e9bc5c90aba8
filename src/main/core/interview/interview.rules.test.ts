import { expect, test } from 'vitest'
import type { Counsel, DayPerson, Exam } from '../../../shared/interview/day-people'
import type { StepKind, StepPerson } from '../../../shared/interview/step'
import {
  clockOf,
  dayStateOf,
  isCircle,
  requireAbove,
  requireCounsel,
  requireDayReasons,
  requireExam,
  requireNoSafeListener,
  requireNotBoth,
  requireStepTime,
} from './interview.rules'

const today = '2026-03-02'
const refused = (path: readonly (string | number)[], code: string) =>
  expect.objectContaining({ failure: { code: 'invalid-input', fields: [{ path, code }] } }) as Error

const reasons = { place: 'barnahus', placeWhy: '', orderNo: 1, orderWhy: '' }
test('a third interview says why it is needed, and a day elsewhere says why', () => {
  expect(() => {
    requireDayReasons(reasons)
    requireDayReasons({ ...reasons, orderNo: 2 })
    requireDayReasons({ ...reasons, orderNo: 3, orderWhy: 'Nya uppgifter' })
  }).not.toThrow()
  expect(() => requireDayReasons({ ...reasons, orderNo: 3 })).toThrow(refused(['orderWhy'], 'third-interview'))
  expect(() => requireDayReasons({ ...reasons, place: 'annan' })).toThrow(refused(['placeWhy'], 'reason-missing'))
})

const step = (kind: StepKind, day: string, startsAt = '10:00', minutes = 60) => ({ kind, day, startsAt, minutes })
test.each([
  ['on another day', step('eftermote', '2026-03-04'), 'day', 'not-that-day'],
  ['more than a week after', step('uppfoljande-samtal', '2026-03-11'), 'day', 'not-that-day'],
  ['before the day', step('uppfoljande-samtal', '2026-03-02'), 'day', 'not-that-day'],
  ['past midnight', step('hembesok', '2026-03-03', '23:30'), 'startsAt', 'past-midnight'],
])('a step %s is refused', (_what, one, field, code) => {
  expect(() => requireStepTime(one, '2026-03-03', ['step'])).toThrow(refused(['step', field], code))
})

test('an hour that summer time skips is refused; the day after, and a step until midnight, stand', () => {
  expect(() => requireStepTime(step('hamtning', '2026-03-29', '02:30'), '2026-03-29', [])).toThrow(
    refused(['startsAt'], 'clock-turned'),
  )
  expect(() => {
    requireStepTime(step('uppfoljande-samtal', '2026-03-04'), '2026-03-03', [])
    requireStepTime(step('hembesok', '2026-03-03', '23:00'), '2026-03-03', [])
  }).not.toThrow()
})

test('a step hangs on one above it, and never on itself by way of others', () => {
  expect(() => requireAbove([{ after: null }, { after: 0 }])).not.toThrow()
  expect(() => requireAbove([{ after: 0 }])).toThrow(refused(['steps', 0, 'after'], 'step-order'))
  const steps = [
    { id: 'a', afterId: null },
    { id: 'b', afterId: 'a' },
    { id: 'c', afterId: 'b' },
  ]
  expect(isCircle(steps, 'a', 'c')).toBe(true)
  expect(isCircle(steps, 'c', 'a')).toBe(false)
})

const safe: DayPerson = {
  kind: 'trygghetsperson',
  name: 'Eva Lind',
  role: 'lärare',
  relation: '',
  askedBy: '',
  support: 'tackade-ja',
}
const listener: DayPerson = { kind: 'medhorare', name: ' eva lind', role: 'lärare' }
test('the trygghetsperson is no listener: neither in a step nor on the list', () => {
  const people: StepPerson[] = [{ userId: null, agencyId: null, name: 'Eva', role: 'trygghetsperson' }]

  for (const kind of ['medhorning', 'barnforhor'] as const)
    expect(() => requireNoSafeListener({ kind, people }, ['step'])).toThrow(
      refused(['step', 'people'], 'safe-person-listens'),
    )
  expect(() => requireNoSafeListener({ kind: 'hamtning', people }, ['step'])).not.toThrow()
  expect(() => requireNotBoth(listener, [safe])).toThrow(refused(['person', 'name'], 'safe-person-listens'))
  expect(() => requireNotBoth(safe, [listener])).toThrow(refused(['person', 'name'], 'safe-person-listens'))
  expect(() => requireNotBoth(listener, [{ ...safe, name: 'Eva Lindh' }])).not.toThrow()
})

const counsel: Counsel = {
  need: 'behovs',
  appliedOn: '2026-02-25',
  appointedOn: '2026-02-26',
  endedOn: null,
  name: 'Advokat',
  firm: '',
}
test.each([
  ['appointed before it was applied for', { appointedOn: '2026-02-24' }, 'appointedOn', 'day-order'],
  ['appointed tomorrow', { appointedOn: '2026-03-03' }, 'appointedOn', 'day-ahead'],
  ['appointed without a name', { name: '' }, 'name', 'required'],
  ['ended and never appointed', { appointedOn: null, endedOn: '2026-03-01' }, 'appointedOn', 'required'],
])('a företrädare %s is refused', (_what, more, field, code) => {
  expect(() => requireCounsel(counsel, today)).not.toThrow()
  expect(() => requireCounsel({ ...counsel, ...more }, today)).toThrow(refused(['counsel', field], code))
})

const exam: Exam = {
  need: 'behovs',
  requestedBy: 'polis',
  requestedOn: '2026-02-25',
  place: 'barnahus',
  doneOn: '2026-02-26',
  childToldOn: '2026-02-26',
  intygRequestedOn: '2026-02-25',
  intygReceivedOn: null,
}
test.each([
  ['done before it was asked for', { doneOn: '2026-02-24' }, 'doneOn', 'day-order'],
  ['told to the child and not done', { doneOn: null }, 'doneOn', 'required'],
  ['with an intyg before it was asked for', { intygReceivedOn: '2026-02-24' }, 'intygReceivedOn', 'day-order'],
  ['with an intyg tomorrow', { intygReceivedOn: '2026-03-03' }, 'intygReceivedOn', 'day-ahead'],
])('an examination %s is refused', (_what, more, field, code) => {
  expect(() => requireExam(exam, today)).not.toThrow()
  expect(() => requireExam({ ...exam, ...more }, today)).toThrow(refused(['exam', field], code))
})

test('a clock is now unless another is said; of a day that has been it must be said, and none is ahead', () => {
  expect(clockOf(null, today, today, '10:05')).toBe('10:05')
  expect(clockOf('09:55', today, today, '10:05')).toBe('09:55')
  expect(clockOf('13:00', '2026-03-01', today, '10:05')).toBe('13:00')
  expect(() => clockOf('10:06', today, today, '10:05')).toThrow(refused(['at'], 'clock-ahead'))
  expect(() => clockOf(null, '2026-03-01', today, '10:05')).toThrow(refused(['at'], 'required'))
  expect(() => clockOf(null, '2026-03-03', today, '10:05')).toThrow(refused(['at'], 'day-ahead'))
})

test('a day is under way from its first step and over with its last', () => {
  expect(dayStateOf(['planerad', 'planerad'])).toBe('planerad')
  expect(dayStateOf(['hoppad', 'planerad'])).toBe('planerad')
  expect(dayStateOf(['pagar', 'planerad'])).toBe('pagar')
  expect(dayStateOf(['klar', 'hoppad'])).toBe('genomford')
  expect(dayStateOf(['hoppad', 'hoppad'])).toBe('planerad')
})
