import { caseLock } from '../case/case.store'
import type { ReadContext } from '../context'
import type { Drawn } from '../template/produced.store'
import { timelineOf } from './history.store'

/** The time line on one page, by the case's number and without the child's name. */
export function drawTimeline(context: ReadContext, caseId: string): Drawn {
  const timeline = timelineOf(context, caseId)
  return {
    printable: {
      kind: 'timeline',
      title: `Tidslinje ${timeline.number}`,
      isDemo: context.house.isDemo,
      timeline,
    },
    fileName: `Tidslinje ${timeline.number}`,
    remembered: { what: 'Tidslinje', lock: caseLock(caseId) },
  }
}
