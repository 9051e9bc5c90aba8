import { z } from 'zod'
import { CaseId, NeedId } from '../ids'
import { Day } from '../values'
import { NeedKind, RedReason } from './need.contract'

const about = { needId: NeedId, caseId: CaseId, name: z.string(), need: NeedKind }

/** What a child's needs wait for, for Idag. */
export const needWaiting = [
  /** Offered to me, and waits for my yes or no. */
  z.strictObject({ kind: z.literal('need-offered'), ...about, from: z.string(), since: Day }),
  /** Stands red, for the coordinators. */
  z.strictObject({ kind: z.literal('need-red'), ...about, why: RedReason, hand: z.string() }),
] as const
export type NeedWaiting = z.output<(typeof needWaiting)[number]>
