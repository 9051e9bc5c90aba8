import type { CaseId } from '@shared/ids'
import type { EventKind, TimelineEvent } from '@shared/timeline/event'
import type { Timeline } from '@shared/timeline/timeline.contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gutter, layOut, spanAround, wholeSpan } from './lay-out'

const kinds: readonly EventKind[] = ['anmalan', 'samrad', 'barnforhor', 'skyddsbedomning', 'samtal', 'krisstod', 'dom']

const event = (day: string, kind: EventKind, key: string): TimelineEvent => ({
  key,
  kind,
  day,
  clock: null,
  room: kind === 'barnforhor' || kind === 'dom' ? 'brottsutredning' : kind === 'krisstod' ? 'psykisk-halsa' : null,
  state: 'hant',
  people: [],
  to: null,
})
const timeline = (events: readonly TimelineEvent[]): Timeline => ({
  caseId: '0198f0a0-0000-7000-8000-000000000001' as CaseId,
  number: 'FR-2026-A0001',
  today: '2026-03-15',
  openedOn: '2026-03-02',
  closedOn: null,
  events: [...events],
  rooms: [{ room: 'skydd', state: 'pagar', from: '2026-03-03', until: null }],
  blocks: [{ key: 'b', from: '2026-03-04', until: '2026-03-20' }],
})
const dayFrom = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset, 12)).toISOString().slice(0, 10)

const anyTimeline = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom(...kinds)), { maxLength: 400 })
  .map((days) => timeline(days.map(([offset, kind], index) => event(dayFrom(offset), kind, String(index)))))

test('no label lies on another, however many there are, and every mark lies in its lane', () => {
  fc.assert(
    fc.property(anyTimeline, fc.integer({ min: 700, max: 2_400 }), (line, width) => {
      const picture = layOut(line, wholeSpan(line), width)
      for (const { marks, top, height } of picture.lanes) {
        for (const [index, { box }] of marks.entries()) {
          expect(box.top).toBeGreaterThanOrEqual(top)
          expect(box.bottom).toBeLessThanOrEqual(top + height)
          const covered = marks
            .slice(index + 1)
            .filter(
              (other) =>
                other.box.top === box.top && other.box.left < box.right - 0.01 && other.box.right > box.left + 0.01,
            )
          expect(covered).toEqual([])
        }
      }
      expect(picture.lanes.flatMap(({ marks }) => marks)).toHaveLength(line.events.length)
    }),
    { numRuns: 60 },
  )
})

test('the whole time shows everything from the first day to the last', () => {
  const line = timeline([event('2025-12-30', 'anmalan', 'a'), event('2027-01-04', 'dom', 'b')])

  const picture = layOut(line, wholeSpan(line), 1_200)

  expect(picture.lanes.flatMap(({ marks }) => marks.map((mark) => mark.event.key))).toEqual(['a', 'b'])
  expect(picture.today).toBeGreaterThan(gutter)
})

test('a nearer look leaves out what lies outside it, and cuts bands at its edge', () => {
  const line = timeline([event('2026-03-10', 'samrad', 'a'), event('2026-05-10', 'samrad', 'b')])

  const picture = layOut(line, spanAround('2026-03-15', 14, 14), 1_000)

  expect(picture.lanes.flatMap(({ marks }) => marks.map((mark) => mark.event.key))).toEqual(['a'])
  const band = picture.lanes.find(({ lane }) => lane === 'skydd')?.bands[0]
  expect(band?.left).toBeGreaterThan(gutter)
  expect(band?.right).toBe(picture.today)
  expect(picture.ticks.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'])
})

test('a label near the right edge stands to the left of its mark', () => {
  const line = timeline([event('2026-03-28', 'samrad', 'a')])

  const mark = layOut(line, spanAround('2026-03-15', 14, 14), 900).lanes[1]?.marks[0]

  expect(mark?.isLeft).toBe(true)
  expect(mark?.box.right).toBeLessThanOrEqual(900)
})
