import { z } from 'zod'
import { door, query } from '../contract/define'
import { Instant } from '../values'

export const ChainState = z.strictObject({
  /** `checking` while the whole chain is being walked in the background. */
  state: z.enum(['whole', 'checking', 'broken']),
  entries: z.number().int(),
  /** The first entry that does not fit, and what is wrong with it. */
  firstBad: z.strictObject({ seq: z.number().int(), why: z.string() }).nullable(),
  checkedAt: Instant.nullable(),
})
export type ChainState = z.output<typeof ChainState>

export const LogRow = z.strictObject({
  seq: z.number().int(),
  at: Instant,
  user: z.string(),
  action: z.string(),
  entity: z.string(),
})

export const auditContract = {
  'audit.state': query(z.strictObject({}), ChainState),
  /** Walks the whole chain now. */
  'audit.verify': door(z.strictObject({}), ChainState, ['audit']),
  /** My own latest entries. */
  'audit.mine': query(z.strictObject({ limit: z.number().int().min(1).max(500) }), z.array(LogRow)),
}
