import type { timelineContract } from '../../../shared/timeline/timeline.contract'
import { getCase } from '../case/case.store'
import type { HandlersFor } from '../context'
import { noteWhose } from '../person/person.store'
import { timelineOf } from './history.store'

export const timelineHandlers: HandlersFor<typeof timelineContract> = {
  'timeline.ofCase': (context, { caseId }) => {
    noteWhose(context, getCase(context, caseId).child_id)
    return timelineOf(context, caseId)
  },
}
