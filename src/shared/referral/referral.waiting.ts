import { z } from 'zod'
import { ReferralId } from '../ids'
import { Service } from '../need/hand'
import { Day } from '../values'

const about = { referralId: ReferralId, personName: z.string(), service: Service, to: z.string() }

/** What the remisser wait for, for Idag. */
export const referralWaiting = [
  z.strictObject({ kind: z.literal('referral-due'), ...about, watchUntil: Day, daysLate: z.number().int() }),
  z.strictObject({ kind: z.literal('referral-declined'), ...about, answeredOn: Day }),
  z.strictObject({ kind: z.literal('referral-no-consent'), ...about }),
] as const
export type ReferralWaiting = z.output<(typeof referralWaiting)[number]>
