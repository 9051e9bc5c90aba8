import type { CaseId, PromiseId } from '../../../shared/ids'
import type { PromiseWaiting } from '../../../shared/promise/promise.waiting'
import { addDays } from '../calendar'
import { caseLock } from '../case/case.store'
import type { ReadContext } from '../context'
import { riskDays, standingOf } from './promise.rules'
import { childNameOf, courseOf, promisesToKeep, promiseText } from './promise.store'

/** Promises I am to keep that are due within days, or whose day has gone by. */
export function promisesWaiting(context: ReadContext): PromiseWaiting[] {
  const until = addDays(context.today(), riskDays)
  return promisesToKeep(context).flatMap((row): PromiseWaiting[] => {
    const { state, dueOn, isPassed } = standingOf(courseOf(context, row), context.today())
    if (state !== 'galler' || dueOn > until) return []
    return [
      {
        kind: 'promise-due',
        promiseId: row.id as PromiseId,
        caseId: context.holds(caseLock(row.case_id)) ? (row.case_id as CaseId) : null,
        name: childNameOf(context, row),
        text: promiseText(context, row),
        dueOn,
        isPassed,
      },
    ]
  })
}
