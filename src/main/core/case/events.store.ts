import type { MilestoneKind } from '../../../shared/case/case.contract'
import type { Room } from '../../../shared/profile/profile.contract'
import type { TimelineEvent } from '../../../shared/timeline/event'
import type { ReadContext } from '../context'
import { awaited } from '../timeline/timeline.rules'
import { getCase, listMilestones } from './case.store'

/** The room each milestone belongs to. */
const rooms: Readonly<Partial<Record<MilestoneKind, Room>>> = {
  skyddsbedomning: 'skydd',
  'lvu6-beslut': 'skydd',
  polisanmalan: 'brottsutredning',
  'forundersokning-inledd': 'brottsutredning',
  'skaligen-misstankt': 'brottsutredning',
  'forundersokning-nedlagd': 'brottsutredning',
  atal: 'brottsutredning',
  dom: 'brottsutredning',
  'sarskild-foretradare': 'brottsutredning',
  barnforhor: 'brottsutredning',
  lakarundersokning: 'fysisk-halsa',
  rattsintyg: 'fysisk-halsa',
  krisstod: 'psykisk-halsa',
  behandling: 'psykisk-halsa',
}

/** A case's own events: opened, its milestones, closed. */
export function caseEvents(context: ReadContext, caseId: string): TimelineEvent[] {
  const row = getCase(context, caseId)
  const to = `/arenden/${caseId}`
  const plain = { clock: null, room: null, people: [], to }
  return [
    { ...plain, key: `arende-${caseId}`, kind: 'arende-oppnat', day: row.opened_on, state: 'hant' },
    ...listMilestones(context, caseId).flatMap((one): TimelineEvent[] => {
      const day = one.happenedOn ?? one.plannedFor
      if (!day) return []
      return [
        {
          ...plain,
          key: `handelse-${one.id}`,
          kind: one.kind,
          day,
          clock: one.clock,
          room: rooms[one.kind] ?? null,
          state: one.happenedOn ? 'hant' : awaited(day, context.today()),
        },
      ]
    }),
    ...(row.closed_on
      ? [
          {
            ...plain,
            key: `avslut-${caseId}`,
            kind: 'arende-avslutat' as const,
            day: row.closed_on,
            state: 'hant' as const,
          },
        ]
      : []),
  ]
}
