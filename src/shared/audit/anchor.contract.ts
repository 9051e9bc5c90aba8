import { z } from 'zod'
import { query } from '../contract/define'
import { Instant } from '../values'

/** How the log stands to its anchor outside the computer. */
export const AnchorState = z.strictObject({
  /** IT has said where the anchor lies. */
  isSet: z.boolean(),
  /**
   * What the comparison at this unlocking came to. `ahead`: the anchor knows a longer log, or another. `strange`: it has lines
   * that nobody in the house has signed. `gone`: it was there and has been taken away. `waiting`: not compared yet.
   */
  found: z.enum(['waiting', 'whole', 'ahead', 'strange', 'gone', 'unreachable']),
  writtenAt: Instant.nullable(),
  /** Out of reach for more than a day. */
  isLate: z.boolean(),
  /** It was found taken away a short while ago. */
  isGone: z.boolean(),
})
export type AnchorState = z.output<typeof AnchorState>

export const anchorContract = {
  'audit.anchor': query(z.strictObject({}), AnchorState),
}
