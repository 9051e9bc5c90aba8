import type { TimelineEvent } from '../../../shared/timeline/event'
import { swedishDay } from '../calendar'
import type { ReadContext } from '../context'
import { plansOf } from './plan.store'
import { versionRecords } from './version.store'

/** When the child's plan was signed, version by version. */
export const planEvents = (context: ReadContext, caseId: string): TimelineEvent[] =>
  plansOf(context, caseId).flatMap((plan) =>
    versionRecords(context, plan.id).map((version) => ({
      key: `plan-${version.id}`,
      kind: 'plan-faststalld' as const,
      day: swedishDay(version.signed_at),
      clock: null,
      room: null,
      state: 'hant' as const,
      people: [],
      to: `/arenden/${caseId}/plan`,
    })),
  )
