import type { Rows } from './values'
import { at, bytes, id } from './values'

/** A user's earlier keys, and a trial of the recovery sheets. */
export const accountRows: Rows = {
  user_key: [
    {
      id: id(850),
      user_id: id(10),
      box_public_key: bytes(71),
      sign_public_key: bytes(72),
      last_seq: 0,
      retired_at: at,
      way: 'ark',
      renewed_by: id(10),
      witness_id: null,
    },
  ],
  recovery_event: [{ id: id(851), kind: 'prov', at, user_id: id(10) }],
}
