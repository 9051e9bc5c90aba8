import type { CaseId, TaskId } from '../../../shared/ids'
import type { TodayTask, todayContract, Waiting } from '../../../shared/today/today.contract'
import { auditsWaiting } from '../audit/waiting.store'
import { backupsWaiting } from '../backup/waiting.store'
import { addDays, daysBetween } from '../calendar'
import { caseLock } from '../case/case.store'
import { casesWaiting } from '../case/waiting.store'
import { closingsWaiting } from '../closing/waiting.store'
import { consentsWaiting } from '../consent/waiting.store'
import type { HandlersFor, ReadContext } from '../context'
import { clockOf } from '../deadline/clock.store'
import { timerTaskIds } from '../deadline/link.store'
import { hasTimers } from '../deadline/timer.store'
import { deadlinesWaiting } from '../deadline/waiting.store'
import { disclosuresWaiting } from '../disclosure/waiting.store'
import { followUpsWaiting } from '../followup/waiting.store'
import { gallringWaits } from '../gallring/waiting.store'
import { groupWaiting } from '../group/waiting.store'
import { interviewsWaiting } from '../interview/waiting.store'
import { meetingsWaiting } from '../meeting/waiting.store'
import { needsWaiting } from '../need/waiting.store'
import { notesWaiting } from '../note/waiting.store'
import { plansWaiting } from '../plan/waiting.store'
import { promisesWaiting } from '../promise/waiting.store'
import { protectionWaiting } from '../protection/waiting.store'
import { referralsWaiting } from '../referral/waiting.store'
import { requestsWaiting } from '../request/waiting.store'
import { rowOf } from '../samrad/party.store'
import { listSamradBetween } from '../samrad/samrad.store'
import { samradWaiting } from '../samrad/waiting.store'
import { talksWaiting } from '../talk/waiting.store'
import { openTasksUntil, type TaskRecord, taskAbout, taskText } from '../task/task.store'
import { teamWaiting } from '../team/waiting.store'
import { threadWaiting } from '../thread/waiting.store'
import { transfersWaiting } from '../transfer/waiting.store'

/** How far ahead Idag looks, in days. */
const soonDays = 7

const toTask = (context: ReadContext, row: TaskRecord): TodayTask => {
  const text = taskText(context, row)
  return {
    id: row.id as TaskId,
    text: text.text,
    owner: text.ownerName,
    isMine: row.owner_user_id === context.me.id,
    dueOn: row.due_on,
    daysLate: Math.max(0, daysBetween(row.due_on, context.today())),
    // The way to the case is shown to those who can open it; a task alone does not open it.
    caseId: row.case_id && context.holds(caseLock(row.case_id)) ? (row.case_id as CaseId) : null,
    about: taskAbout(context, row),
  }
}

/** Everything that waits for one action of mine, and only what I can act on; one line per domain. */
const waitingFor = (context: ReadContext): Waiting[] => [
  ...auditsWaiting(context),
  ...backupsWaiting(context),
  ...requestsWaiting(context),
  ...samradWaiting(context),
  ...promisesWaiting(context),
  ...casesWaiting(context),
  ...closingsWaiting(context),
  ...teamWaiting(context),
  ...needsWaiting(context),
  ...followUpsWaiting(context),
  ...gallringWaits(context),
  ...groupWaiting(context),
  ...meetingsWaiting(context),
  ...notesWaiting(context),
  ...plansWaiting(context),
  ...threadWaiting(context),
  ...protectionWaiting(context, addDays(context.today(), soonDays)),
  ...disclosuresWaiting(context),
  ...talksWaiting(context),
  ...consentsWaiting(context),
  ...referralsWaiting(context),
  ...transfersWaiting(context),
  ...interviewsWaiting(context),
]

export const todayHandlers: HandlersFor<typeof todayContract> = {
  'today.get': (context) => {
    const day = context.today()
    const coming = listSamradBetween(context, day, addDays(day, soonDays)).filter((row) => row.state !== 'installt')
    // A deadline stands in a list of its own, to whoever is to act on it; its task would be the same thing twice.
    const timers = timerTaskIds(context)
    const tasks = openTasksUntil(context, addDays(day, soonDays))
      .filter((row) => !timers.has(row.id))
      .map((row) => toTask(context, row))
    return {
      day,
      samradToday: coming.filter((row) => row.held_on === day).map((row) => rowOf(context, row)),
      samradSoon: coming.filter((row) => row.held_on > day).map((row) => rowOf(context, row)),
      overdue: tasks.filter((task) => task.dueOn < day),
      dueSoon: tasks.filter((task) => task.dueOn >= day),
      waiting: waitingFor(context),
      deadlines: deadlinesWaiting(context),
      clock: clockOf(context),
      hasTimers: hasTimers(context),
    }
  },
}
