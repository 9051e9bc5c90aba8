import { at, bytes, day, id, type Rows } from './values'

/** Promises to children, the end of a case, and the child's own paper. */
export const closingRows: Rows = {
  promise: [
    {
      id: id(230),
      case_id: id(50),
      made_on: day,
      due_on: day,
      made_by: id(10),
      made_at: at,
      owner_user_id: null,
      owner_agency_id: 'bup',
      owner_person: bytes(230),
      watcher_id: id(10),
      words: bytes(231),
    },
  ],
  promise_step: [
    {
      id: id(231),
      promise_id: id(230),
      kind: 'ny-dag',
      happened_on: day,
      due_on: day,
      told: 1,
      words: bytes(232),
      recorded_by: id(10),
      recorded_at: at,
    },
  ],
  closing_reason: [
    { id: id(232), case_id: id(50), point: 'rum:skydd', reason: bytes(233), written_by: id(10), written_at: at },
  ],
  case_closing: [
    {
      id: id(233),
      case_id: id(50),
      closed_on: day,
      closed_by: id(10),
      gallring: 'fem-ar',
      told_on: day,
      note_on: null,
      log_handed: 0,
      left_open: 1,
      rooms_left: 1,
      missing_statistics: '["kon"]',
      words: bytes(234),
    },
  ],
  child_log: [
    {
      id: id(234),
      case_id: id(50),
      version: 1,
      band: '8-12',
      content: bytes(235),
      approved_by: id(10),
      approved_at: at,
    },
  ],
  child_log_handover: [
    { id: id(235), log_id: id(234), handed_on: day, words: bytes(236), recorded_by: id(10), recorded_at: at },
  ],
}
