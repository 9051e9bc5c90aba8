import type { GallringWaiting } from '../../../shared/gallring/gallring.waiting'
import type { GallringDecisionId } from '../../../shared/ids'
import { isSenior } from '../account/account.rules'
import { aktLock } from '../akt/akt.store'
import { addMonths, swedishDay } from '../calendar'
import { caseLock } from '../case/case.store'
import type { ReadContext } from '../context'
import { restLock } from './decision.store'

/** The day this year's list was gone through in a nämnd; null when it has not been. */
export function goneThroughOn(context: ReadContext, namndId: string | null): string | null {
  const row = context.db.first((q) =>
    q
      .selectFrom('gallring_mark')
      .select('marked_at')
      .where('kind', '=', 'lista')
      .where('namnd_id', '=', namndId)
      .orderBy('marked_at', 'desc'),
  )
  const day = row ? swedishDay(row.marked_at) : null
  return day?.slice(0, 4) === context.today().slice(0, 4) ? day : null
}

/** True when something that my keys open was closed five years ago or more; whether it is to go is judged on the list. */
function hasOldFiles(context: ReadContext): boolean {
  const before = addMonths(context.today(), -60)
  return (
    context.db
      .all((q) => q.selectFrom('akt').select('id').where('closed_on', '<=', before))
      .some(({ id }) => context.holds(aktLock(id))) ||
    context.db
      .all((q) => q.selectFrom('barnahus_case').select('id').where('closed_on', '<=', before))
      .some(({ id }) => context.holds(caseLock(id)))
  )
}

/** The list of the year from January on, and decisions that have rested out their time. */
export function gallringWaits(context: ReadContext): GallringWaiting[] {
  const { namndId } = context.me
  if (namndId === null || !isSenior(context.me, namndId)) return []
  const rested = context.db
    .all((q) =>
      q
        .selectFrom('gallring_decision')
        .select(['id', 'decided_at'])
        .where('namnd_id', '=', namndId)
        .where('state', '=', 'vilar')
        .where('rests_until', '<=', context.today()),
    )
    .filter(({ id }) => context.holds(restLock(id)))
  return [
    ...(goneThroughOn(context, namndId) === null && hasOldFiles(context)
      ? [{ kind: 'gallring-list' as const, year: Number(context.today().slice(0, 4)) }]
      : []),
    ...rested.map(({ id, decided_at }) => ({
      kind: 'gallring-rested' as const,
      decisionId: id as GallringDecisionId,
      decidedOn: swedishDay(decided_at),
    })),
  ]
}
