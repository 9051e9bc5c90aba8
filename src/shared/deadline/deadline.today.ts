import { z } from 'zod'
import { CaseId } from '../ids'
import { Day } from '../values'
import { DayOff, DeadlineKind } from './deadline.contract'

/** A deadline of mine that asks for something, for Idag. */
export const DeadlineLine = z.strictObject({
  key: z.string(),
  caseId: CaseId,
  number: z.string(),
  child: z.string(),
  name: z.string(),
  kind: DeadlineKind,
  due: Day,
  daysLeft: z.number().int(),
  dayOff: DayOff.nullable(),
  isPassed: z.boolean(),
  hasReason: z.boolean(),
})
export type DeadlineLine = z.output<typeof DeadlineLine>
