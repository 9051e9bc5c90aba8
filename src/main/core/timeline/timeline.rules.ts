import type { RoomState } from '../../../shared/case/case.contract'
import { type Room, rooms } from '../../../shared/profile/profile.contract'
import type { RoomSpan } from '../../../shared/timeline/timeline.contract'

export interface RoomChange {
  readonly room: Room
  readonly state: RoomState
  readonly on: string
}

/** Changes in the order they were made, as spans of days; of several in a day the last one counts, and what does not change goes on. */
export const spansOf = (changes: readonly RoomChange[]): RoomSpan[] =>
  rooms.flatMap((room) => {
    const spans: RoomSpan[] = []
    for (const { state, on } of changes.filter((change) => change.room === room)) {
      const last = spans.at(-1)
      if (last?.from === on) spans.pop()
      const before = spans.at(-1)
      if (before?.state === state) {
        before.until = null
        continue
      }
      if (before) before.until = on
      spans.push({ room, state, from: on, until: null })
    }
    return spans
  })

/** How what has not happened stands on the time line: still to come, or its day has passed. */
export const awaited = (day: string, today: string): 'planerat' | 'forsenat' => (day < today ? 'forsenat' : 'planerat')
