import type { StepName } from '../../../shared/about/technical-log'
import { AppError, refuse } from '../../../shared/result'
import type { WriteContext } from '../context'
import { houseLock } from '../vault/house-locks'
import { closureOf, digestOf, pointedAt, type RootRow, scopesOf } from './closure.store'
import {
  type DecisionRecord,
  endUnused,
  forgetRest,
  type ItemRecord,
  isGenuine,
  itemFacts,
  itemsOf,
  mayDecideOn,
  restingDecision,
  rootOf,
  thingOf,
} from './decision.store'
import { aktSubject, caseSubject, lastNotes } from './facts.store'
import { leftBehind } from './followers.store'
import { judge } from './gallring.rules'
import { clockDoubt } from './proposal.store'

/** True when a file is still one that is to be destroyed, by the rules and by every row of it. */
function stillHolds(context: WriteContext, item: ItemRecord, notes: ReadonlyMap<string, string>): boolean {
  if (digestOf(context.db, rootOf(item)) !== item.digest) return false
  const known = itemFacts(context, item)?.known ?? undefined
  const judged = () => {
    if (item.thing === 'akt') {
      const row = context.db.first((q) => q.selectFrom('akt').selectAll().where('id', '=', item.target_id))
      return row && aktSubject(context, row, { notes }, known)
    }
    const row = context.db.first((q) => q.selectFrom('barnahus_case').selectAll().where('id', '=', item.target_id))
    return row && caseSubject(context, row, { notes }, known)
  }
  if (item.thing !== 'akt' && item.thing !== 'arende') return true
  const subject = judged()
  return (
    subject !== undefined &&
    subject.facts.gallring === item.gallring &&
    judge(subject.facts, context.today()).kind === 'foreslas'
  )
}

/** Destroys what has rested out its time, or lets the decision fall when its ground no longer holds. Throws `not-found`, `not-allowed`, `invalid-input`. */
export function carryOut(
  context: WriteContext,
  decisionId: string,
  step: (name: StepName) => void,
): 'forstort' | 'fallet' {
  const row = restingDecision(context, decisionId)
  if (!mayDecideOn(context.me, row.namnd_id)) throw new AppError({ code: 'not-allowed' })
  if (context.today() < row.rests_until) refuse(['decisionId'], 'still-resting')
  if (clockDoubt(context)) refuse(['decisionId'], 'clock-in-doubt')
  const items = itemsOf(context, decisionId)
  const rootRows = items.map(rootOf)
  const notes = lastNotes(context.db)
  const holds =
    isGenuine(context, row, items) &&
    items.every((item) => stillHolds(context, item, notes)) &&
    pointedAt(context.db, closureOf(context.db, rootRows)).length === 0
  if (!holds) {
    endUnused(context, row, 'fallet')
    return 'fallet'
  }
  step('checked')
  destroyRows(context, row, rootRows, step)
  return 'forstort'
}

function destroyRows(
  context: WriteContext,
  row: DecisionRecord,
  rootRows: readonly RootRow[],
  step: (name: StepName) => void,
): void {
  const closure = closureOf(context.db, rootRows)
  const blobs = context.db
    .all((q) => q.selectFrom('document').select(['id', 'blob_id']))
    .filter(({ id }) => closure.get('document')?.has(id))
    .map(({ blob_id }) => blob_id)
  const ids = [...closure.values()].flatMap((some) => [...some])
  const behind = leftBehind(context.db, closure)
  const traced = new Set(context.db.all((q) => q.selectFrom('gallring_trace').select('id')).map(({ id }) => id))
  context.write.update('gallring_decision', row.id, { state: 'forstors', begun_on: context.today() }, houseLock)
  context.shred.inAnyOrder()
  // What hangs on a row goes before the row, so that nothing is removed behind the writer's back.
  for (const [table, some] of [...closure].reverse()) for (const id of some) context.write.remove(table, id, houseLock)
  for (const id of ids) if (traced.has(id)) context.write.remove('gallring_trace', id, houseLock)
  for (const { table, id } of behind)
    if (!traced.has(id)) context.write.insert('gallring_trace', { id, thing: thingOf(table) }, houseLock)
  step('rows')
  context.shred.blobs(blobs)
  context.shred.drafts(ids)
  forgetRest(context, row.id)
  step('keys')
  context.shred.words(scopesOf(closure), ids)
  step('words')
  context.write.update(
    'gallring_decision',
    row.id,
    { state: 'forstort', ended_at: context.now(), ended_by: context.me.id },
    houseLock,
  )
}
