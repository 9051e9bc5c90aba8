import { z } from 'zod'
import { query } from '../contract/define'
import { AktId, CaseId, RequestId, SamradId, TaskId } from '../ids'
import { RequestRow } from '../request/request.contract'
import { SamradRow } from '../samrad/samrad.contract'
import { Day } from '../values'

const TodayTask = z.strictObject({
  id: TaskId,
  text: z.string(),
  owner: z.string(),
  isMine: z.boolean(),
  dueOn: Day,
  daysLate: z.number().int(),
  caseId: CaseId.nullable(),
  about: z.string(),
})
export type TodayTask = z.output<typeof TodayTask>

/** Something that waits for one action, and where to take it. */
const Waiting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request'), requestId: RequestId, request: RequestRow }),
  z.strictObject({
    kind: z.literal('answers'),
    samradId: SamradId,
    number: z.string(),
    heldOn: Day,
    agencies: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('unsigned-minutes'), samradId: SamradId, number: z.string(), heldOn: Day }),
  z.strictObject({
    kind: z.literal('supplement'),
    samradId: SamradId,
    number: z.string(),
    agency: z.string(),
    by: Day,
  }),
  z.strictObject({ kind: z.literal('unsigned-note'), aktId: AktId, personName: z.string(), daysOld: z.number().int() }),
  z.strictObject({ kind: z.literal('no-handlaggare'), caseId: CaseId, number: z.string(), name: z.string() }),
  z.strictObject({ kind: z.literal('no-extract'), aktId: AktId, personName: z.string(), samradNumber: z.string() }),
])
export type Waiting = z.output<typeof Waiting>

export const Today = z.strictObject({
  day: Day,
  samradToday: z.array(SamradRow),
  samradSoon: z.array(SamradRow),
  overdue: z.array(TodayTask),
  dueSoon: z.array(TodayTask),
  waiting: z.array(Waiting),
})
export type Today = z.output<typeof Today>

export const todayContract = {
  'today.get': query(z.strictObject({}), Today),
}
