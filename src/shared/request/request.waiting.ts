import { z } from 'zod'
import { RequestId } from '../ids'
import { RequestRow } from './request.contract'

/** What a request waits for, for Idag. */
export const requestWaiting = [
  z.strictObject({ kind: z.literal('request'), requestId: RequestId, request: RequestRow }),
] as const
export type RequestWaiting = z.output<(typeof requestWaiting)[number]>
