import type { OpenPoint } from '../../../shared/closing/open-point'
import { listMilestones } from '../case/case.store'
import type { ReadContext } from '../context'
import { dismissedWithoutFollowUp } from './closing.rules'

/** The follow-up a child is owed when the investigation has been dismissed. */
export function dismissedOpen(context: ReadContext, caseId: string): OpenPoint[] {
  const dismissedOn = dismissedWithoutFollowUp(listMilestones(context, caseId))
  if (dismissedOn === null) return []
  return [
    {
      key: 'uppfoljning:efter-nedlagd',
      kind: 'uppfoljning',
      text: `Förundersökningen lades ned ${dismissedOn}. Barnet följs upp innan ärendet avslutas.`,
      dueOn: null,
      isHard: true,
      to: `/arenden/${caseId}`,
    },
  ]
}
