import { eventLabels } from '@shared/glossary/labels'
import type { TimelineEvent } from '@shared/timeline/event'
import type { RoomSpan, Timeline } from '@shared/timeline/timeline.contract'
import { type Lane, laneOf, lanes } from './lanes'

/** The days a picture shows, both included. */
export interface Span {
  readonly from: string
  readonly until: string
}

export interface Mark {
  readonly event: TimelineEvent
  readonly label: string
  readonly x: number
  readonly y: number
  /** The label stands to the left of its mark, near the right edge. */
  readonly isLeft: boolean
  /** What the mark and its label take up. */
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

export interface LanePicture {
  readonly lane: Lane
  readonly top: number
  readonly height: number
  readonly bands: readonly { readonly span: RoomSpan; readonly left: number; readonly right: number }[]
  readonly marks: readonly Mark[]
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly lanes: readonly LanePicture[]
  readonly ticks: readonly { readonly day: string; readonly x: number }[]
  readonly today: number | null
  readonly blocks: readonly { readonly key: string; readonly left: number; readonly right: number }[]
}

/** Room for the lanes' names to the left, and for the days above; in pixels. */
export const gutter = 170
export const header = 34
const rowHeight = 24
const padding = 7
const markSize = 12
/** The widest a letter of the labels is taken to be. */
const letter = 7.4
const gap = 10

const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T12:00:00Z`) / 86_400_000)
const dayOf = (number: number) => new Date(number * 86_400_000 + 43_200_000).toISOString().slice(0, 10)

/** From the first to the last day that has anything, today included, with a little air. */
export function wholeSpan({ events, openedOn, today }: Timeline): Span {
  const days = [openedOn, today, ...events.map(({ day }) => day)].map(dayNumber)
  return { from: dayOf(Math.min(...days) - 3), until: dayOf(Math.max(...days) + 10) }
}

/** Some days before today and some after. */
export const spanAround = (today: string, before: number, after: number): Span => ({
  from: dayOf(dayNumber(today) - before),
  until: dayOf(dayNumber(today) + after),
})

/** Lays a time line out in a width: no label lies on another, and each lane is as high as it needs. */
export function layOut(timeline: Timeline, span: Span, width: number): Picture {
  const [first, last] = [dayNumber(span.from), dayNumber(span.until)]
  const perDay = (width - gutter) / (last - first + 1)
  const xOf = (day: string) => gutter + (dayNumber(day) - first + 0.5) * perDay
  const clamp = (x: number) => Math.min(width, Math.max(gutter, x))
  const isIn = (day: string) => day >= span.from && day <= span.until
  let top = header
  const pictures = lanes.map((lane): LanePicture => {
    const events = timeline.events.filter((event) => laneOf(event) === lane && isIn(event.day))
    const marks = placeMarks(events, xOf, top + padding, width)
    const rows = Math.max(1, ...marks.map(({ y }) => Math.round((y - top - padding - rowHeight / 2) / rowHeight) + 1))
    const bands = timeline.rooms
      .filter(({ room, from, until }) => room === lane && from <= span.until && (until ?? timeline.today) >= span.from)
      .map((band) => ({
        span: band,
        left: clamp(xOf(band.from)),
        right: clamp(xOf(band.until ?? timeline.closedOn ?? timeline.today)),
      }))
    const height = rows * rowHeight + 2 * padding
    const picture = { lane, top, height, bands, marks }
    top += height
    return picture
  })
  return {
    width,
    height: top,
    lanes: pictures,
    ticks: ticksOf(first, last).map((day) => ({ day, x: xOf(day) })),
    today: isIn(timeline.today) ? xOf(timeline.today) : null,
    blocks: timeline.blocks
      .filter(({ from, until }) => from <= span.until && (until ?? timeline.today) >= span.from)
      .map(({ key, from, until }) => ({ key, left: clamp(xOf(from)), right: clamp(xOf(until ?? timeline.today)) })),
  }
}

/** Each mark in the first row where it and its label are clear of those before it. */
function placeMarks(
  events: readonly TimelineEvent[],
  xOf: (day: string) => number,
  top: number,
  width: number,
): readonly Mark[] {
  const rows: { left: number; right: number }[][] = []
  return events.map((event) => {
    const label = eventLabels[event.kind]
    const x = xOf(event.day)
    const reach = markSize / 2 + label.length * letter + gap
    const isLeft = x + reach > width && x - reach > gutter
    const left = isLeft ? x - reach : x - markSize / 2
    const right = isLeft ? x + markSize / 2 : x + reach
    const isFree = (row: (typeof rows)[number]) => row.every((taken) => right <= taken.left || left >= taken.right)
    let at = rows.findIndex(isFree)
    if (at < 0) at = rows.push([]) - 1
    rows[at]?.push({ left, right })
    const y = top + at * rowHeight + rowHeight / 2
    return { event, label, x, y, isLeft, box: { left, right, top: y - rowHeight / 2, bottom: y + rowHeight / 2 } }
  })
}

/** The days written above: each Monday over a month or two, the first of each month over more, each quarter over years. */
function ticksOf(first: number, last: number): readonly string[] {
  const days = Array.from({ length: last - first + 1 }, (_, index) => dayOf(first + index))
  const length = days.length
  if (length <= 70) return days.filter((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 1)
  const every = length <= 480 ? 1 : length <= 1_400 ? 3 : 12
  return days.filter((day) => day.endsWith('-01') && (Number(day.slice(5, 7)) - 1) % every === 0)
}
