import type { Migration } from 'kysely/migration'
import * as log from './0010-log'
import * as vault from './0020-vault'
import * as house from './0030-house'
import * as person from './0040-person'
import * as barnahusCase from './0050-case'
import * as request from './0060-request'
import * as samrad from './0070-samrad'
import * as task from './0080-task'
import * as akt from './0090-akt'
import * as draft from './0100-draft'
import * as team from './0110-team'
import * as protection from './0115-protection'
import * as document from './0130-document'
import * as template from './0135-template'
import * as block from './0140-block'
import * as talk from './0150-talk'
import * as leak from './0155-leak'
import * as disclosure from './0160-disclosure'
import * as thread from './0170-thread'
import * as review from './0180-review'
import * as milestoneClock from './0190-milestone-clock'
import * as milestoneCorrection from './0191-milestone-correction'
import * as deadline from './0200-deadline'
import * as deadlineTask from './0201-deadline-task'
import * as interviewDay from './0210-interview-day'
import * as interviewPeople from './0211-interview-people'
import * as need from './0220-need'
import * as lead from './0221-lead'
import * as followUp from './0222-follow-up'
import * as promise from './0230-promise'
import * as closing from './0231-closing'
import * as consent from './0240-consent'
import * as referral from './0241-referral'
import * as transfer from './0242-transfer'
import * as meeting from './0250-meeting'
import * as plan from './0251-plan'
import * as agreement from './0252-agreement'
import * as group from './0260-group'
import * as userKey from './0280-user-key'
import * as backup from './0290-backup'
import * as integrity from './0295-integrity'
import * as gallring from './0300-gallring'
import * as guard from './0310-guard'
import * as byTheThousand from './0320-by-the-thousand'
import * as standingKeys from './0340-standing-keys'
import * as statistics from './0350-statistics'

/** Every step, in order of number. A step that has shipped is never edited, renamed or moved. */
export const migrations: Record<string, Migration> = {
  '0010-log': log,
  '0020-vault': vault,
  '0030-house': house,
  '0040-person': person,
  '0050-case': barnahusCase,
  '0060-request': request,
  '0070-samrad': samrad,
  '0080-task': task,
  '0090-akt': akt,
  '0100-draft': draft,
  '0110-team': team,
  '0115-protection': protection,
  '0130-document': document,
  '0135-template': template,
  '0140-block': block,
  '0150-talk': talk,
  '0155-leak': leak,
  '0160-disclosure': disclosure,
  '0170-thread': thread,
  '0180-review': review,
  '0190-milestone-clock': milestoneClock,
  '0191-milestone-correction': milestoneCorrection,
  '0200-deadline': deadline,
  '0201-deadline-task': deadlineTask,
  '0210-interview-day': interviewDay,
  '0211-interview-people': interviewPeople,
  '0220-need': need,
  '0221-lead': lead,
  '0222-follow-up': followUp,
  '0230-promise': promise,
  '0231-closing': closing,
  '0240-consent': consent,
  '0241-referral': referral,
  '0242-transfer': transfer,
  '0250-meeting': meeting,
  '0251-plan': plan,
  '0252-agreement': agreement,
  '0260-group': group,
  '0280-user-key': userKey,
  '0290-backup': backup,
  '0295-integrity': integrity,
  '0300-gallring': gallring,
  '0310-guard': guard,
  '0320-by-the-thousand': byTheThousand,
  '0340-standing-keys': standingKeys,
  '0350-statistics': statistics,
}
