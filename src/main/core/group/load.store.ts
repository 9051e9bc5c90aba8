import type { User } from '../../../shared/account/account.contract'
import type { GroupLoad } from '../../../shared/group/group.contract'
import { listUsers } from '../account/account.store'
import { caseTaskLock, listOpenCases } from '../case/case.store'
import type { ReadContext } from '../context'
import { listNamnder } from '../house/house.store'
import { openTasksUntil } from '../task/task.store'
import { currentMembers } from '../team/team.store'

/** Later than any day a task is due. */
const everyDay = '9999-12-31'

/** Whose load a person may see: a senior that of the own nämnd, a coordinator everybody's. */
const isShown = (me: User, namndId: string | null): boolean =>
  me.roles.includes('samordnare') || (namndId !== null && namndId === me.namndId)

/** What rests on each handläggare and each nämnd now, counted from rows I hold keys to. Nothing is opened, and the log is not asked. */
export function loadNow(context: ReadContext): GroupLoad {
  const today = context.today()
  const cases = listOpenCases(context)
  const open = new Set(cases.map((row) => row.id))
  const tasks = openTasksUntil(context, everyDay)
  const teams = currentMembers(context).filter(
    (member) => open.has(member.case_id) && context.holds(caseTaskLock(member.case_id)),
  )
  const tasksOf = (mine: typeof tasks) => ({
    openTasks: mine.length,
    overdueTasks: mine.filter((task) => task.due_on < today).length,
  })
  const namnder = listNamnder(context.db)
  const nameOf = (namndId: string | null) => namnder.find((one) => one.id === namndId)?.name ?? ''
  return {
    day: today,
    users: listUsers(context.db)
      .filter((user) => isShown(context.me, user.namndId))
      .map((user) => ({
        userId: user.id,
        name: user.displayName,
        title: user.title,
        namnd: nameOf(user.namndId),
        openCases: cases.filter((row) => row.responsible_id === user.id).length,
        teams: new Set(teams.filter((member) => member.user_id === user.id).map((member) => member.case_id)).size,
        ...tasksOf(tasks.filter((task) => task.owner_user_id === user.id)),
      }))
      .filter((one) => one.openCases + one.teams + one.openTasks > 0)
      .sort((a, b) => b.openCases - a.openCases || b.teams - a.teams || a.name.localeCompare(b.name, 'sv')),
    namnder: namnder
      .filter((namnd) => isShown(context.me, namnd.id))
      .map((namnd) => {
        const own = cases.filter((row) => row.namnd_id === namnd.id)
        const ids = new Set(own.map((row) => row.id))
        return {
          namnd: namnd.name,
          openCases: own.length,
          unassigned: own.filter((row) => row.responsible_id === null).length,
          teams: new Set(teams.filter((member) => ids.has(member.case_id)).map((member) => member.case_id)).size,
          ...tasksOf(tasks.filter((task) => task.case_id !== null && ids.has(task.case_id))),
        }
      }),
  }
}
