import type { OpenPoint } from '../../../shared/closing/open-point'
import { caseOpen } from '../case/open.store'
import type { ReadContext } from '../context'
import { deadlineOpen } from '../deadline/open.store'
import { followUpOpen } from '../followup/open.store'
import { interviewOpen } from '../interview/open.store'
import { meetingOpen } from '../meeting/open.store'
import { needOpen } from '../need/open.store'
import { planOpen } from '../plan/open.store'
import { promiseOpen } from '../promise/open.store'
import { referralOpen } from '../referral/open.store'
import { samradOpen } from '../samrad/open.store'
import { taskOpen } from '../task/open.store'
import { transferOpen } from '../transfer/open.store'
import { dismissedOpen } from './open.store'

/** Everything that stands in the way of closing a case; one line per domain. */
export const openPointsOf = (context: ReadContext, caseId: string): OpenPoint[] => [
  ...caseOpen(context, caseId),
  ...followUpOpen(context, caseId),
  ...needOpen(context, caseId),
  ...deadlineOpen(context, caseId),
  ...referralOpen(context, caseId),
  ...dismissedOpen(context, caseId),
  ...promiseOpen(context, caseId),
  ...interviewOpen(context, caseId),
  ...meetingOpen(context, caseId),
  ...planOpen(context, caseId),
  ...samradOpen(context, caseId),
  ...taskOpen(context, caseId),
  ...transferOpen(context, caseId),
]
