import { z } from 'zod'
import { TalkId } from '../ids'
import { ClockTime, Day } from '../values'

const about = { talkId: TalkId, adultName: z.string(), day: Day }

/** What a talk waits for, for Idag. */
export const talkWaiting = [
  z.strictObject({ kind: z.literal('talk-planned'), ...about, startsAt: ClockTime, isPast: z.boolean() }),
  z.strictObject({ kind: z.literal('talk-unsigned'), ...about, left: z.number().int() }),
  z.strictObject({ kind: z.literal('talk-received'), ...about, from: z.string() }),
] as const
export type TalkWaiting = z.output<(typeof talkWaiting)[number]>
