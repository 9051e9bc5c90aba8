import type { OpenPoint } from '../../../shared/closing/open-point'
import { needKindLabels, redReasonLabels } from '../../../shared/glossary/labels'
import type { NeedKind } from '../../../shared/need/need.contract'
import type { ReadContext } from '../context'
import { isOpen, ownerOf, stateOf } from './need.rules'
import { needsOfCase, needWords, stepsOf, worldOf } from './need.store'
import { handName } from './view.store'

/** The needs that are neither met nor set aside with a reason. */
export function needOpen(context: ReadContext, caseId: string): OpenPoint[] {
  const world = worldOf(context, caseId)
  return needsOfCase(context, caseId).flatMap((need): OpenPoint[] => {
    const state = stateOf(stepsOf(context, need.id))
    if (!isOpen(state)) return []
    const { owner, red } = ownerOf(state, world)
    const where = owner ? handName(context, owner) : red ? redReasonLabels[red].toLowerCase() : ''
    return [
      {
        key: `behov:${need.id}`,
        kind: 'behov',
        text: `${needKindLabels[need.kind as NeedKind]}: ${needWords(context, need).what} (${where})`,
        dueOn: null,
        // Nobody's hands hold it: a case is never closed over that.
        isHard: owner === null,
        to: `/arenden/${caseId}/stod`,
      },
    ]
  })
}
