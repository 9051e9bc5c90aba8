import type { NeedKind } from '../../../shared/need/need.contract'
import type { Room } from '../../../shared/profile/profile.contract'
import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ReadContext } from '../context'
import { standing } from './need.rules'
import { needsOfCase, stepsOf } from './need.store'
import { handName } from './view.store'

const rooms: Readonly<Partial<Record<NeedKind, Room>>> = {
  stod: 'psykisk-halsa',
  behandling: 'psykisk-halsa',
  halsa: 'fysisk-halsa',
  boende: 'skydd',
}

/** The first visits and the needs that have been met; who gave it, and never a word of what it was. */
export const needEvents = (context: ReadContext, caseId: string): TimelineEvent[] =>
  needsOfCase(context, caseId).flatMap((need) => {
    const steps = standing(stepsOf(context, need.id))
    let hand = steps[0]?.hand ?? null
    let offered = hand
    return steps.flatMap((step): TimelineEvent[] => {
      if (step.kind === 'erbjudet') offered = step.hand
      if (step.kind === 'overtaget') hand = step.hand
      if (step.kind === 'accepterat') hand = offered
      if (step.kind !== 'forsta-besok' && step.kind !== 'uppfyllt') return []
      return [
        {
          key: `behov-${need.id}-${step.no}`,
          kind: step.kind === 'uppfyllt' ? 'behov-uppfyllt' : 'behov-forsta-besok',
          day: step.day,
          clock: null,
          room: rooms[need.kind as NeedKind] ?? null,
          state: 'hant',
          people: hand ? [handName(context, hand)] : [],
          to: `/arenden/${caseId}/stod`,
        },
      ]
    })
  })
