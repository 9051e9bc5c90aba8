import type { OpenPoint } from '../../../shared/closing/open-point'
import { dayStateLabels } from '../../../shared/glossary/labels'
import type { ReadContext } from '../context'
import { daysOf } from './interview.store'

/** Förhörsdagar that are planned or under way. */
export const interviewOpen = (context: ReadContext, caseId: string): OpenPoint[] =>
  daysOf(context, caseId)
    .filter(({ state }) => state === 'planerad' || state === 'pagar')
    .map((day) => ({
      key: `forhorsdag:${day.id}`,
      kind: 'forhorsdag',
      text: `Förhörsdag ${day.day}: ${dayStateLabels[day.state as 'planerad' | 'pagar'].toLocaleLowerCase('sv')}`,
      dueOn: day.day,
      to: `/arenden/${caseId}/forhorsdag`,
    }))
