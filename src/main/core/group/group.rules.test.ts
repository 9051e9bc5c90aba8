import { expect, test } from 'vitest'
import type { User } from '../../../shared/account/account.contract'
import type { UserId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import {
  byUrgency,
  type CaseFacts,
  mayAttend,
  requireAllSettled,
  requireMeetingDay,
  requireSettled,
  seriesDays,
  urgenciesOf,
} from './group.rules'

const code = (call: () => unknown) => {
  try {
    call()
  } catch (error) {
    if (error instanceof AppError) return error.failure.fields?.[0]?.code
  }
  return undefined
}

test('a series falls every second week, also over summer time and a year’s end', () => {
  expect(seriesDays('2026-03-16', '2026-03-16', 3)).toEqual(['2026-03-16', '2026-03-30', '2026-04-13'])
  expect(seriesDays('2026-03-16', '2026-03-17', 1)).toEqual(['2026-03-30'])
  expect(seriesDays('2026-12-21', '2026-12-22', 2)).toEqual(['2027-01-04', '2027-01-18'])
  expect(seriesDays('2026-05-04', '2026-03-01', 1)).toEqual(['2026-05-04'])
})

test.each([
  ['2026-03-01', 'day-past'],
  ['2026-04-06', 'day-off'],
  ['2026-06-19', 'day-off'],
  ['2026-03-07', 'day-off'],
  ['2026-03-09', undefined],
])('a meeting on %s is refused as %s', (day, expected) => {
  expect(code(() => requireMeetingDay(day, '2026-03-02', ['heldOn']))).toBe(expected)
})

const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  violenceOn: null,
  lastDrawnOn: '2026-02-16',
  overdue: 0,
  near: 0,
  ...more,
})

test('violence told of since the case was last drawn is new, and what was drawn after it is not', () => {
  expect(urgenciesOf(facts({ violenceOn: '2026-02-20' }), '2026-03-02')).toEqual(['nytt-vald'])
  expect(urgenciesOf(facts({ violenceOn: '2026-02-10' }), '2026-03-02')).toEqual([])
  expect(urgenciesOf(facts({ violenceOn: '2026-02-10', lastDrawnOn: null }), '2026-03-02')).toEqual([
    'nytt-vald',
    'forsta-gangen',
  ])
  expect(urgenciesOf(facts({ lastDrawnOn: '2026-01-19' }), '2026-03-02')).toEqual(['lange-sedan'])
})

test('new violence comes first, then what is late, then whoever has waited longest', () => {
  const item = (number: string, more: Partial<CaseFacts>) => ({
    number,
    lastDrawnOn: facts(more).lastDrawnOn,
    urgencies: urgenciesOf(facts(more), '2026-03-02'),
  })
  const list = [
    item('5', {}),
    item('4', { lastDrawnOn: '2026-01-05' }),
    item('3', { near: 1 }),
    item('2', { overdue: 2 }),
    item('1', { violenceOn: '2026-03-01' }),
  ]

  expect(list.toSorted(byUrgency).map((one) => one.number)).toEqual(['1', '2', '3', '4', '5'])
})

const user = (id: string, more: Partial<User> = {}): User => ({
  id: id as UserId,
  displayName: '',
  title: '',
  roles: [],
  namndId: 'n1' as User['namndId'],
  hasSocionom: true,
  ...more,
})

test('with an item sit its team, its officer and the nämnd’s seniors; nobody else, whatever they may read', () => {
  const row = { namnd_id: 'n1', responsible_id: 'sara', team: ['jenny'] }

  expect(mayAttend(user('sara'), row)).toBe(true)
  expect(mayAttend(user('jenny'), row)).toBe(true)
  expect(mayAttend(user('ewa', { roles: ['enhetschef'] }), row)).toBe(true)
  expect(mayAttend(user('bo', { roles: ['barnhandlaggare'] }), row)).toBe(false)
  expect(mayAttend(user('karin', { roles: ['samordnare'] }), row)).toBe(false)
  expect(mayAttend(user('chef', { roles: ['enhetschef'], namndId: 'n2' as User['namndId'] }), row)).toBe(false)
})

const settled = (more: object = {}) => ({
  present: ['ewa'],
  outcome: 'handledning' as const,
  guidance: 'Fråga barnet först.',
  resource: null,
  nextReviewOn: '2026-03-16',
  ...more,
})
const resource = { text: 'Stödjare hem', ownerId: 'ewa' as UserId, dueOn: '2026-03-10' }

test.each([
  [{}, undefined],
  [{ present: ['bo'] }, 'no-task-in-case'],
  [{ guidance: ' ' }, 'required'],
  [{ outcome: 'ingen-andring' }, 'outcome-without-guidance'],
  [{ outcome: 'ingen-andring', guidance: '' }, undefined],
  [{ outcome: 'resurs', guidance: '' }, 'required'],
  [{ outcome: 'resurs', guidance: '', resource }, undefined],
  [{ resource }, 'outcome-without-resource'],
  [{ outcome: 'handledning-och-resurs', resource: { ...resource, dueOn: '2026-03-01' } }, 'day-past'],
  [{ nextReviewOn: '2026-03-02' }, 'review-not-ahead'],
])('an outcome %o gives %s', (more, expected) => {
  expect(code(() => requireSettled(settled(more), ['ewa', 'sara'], '2026-03-02'))).toBe(expected)
})

test('a meeting ends when every item has an outcome or a reason, and none stands behind a key the leader lacks', () => {
  const [drawn, put, waits] = ['dragen', 'bordlagd', 'vantar'].map((state) => ({ state }))

  expect(
    code(() =>
      requireAllSettled(
        [drawn, put].flatMap((one) => one ?? []),
        0,
      ),
    ),
  ).toBeUndefined()
  expect(
    code(() =>
      requireAllSettled(
        [drawn, waits].flatMap((one) => one ?? []),
        0,
      ),
    ),
  ).toBe('items-open')
  expect(code(() => requireAllSettled([], 1))).toBe('items-without-key')
})
