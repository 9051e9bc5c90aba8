import type { Contract } from '../../shared/contract'
import { aboutHandlers } from './about/about.handlers'
import { accountHandlers } from './account/account.handlers'
import { leavingHandlers } from './account/leaving.handlers'
import { recoveryHandlers } from './account/recovery.handlers'
import { agreementHandlers } from './agreement/agreement.handlers'
import { aktHandlers } from './akt/akt.handlers'
import { auditHandlers } from './audit/audit.handlers'
import { backupHandlers } from './backup/backup.handlers'
import { blockHandlers } from './block/block.handlers'
import { caseHandlers } from './case/case.handlers'
import { courseHandlers } from './case/course.handlers'
import { closingHandlers } from './closing/closing.handlers'
import { consentHandlers } from './consent/consent.handlers'
import type { HandlersFor } from './context'
import type { DoorContext } from './core'
import { deadlineHandlers } from './deadline/deadline.handlers'
import { disclosureHandlers } from './disclosure/disclosure.handlers'
import { documentHandlers } from './document/document.handlers'
import { draftHandlers } from './draft/draft.handlers'
import { familyHandlers } from './family/family.handlers'
import { followupHandlers } from './followup/followup.handlers'
import { gallringHandlers } from './gallring/gallring.handlers'
import { groupHandlers } from './group/group.handlers'
import { guardHandlers } from './guard/guard.handlers'
import { houseHandlers } from './house/house.handlers'
import { integrityHandlers } from './integrity/integrity.handlers'
import { interviewHandlers } from './interview/interview.handlers'
import { leakHandlers } from './leak/leak.handlers'
import { meetingHandlers } from './meeting/meeting.handlers'
import { needHandlers } from './need/need.handlers'
import { noteHandlers } from './note/note.handlers'
import { personHandlers } from './person/person.handlers'
import { planHandlers } from './plan/plan.handlers'
import { policyHandlers } from './policy/policy.handlers'
import { promiseHandlers } from './promise/promise.handlers'
import { protectionHandlers } from './protection/protection.handlers'
import { referralHandlers } from './referral/referral.handlers'
import { requestHandlers } from './request/request.handlers'
import { samradHandlers } from './samrad/samrad.handlers'
import { statisticsHandlers } from './statistics/statistics.handlers'
import { talkHandlers } from './talk/talk.handlers'
import { taskHandlers } from './task/task.handlers'
import { teamHandlers } from './team/team.handlers'
import { templateHandlers } from './template/template.handlers'
import { threadHandlers } from './thread/thread.handlers'
import { timelineHandlers } from './timeline/timeline.handlers'
import { todayHandlers } from './today/today.handlers'
import { transferHandlers } from './transfer/transfer.handlers'

/** Who answers what; one spread line per domain. */
export const handlers = {
  ...aboutHandlers,
  ...accountHandlers,
  ...leavingHandlers,
  ...recoveryHandlers,
  ...agreementHandlers,
  ...aktHandlers,
  ...auditHandlers,
  ...backupHandlers,
  ...blockHandlers,
  ...caseHandlers,
  ...deadlineHandlers,
  ...consentHandlers,
  ...closingHandlers,
  ...courseHandlers,
  ...disclosureHandlers,
  ...documentHandlers,
  ...draftHandlers,
  ...familyHandlers,
  ...followupHandlers,
  ...gallringHandlers,
  ...groupHandlers,
  ...guardHandlers,
  ...houseHandlers,
  ...integrityHandlers,
  ...interviewHandlers,
  ...leakHandlers,
  ...needHandlers,
  ...meetingHandlers,
  ...noteHandlers,
  ...personHandlers,
  ...policyHandlers,
  ...promiseHandlers,
  ...planHandlers,
  ...protectionHandlers,
  ...referralHandlers,
  ...requestHandlers,
  ...samradHandlers,
  ...statisticsHandlers,
  ...talkHandlers,
  ...taskHandlers,
  ...teamHandlers,
  ...templateHandlers,
  ...threadHandlers,
  ...timelineHandlers,
  ...todayHandlers,
  ...transferHandlers,
} satisfies HandlersFor<Contract, DoorContext>
