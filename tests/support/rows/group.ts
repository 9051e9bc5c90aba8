import type { Rows } from './values'
import { at, bytes, day, id } from './values'

/** The samarbetsgrupp: a series, a meeting held, a case drawn and its sheet. */
export const groupRows: Rows = {
  group_series: [
    {
      id: id(260),
      namnd_id: id(31),
      starts_on: day,
      starts_at: '09:00',
      minutes: 120,
      place: 'Åsalen',
      members: JSON.stringify([id(10)]),
      organiser_id: id(10),
      created_at: at,
      ended_on: null,
    },
  ],
  group_meeting: [
    {
      id: id(261),
      series_id: id(260),
      planned_on: day,
      held_on: day,
      starts_at: '09:00',
      minutes: 120,
      place: 'Åsalen',
      state: 'hallet',
      reason: bytes(60),
      started_at: at,
      ended_at: at,
    },
  ],
  group_item: [
    {
      id: id(262),
      meeting_id: id(261),
      case_id: id(50),
      no: 1,
      state: 'dragen',
      outcome: 'resurs',
      next_review_on: day,
      present: JSON.stringify([id(10)]),
      called_at: at,
      settled_at: at,
      task_id: id(80),
      text: bytes(61),
    },
  ],
  group_sheet: [
    {
      id: id(263),
      meeting_id: id(261),
      case_id: id(50),
      text: bytes(62),
      revision: 1,
      saved_by: id(10),
      saved_at: at,
    },
  ],
}
