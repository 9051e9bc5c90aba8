import { z } from 'zod'
import { auditWaiting } from '../audit/audit.waiting'
import { backupWaiting } from '../backup/backup.waiting'
import { caseWaiting } from '../case/case.waiting'
import { closingWaiting } from '../closing/closing.waiting'
import { consentWaiting } from '../consent/consent.waiting'
import { query } from '../contract/define'
import { ClockFault } from '../deadline/deadline.contract'
import { DeadlineLine } from '../deadline/deadline.today'
import { disclosureWaiting } from '../disclosure/disclosure.waiting'
import { followupWaiting } from '../followup/followup.waiting'
import { gallringWaiting } from '../gallring/gallring.waiting'
import { groupWaiting } from '../group/group.waiting'
import { CaseId, TaskId } from '../ids'
import { interviewWaiting } from '../interview/interview.waiting'
import { meetingWaiting } from '../meeting/meeting.waiting'
import { needWaiting } from '../need/need.waiting'
import { noteWaiting } from '../note/note.waiting'
import { planWaiting } from '../plan/plan.waiting'
import { promiseWaiting } from '../promise/promise.waiting'
import { protectionWaiting } from '../protection/protection.waiting'
import { referralWaiting } from '../referral/referral.waiting'
import { requestWaiting } from '../request/request.waiting'
import { SamradRow } from '../samrad/samrad.contract'
import { samradWaiting } from '../samrad/samrad.waiting'
import { talkWaiting } from '../talk/talk.waiting'
import { teamWaiting } from '../team/team.waiting'
import { threadWaiting } from '../thread/thread.waiting'
import { transferWaiting } from '../transfer/transfer.waiting'
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

/** Something that waits for one action, and what it takes to get there; one spread line per domain. */
const Waiting = z.discriminatedUnion('kind', [
  ...auditWaiting,
  ...backupWaiting,
  ...caseWaiting,
  ...consentWaiting,
  ...closingWaiting,
  ...disclosureWaiting,
  ...followupWaiting,
  ...needWaiting,
  ...gallringWaiting,
  ...groupWaiting,
  ...interviewWaiting,
  ...meetingWaiting,
  ...noteWaiting,
  ...promiseWaiting,
  ...planWaiting,
  ...protectionWaiting,
  ...referralWaiting,
  ...requestWaiting,
  ...samradWaiting,
  ...talkWaiting,
  ...teamWaiting,
  ...threadWaiting,
  ...transferWaiting,
])
export type Waiting = z.output<typeof Waiting>

export const Today = z.strictObject({
  day: Day,
  samradToday: z.array(SamradRow),
  samradSoon: z.array(SamradRow),
  overdue: z.array(TodayTask),
  dueSoon: z.array(TodayTask),
  waiting: z.array(Waiting),
  deadlines: z.array(DeadlineLine),
  /** Set when the computer's clock does not go with what is stored. */
  clock: ClockFault.nullable(),
  /** True when a deadline is to make, move or finish its task; the page then asks for it. */
  hasTimers: z.boolean(),
})
export type Today = z.output<typeof Today>

export const todayContract = {
  'today.get': query(z.strictObject({}), Today),
}
