import type { TaskId } from '../../../shared/ids'
import type { ItemKey } from '../../../shared/profile/profile.contract'
import type { Carried } from '../../../shared/samrad/samrad.contract'
import { childOf } from '../case/case.store'
import type { ReadContext } from '../context'
import { openSamradTasks, taskText } from '../task/task.store'
import { itemsOf } from './agenda.store'
import { casesOf, type SamradRecord, samradLock } from './samrad.store'

/** What earlier samråd left unanswered for these children: open tasks, and items that were to come back. */
export function carriedTo(context: ReadContext, samrad: SamradRecord): Carried[] {
  const cases = casesOf(context, samrad.id)
  const caseIds = cases.map((row) => row.id)
  const nameOf = (caseId: string | null) =>
    cases.filter((row) => caseId === null || row.id === caseId).map((row) => childOf(context, row).name)
  const tasks = openSamradTasks(context, caseIds, samrad.id).map((row): Carried => {
    const text = taskText(context, row)
    return {
      taskId: row.id as TaskId,
      fromNumber: numberOf(context, row.samrad_id),
      itemKey: row.item_key as ItemKey | null,
      text: text.text,
      owner: text.ownerName,
      dueOn: row.due_on,
      children: nameOf(row.case_id),
    }
  })
  const earlier = earlierSamrad(context, caseIds, samrad)
  const later = new Set<string>()
  const returning = earlier.flatMap((row) =>
    itemsOf(context, row.id).flatMap((item): Carried[] => {
      const key = `${item.itemKey}|${item.caseId ?? ''}`
      const isAnswered = (caseId: string) => later.has(`${item.itemKey}|${caseId}`)
      const answered = later.has(key) || isAnswered('') || (item.caseId === null && caseIds.every(isAnswered))
      if (answered) return []
      if (item.outcome) later.add(key)
      if (item.outcome !== 'aterkommer') return []
      return [
        {
          taskId: null,
          fromNumber: row.number,
          itemKey: item.itemKey,
          text: item.text.text,
          owner: '',
          dueOn: item.returnOn,
          children: nameOf(item.caseId),
        },
      ]
    }),
  )
  return [...tasks, ...returning]
}

const numberOf = (context: ReadContext, samradId: string | null): string =>
  (samradId && context.db.first((q) => q.selectFrom('samrad').select('number').where('id', '=', samradId))?.number) ||
  ''

/** Held samråd about any of these children before this one, latest first. */
function earlierSamrad(context: ReadContext, caseIds: readonly string[], samrad: SamradRecord): SamradRecord[] {
  if (caseIds.length === 0) return []
  return context.db
    .all((q) =>
      q
        .selectFrom('samrad')
        .selectAll()
        .where('id', 'in', (of) => of.selectFrom('samrad_case').select('samrad_id').where('case_id', 'in', caseIds))
        .where('id', '!=', samrad.id)
        .where('state', 'in', ['hallet', 'signerat'])
        .where('held_on', '<=', samrad.held_on)
        .orderBy('held_on', 'desc'),
    )
    .filter((row) => context.holds(samradLock(row.id)))
}
