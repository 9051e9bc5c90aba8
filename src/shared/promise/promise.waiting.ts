import { z } from 'zod'
import { CaseId, PromiseId } from '../ids'
import { Day } from '../values'

/** What promises to children wait for, for Idag. */
export const promiseWaiting = [
  /** A promise I am to keep: soon due, or its day has gone by. */
  z.strictObject({
    kind: z.literal('promise-due'),
    promiseId: PromiseId,
    caseId: CaseId.nullable(),
    name: z.string(),
    text: z.string(),
    dueOn: Day,
    isPassed: z.boolean(),
  }),
] as const
export type PromiseWaiting = z.output<(typeof promiseWaiting)[number]>
