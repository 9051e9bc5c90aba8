import type { familyContract } from '../../../shared/family/family.contract'
import { getCase } from '../case/case.store'
import type { HandlersFor } from '../context'
import { noteWhose } from '../person/person.store'
import { familyOf } from './family.store'

export const familyHandlers: HandlersFor<typeof familyContract> = {
  'family.ofCase': (context, { caseId }) => {
    noteWhose(context, getCase(context, caseId).child_id)
    return familyOf(context, caseId)
  },
}
