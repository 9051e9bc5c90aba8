import type { TimelineEvent } from '../../../shared/timeline/event'
import { userName } from '../account/account.store'
import type { ReadContext } from '../context'
import { plainLadder, plansOf } from './followup.store'
import { leadOf } from './lead.store'

/** The follow-ups still to come; those that have been held or given a day of their own stand among the case's own events. */
export function followUpEvents(context: ReadContext, caseId: string): TimelineEvent[] {
  const lead = userName(context.db, leadOf(context, caseId))
  const planned = plansOf(context, caseId)
  return plainLadder(context, caseId)
    .filter(({ heldOn, step }) => heldOn === null && !planned.has(step))
    .map(({ step, dueOn, state }) => ({
      key: `uppfoljning-${step}`,
      kind: 'uppfoljning',
      day: dueOn,
      clock: null,
      room: null,
      state: state === 'sen' ? 'forsenat' : 'planerat',
      people: lead ? [lead] : [],
      to: `/arenden/${caseId}/stod`,
    }))
}
