import type { OpenPoint } from '../../../shared/closing/open-point'
import type { ReadContext } from '../context'
import { standingOf } from './promise.rules'
import { courseOf, promisesOfCase, promiseText } from './promise.store'

/** Promises that are neither kept nor taken back, and broken ones the child has not been told of. */
export const promiseOpen = (context: ReadContext, caseId: string): OpenPoint[] =>
  promisesOfCase(context, caseId).flatMap((row): OpenPoint[] => {
    const { state, dueOn, isUntold } = standingOf(courseOf(context, row), context.today())
    if (state !== 'galler' && !isUntold) return []
    const untold = isUntold ? ' Barnet har inte fått veta.' : ''
    return [
      {
        key: `lofte:${row.id}`,
        kind: 'lofte',
        text: `”${promiseText(context, row)}”${untold}`,
        dueOn,
        isHard: isUntold,
        to: `/arenden/${caseId}`,
      },
    ]
  })
