import { z } from 'zod'
import type { CaseId, DecisionId } from '../../../shared/ids'
import type { AgencyId, ItemKey } from '../../../shared/profile/profile.contract'
import { AppError } from '../../../shared/result'
import { type Decision, type Item, ItemText, type Outcome, type Owner } from '../../../shared/samrad/samrad.contract'
import type { ReadContext, WriteContext } from '../context'
import { getSamrad, type SamradRecord, samradLock } from './samrad.store'

const itemPlace = (row: string) => ({ table: 'samrad_item', column: 'text', row })
const decisionPlace = (row: string) => ({ table: 'samrad_decision', column: 'text', row })
const DecisionText = z.strictObject({ text: z.string(), person: z.string() })

export const itemsOf = (context: ReadContext, samradId: string): Item[] =>
  context.db
    .all((q) => q.selectFrom('samrad_item').selectAll().where('samrad_id', '=', samradId))
    .map((row) => ({
      itemKey: row.item_key as ItemKey,
      caseId: row.case_id as CaseId | null,
      outcome: row.outcome as Outcome | null,
      returnOn: row.return_on,
      text: context.open(ItemText, samradLock(samradId), itemPlace(row.id), row.text),
      revision: row.revision,
    }))

/** Stores an item's outcome. Throws `conflict` when another window has saved it since it was read. */
export function saveItem(context: WriteContext, samradId: string, item: Item): number {
  const lock = samradLock(samradId)
  const stored = context.db.first((q) =>
    q
      .selectFrom('samrad_item')
      .select(['id', 'revision'])
      .where('samrad_id', '=', samradId)
      .where('item_key', '=', item.itemKey)
      .where('case_id', item.caseId === null ? 'is' : '=', item.caseId),
  )
  if ((stored?.revision ?? 0) !== item.revision) throw new AppError({ code: 'conflict' })
  const id = stored?.id ?? context.newId()
  const row = {
    outcome: item.outcome,
    return_on: item.returnOn,
    text: context.seal(item.text, lock, itemPlace(id)),
    revision: item.revision + 1,
  }
  if (stored) context.write.update('samrad_item', id, row, lock)
  else
    context.write.insert(
      'samrad_item',
      { id, samrad_id: samradId, item_key: item.itemKey, case_id: item.caseId, ...row },
      lock,
    )
  return item.revision + 1
}

export const decisionsOf = (context: ReadContext, samradId: string): Decision[] =>
  context.db
    .all((q) => q.selectFrom('samrad_decision').selectAll().where('samrad_id', '=', samradId).orderBy('id'))
    .map((row) => {
      const { text, person } = context.open(DecisionText, samradLock(samradId), decisionPlace(row.id), row.text)
      return {
        id: row.id as DecisionId,
        itemKey: row.item_key as ItemKey,
        caseId: row.case_id as CaseId | null,
        text,
        owner: ownerOf(row, person),
        dueOn: row.due_on,
        revision: row.revision,
      }
    })

const ownerOf = (
  row: { owner_user_id: string | null; owner_agency_id: string | null },
  person: string,
): Owner | null =>
  row.owner_user_id
    ? { kind: 'user', userId: row.owner_user_id as never }
    : row.owner_agency_id
      ? { kind: 'agency', agencyId: row.owner_agency_id as AgencyId, person }
      : null

/** Stores a decision. Throws `conflict` when another window has saved it since it was read. */
export function saveDecision(
  context: WriteContext,
  samradId: string,
  decision: Omit<Decision, 'id'> & { readonly id: DecisionId | null },
): DecisionId {
  const lock = samradLock(samradId)
  const stored = decision.id
    ? context.db.first((q) =>
        q
          .selectFrom('samrad_decision')
          .select('revision')
          .where('id', '=', decision.id ?? '')
          .where('samrad_id', '=', samradId),
      )
    : undefined
  if (decision.id && stored?.revision !== decision.revision) throw new AppError({ code: 'conflict' })
  const id = decision.id ?? context.newId()
  const { owner } = decision
  const row = {
    item_key: decision.itemKey,
    case_id: decision.caseId,
    owner_user_id: owner?.kind === 'user' ? owner.userId : null,
    owner_agency_id: owner?.kind === 'agency' ? owner.agencyId : null,
    due_on: decision.dueOn,
    text: context.seal(
      { text: decision.text, person: owner?.kind === 'agency' ? owner.person : '' },
      lock,
      decisionPlace(id),
    ),
    revision: decision.revision + 1,
  }
  if (decision.id) context.write.update('samrad_decision', id, row, lock)
  else context.write.insert('samrad_decision', { id, samrad_id: samradId, ...row }, lock)
  return id as DecisionId
}

/** The samråd a decision belongs to. Throws `not-found`. */
export function samradOfDecision(context: ReadContext, decisionId: string): SamradRecord {
  const row = context.db.first((q) => q.selectFrom('samrad_decision').select('samrad_id').where('id', '=', decisionId))
  if (!row) throw new AppError({ code: 'not-found' })
  return getSamrad(context, row.samrad_id)
}
