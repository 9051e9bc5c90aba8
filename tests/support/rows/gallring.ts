import { at, bytes, day, id, type Rows } from './values'

/** Decisions on gallring, and what was kept. */
export const gallringRows: Rows = {
  gallring_decision: [
    {
      id: id(1300),
      namnd_id: id(31),
      state: 'vilar',
      decided_at: at,
      decided_by: id(10),
      second_by: id(11),
      signature: bytes(1),
      second_signature: bytes(2),
      rests_until: '2026-04-01',
      ended_at: null,
      ended_by: null,
      begun_on: null,
    },
  ],
  gallring_item: [
    {
      id: id(1301),
      decision_id: id(1300),
      thing: 'akt',
      target_id: id(1399),
      gallring: 'fem-ar',
      last_on: day,
      due_on: '2031-03-02',
      digest: 'a'.repeat(64),
      facts: bytes(3),
    },
  ],
  gallring_key: [{ id: id(1302), decision_id: id(1300), content: bytes(4) }],
  gallring_keep: [
    {
      id: id(1303),
      akt_id: id(90),
      case_id: null,
      until_year: 2035,
      reason: bytes(5),
      decided_by: id(10),
      decided_on: day,
    },
  ],
  gallring_trace: [{ id: id(1305), thing: 'samrad' }],
  gallring_mark: [{ id: id(1304), kind: 'lista', namnd_id: id(31), marked_at: at, marked_by: id(10), log_seq: 1 }],
}
