import type { Rows } from './values'
import { at, bytes, day, id } from './values'

/** What children need, whose hands it lies in, and how it was followed up. */
export const needRows: Rows = {
  need: [{ id: id(220), case_id: id(50), kind: 'behandling', created_by: id(10), created_on: day, words: bytes(220) }],
  need_step: [
    {
      id: id(221),
      need_id: id(220),
      no: 1,
      kind: 'skapat',
      day,
      made_by: id(10),
      made_at: at,
      hand_user_id: id(10),
      hand_service: 'bup',
      undoes_no: null,
      words: bytes(221),
    },
    {
      id: id(222),
      need_id: id(220),
      no: 2,
      kind: 'angrat',
      day,
      made_by: id(10),
      made_at: at,
      hand_user_id: null,
      hand_service: null,
      undoes_no: 1,
      words: bytes(222),
    },
  ],
  need_bridge: [
    { id: id(223), need_id: id(220), from_day: day, to_day: day, made_by: id(10), made_at: at, words: bytes(223) },
  ],
  service_notice: [
    { id: id(224), service: 'bup', no: 1, is_closed: 1, noted_by: id(10), noted_at: at, words: bytes(224) },
  ],
  support_lead: [
    {
      id: id(225),
      case_id: id(50),
      no: 1,
      user_id: id(10),
      named_on: day,
      named_by: id(10),
      named_at: at,
      words: bytes(225),
    },
  ],
  follow_up: [
    {
      id: id(226),
      case_id: id(50),
      step: 'forhor:v1',
      held_on: day,
      is_safe: 'ja',
      knows_contact: 'vet-ej',
      support: 'delvis',
      new_violence: 0,
      outcome_told: 'ja',
      told_on: day,
      made_by: id(10),
      made_at: at,
      words: bytes(226),
    },
  ],
  follow_up_move: [
    {
      id: id(227),
      case_id: id(50),
      step: 'forhor:m1',
      no: 1,
      due_on: day,
      made_by: id(10),
      made_at: at,
      words: bytes(227),
    },
  ],
}
