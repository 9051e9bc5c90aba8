import { roomLabels } from '@shared/glossary/labels'
import type { TimelineEvent } from '@shared/timeline/event'

/** The rows of the time line, from the top. */
export const lanes = [
  'kommunen',
  'barnahus',
  'brottsutredning',
  'skydd',
  'fysisk-halsa',
  'psykisk-halsa',
  'vuxna',
] as const
export type Lane = (typeof lanes)[number]

export const laneLabels: Readonly<Record<Lane, string>> = {
  kommunen: 'Kommunen',
  barnahus: 'Barnahus och möten',
  ...roomLabels,
  vuxna: 'Samtal med vuxna',
}

const municipal: ReadonlySet<string> = new Set([
  'anmalan',
  'utredning-inledd',
  'utredning-inte-inledd',
  'utredning-avslutad',
  'aterkoppling-begard',
  'aterkoppling-lamnad',
  'lvu6-understalld',
  'lvu6-verkstalld',
  'lvu-ansokan',
  'insats-beslutad',
  'insats-verkstalld',
])

/** Where an event is drawn: in its room when it has one; otherwise with who does it. */
export function laneOf({ kind, room }: Pick<TimelineEvent, 'kind' | 'room'>): Lane {
  if (room) return room
  if (kind === 'samtal') return 'vuxna'
  return municipal.has(kind) ? 'kommunen' : 'barnahus'
}
