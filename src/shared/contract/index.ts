import { aboutContract } from '../about/about.contract'
import { accountContract } from '../account/account.contract'
import { leavingContract } from '../account/leaving.contract'
import { recoveryContract } from '../account/recovery.contract'
import { agreementContract } from '../agreement/agreement.contract'
import { aktContract } from '../akt/akt.contract'
import { auditContract } from '../audit/audit.contract'
import { backupContract } from '../backup/backup.contract'
import { blockContract } from '../block/block.contract'
import { caseContract } from '../case/case.contract'
import { courseContract } from '../case/course.contract'
import { closingContract } from '../closing/closing.contract'
import { consentContract } from '../consent/consent.contract'
import { deadlineContract } from '../deadline/deadline.contract'
import { disclosureContract } from '../disclosure/disclosure.contract'
import { documentContract } from '../document/document.contract'
import { draftContract } from '../draft/draft.contract'
import { familyContract } from '../family/family.contract'
import { followupContract } from '../followup/followup.contract'
import { gallringContract } from '../gallring/gallring.contract'
import { groupContract } from '../group/group.contract'
import { guardContract } from '../guard/guard.contract'
import { houseContract } from '../house/house.contract'
import { integrityContract } from '../integrity/integrity.contract'
import { interviewContract } from '../interview/interview.contract'
import { leakContract } from '../leak/leak.contract'
import { meetingContract } from '../meeting/meeting.contract'
import { needContract } from '../need/need.contract'
import { noteContract } from '../note/note.contract'
import { personContract } from '../person/person.contract'
import { planContract } from '../plan/plan.contract'
import { policyContract } from '../policy/policy.contract'
import { promiseContract } from '../promise/promise.contract'
import { protectionContract } from '../protection/protection.contract'
import { referralContract } from '../referral/referral.contract'
import { requestContract } from '../request/request.contract'
import { samradContract } from '../samrad/samrad.contract'
import { statisticsContract } from '../statistics/statistics.contract'
import { talkContract } from '../talk/talk.contract'
import { taskContract } from '../task/task.contract'
import { teamContract } from '../team/team.contract'
import { templateContract } from '../template/template.contract'
import { threadContract } from '../thread/thread.contract'
import { timelineContract } from '../timeline/timeline.contract'
import { todayContract } from '../today/today.contract'
import { transferContract } from '../transfer/transfer.contract'

/** Everything the core answers; one spread line per domain. */
export const contract = {
  ...aboutContract,
  ...accountContract,
  ...leavingContract,
  ...recoveryContract,
  ...agreementContract,
  ...aktContract,
  ...auditContract,
  ...backupContract,
  ...blockContract,
  ...caseContract,
  ...deadlineContract,
  ...consentContract,
  ...closingContract,
  ...courseContract,
  ...disclosureContract,
  ...documentContract,
  ...draftContract,
  ...familyContract,
  ...followupContract,
  ...gallringContract,
  ...groupContract,
  ...guardContract,
  ...houseContract,
  ...integrityContract,
  ...interviewContract,
  ...leakContract,
  ...needContract,
  ...meetingContract,
  ...noteContract,
  ...personContract,
  ...policyContract,
  ...promiseContract,
  ...planContract,
  ...protectionContract,
  ...referralContract,
  ...requestContract,
  ...samradContract,
  ...statisticsContract,
  ...talkContract,
  ...taskContract,
  ...teamContract,
  ...templateContract,
  ...threadContract,
  ...timelineContract,
  ...todayContract,
  ...transferContract,
}
export type Contract = typeof contract
export type EndpointName = keyof Contract
