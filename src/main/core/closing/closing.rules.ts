import type { MilestoneKind } from '../../../shared/case/case.contract'
import type { ClosingNote, ClosingOrder, ClosingPoint, StatisticsField } from '../../../shared/closing/closing.contract'
import type { FieldProblem } from '../../../shared/result'

/** What is known of a case when somebody wants to close it. */
export interface ClosingFacts {
  readonly openedOn: string
  readonly points: readonly Pick<ClosingPoint, 'key' | 'isHard' | 'reason'>[]
  readonly missingStatistics: readonly StatisticsField[]
  readonly note: ClosingNote
  /** When the barnahuslogg was handed to the child. */
  readonly handedOn: string | null
}

type Order = Pick<ClosingOrder, 'told' | 'missingStatistics' | 'noteBy' | 'noteOn' | 'logReason'>

/** Everything that stands in the way of closing a case, all at once; nothing when it may be closed. */
export const closingFaults = (facts: ClosingFacts, order: Order, today: string): FieldProblem[] => [
  ...facts.points.flatMap(({ key, isHard, reason }): FieldProblem[] => {
    if (isHard) return [{ path: ['points', key], code: 'point-must-be-finished' }]
    return reason === '' ? [{ path: ['points', key], code: 'point-without-reason' }] : []
  }),
  ...dayFaults(['told', 'on'], order.told.on, facts.openedOn, today),
  ...facts.missingStatistics
    .filter((one) => !order.missingStatistics.includes(one))
    .map((one): FieldProblem => ({ path: ['missingStatistics', one], code: 'statistics-missing' })),
  ...noteFaults(facts, order, today),
  ...(facts.handedOn === null && order.logReason === ''
    ? [{ path: ['logReason'], code: 'log-not-handed' } satisfies FieldProblem]
    : []),
]

/** The avslutsanteckning is signed where I can see it; without a key it is said by whom and when. */
function noteFaults({ note, openedOn }: ClosingFacts, { noteBy, noteOn }: Order, today: string): FieldProblem[] {
  switch (note.state) {
    case 'signerad':
      return []
    case 'saknas':
      return [{ path: ['note'], code: 'closing-note-missing' }]
    case 'utan-nyckel':
      return [
        ...(noteBy === '' ? [{ path: ['noteBy'], code: 'required' }] : []),
        ...(noteOn === null
          ? [{ path: ['noteOn'], code: 'required' }]
          : dayFaults(['noteOn'], noteOn, openedOn, today)),
      ]
  }
}

function dayFaults(path: FieldProblem['path'], day: string, from: string, today: string): FieldProblem[] {
  if (day > today) return [{ path, code: 'day-ahead' }]
  return day < from ? [{ path, code: 'before-case' }] : []
}

/** Facts the statistics count by that a case lacks. */
export const missingStatistics = (row: {
  readonly birth_year: number | null
  readonly sex: string
  readonly suspect_relation: string
}): StatisticsField[] => [
  ...(row.birth_year === null ? ['fodelsear' as const] : []),
  ...(row.sex === 'annat' ? ['kon' as const] : []),
  ...(row.suspect_relation === 'oklart' ? ['misstankt-relation' as const] : []),
]

/** A dismissed investigation never ends the child's case: the day it was dismissed, while the child has not been followed up since. */
export function dismissedWithoutFollowUp(
  milestones: readonly { readonly kind: MilestoneKind; readonly happenedOn: string | null }[],
): string | null {
  const latest = (kind: MilestoneKind) =>
    milestones.reduce(
      (day, one) => (one.kind === kind && (one.happenedOn ?? '') > day ? (one.happenedOn ?? '') : day),
      '',
    )
  const dismissed = latest('forundersokning-nedlagd')
  return dismissed !== '' && latest('uppfoljning') < dismissed ? dismissed : null
}
