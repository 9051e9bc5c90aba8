import type { OpenPoint } from '../../../shared/closing/open-point'
import { samradTypeLabels } from '../../../shared/glossary/labels'
import type { ReadContext } from '../context'
import { samradOfCase } from './samrad.store'

const finished: ReadonlySet<string> = new Set(['signerat', 'installt'])

/** Samråd that are booked, going on or unsigned. */
export const samradOpen = (context: ReadContext, caseId: string): OpenPoint[] =>
  samradOfCase(context, caseId)
    .filter(({ state }) => !finished.has(state))
    .map((one) => ({
      key: `samrad:${one.id}`,
      kind: 'samrad',
      text: `${samradTypeLabels[one.type]} ${one.number}`,
      // One that is being held, or has been and is not signed, is finished by its coordinator; one to come may be for a sibling.
      isHard: one.state === 'pagar' || one.state === 'hallet',
      dueOn: one.startsAt.slice(0, 10),
      to: `/samrad/${one.id}`,
    }))
