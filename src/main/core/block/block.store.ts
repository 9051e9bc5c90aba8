import type { Selectable } from 'kysely'
import { z } from 'zod'
import { type Block, BlockWords } from '../../../shared/block/block.contract'
import type { BlockId, CaseId, PersonId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import { userName } from '../account/account.store'
import { caseLock, getCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { question, type ReadableDb } from '../database/handle'
import { names } from '../person/person.store'
import { blockAgainst, type Standing } from './block.rules'
import type { BlockTable } from './block.tables'

type BlockRecord = Selectable<BlockTable>

const wordsPlace = (row: string) => ({ table: 'information_block', column: 'words', row })
const informedPlace = (row: string) => ({ table: 'information_block', column: 'informed', row })

const receiverIds = (db: ReadableDb, blockId: string): string[] =>
  db
    .all((q) =>
      q.selectFrom('information_block_receiver').select('person_id').where('block_id', '=', blockId).orderBy('id'),
    )
    .map((row) => row.person_id)

const standingByChild = question((q, childId: string) =>
  q
    .selectFrom('information_block')
    .select(['id', 'covers_all', 'set_on'])
    .where('child_id', '=', childId)
    .where('lifted_on', 'is', null)
    .orderBy('id'),
)

/** The blocks that stand on a child, whether or not I may read what they say. */
const standing = (db: ReadableDb, childId: string): Standing[] =>
  db
    .allOf(standingByChild, childId)
    .map((row) => ({ setOn: row.set_on, coversAll: row.covers_all === 1, receiverIds: receiverIds(db, row.id) }))

/** True while anything may not be told about the child. */
export const isBlocked = (db: ReadableDb, childId: string): boolean => standing(db, childId).length > 0

/** True while an informationsspärr stands against telling any of these people; nobody named is anybody. */
export const isBlockedFor = (db: ReadableDb, childId: string, receiverPersonIds: readonly string[]): boolean =>
  blockAgainst(standing(db, childId), receiverPersonIds) !== undefined

/**
 * Lets nothing about a child out to these people while an informationsspärr stands against any of them; to somebody whose
 * name is not known, not while one stands at all. Throws `invalid-input` naming since when, never what.
 */
export function requireNoBlock(context: ReadContext, childId: string, receiverPersonIds: readonly string[]): void {
  const block = blockAgainst(standing(context.db, childId), receiverPersonIds)
  if (block) refuse(['document'], 'information-block', block.setOn)
}

const blocksByChild = question((q, childId: string) =>
  q.selectFrom('information_block').selectAll().where('child_id', '=', childId).orderBy('id', 'desc'),
)

/** A child's blocks, newest first: what they say only to who holds the case's key. */
export const blocksOfChild = (context: ReadContext, childId: string): Block[] =>
  context.db.allOf(blocksByChild, childId).map((row) => toBlock(context, row))

function toBlock(context: ReadContext, row: BlockRecord): Block {
  const lock = caseLock(row.case_id)
  const mayRead = context.holds(lock)
  return {
    id: row.id as BlockId,
    caseId: row.case_id as CaseId,
    setOn: row.set_on,
    untilDay: mayRead ? row.until_day : null,
    coversAll: row.covers_all === 1,
    receivers: mayRead
      ? receiverIds(context.db, row.id).map((personId) => ({
          personId: personId as PersonId,
          name: names(context).get(personId)?.name ?? 'Vårdnadshavare',
        }))
      : [],
    words: mayRead
      ? {
          ...context.open(BlockWords, lock, wordsPlace(row.id), row.words),
          setBy: userName(context.db, row.set_by),
          informed: row.informed ? context.open(z.string(), lock, informedPlace(row.id), row.informed) : '',
        }
      : null,
    liftedOn: row.lifted_on,
  }
}

/** A block of a case I hold the key to. Throws `not-found`. */
export function getBlock(context: ReadContext, blockId: string): { readonly row: BlockRecord; readonly block: Block } {
  const row = context.db.first((q) => q.selectFrom('information_block').selectAll().where('id', '=', blockId))
  if (!row) throw new AppError({ code: 'not-found' })
  getCase(context, row.case_id)
  return { row, block: toBlock(context, row) }
}

export interface BlockOrder {
  readonly childId: string
  readonly caseId: string
  readonly samradId: string | null
  readonly coversAll: boolean
  readonly receivers: readonly string[]
  readonly untilDay: string | null
  readonly words: BlockWords
}

export function insertBlock(context: WriteContext, order: BlockOrder): BlockId {
  const id = context.newId()
  const lock = caseLock(order.caseId)
  context.write.insert(
    'information_block',
    {
      id,
      child_id: order.childId,
      case_id: order.caseId,
      samrad_id: order.samradId,
      covers_all: order.coversAll ? 1 : 0,
      set_on: context.today(),
      set_by: context.me.id,
      until_day: order.untilDay,
      words: context.seal(order.words, lock, wordsPlace(id)),
      lifted_on: null,
      lifted_by: null,
      informed: null,
    },
    lock,
  )
  for (const personId of order.coversAll ? [] : new Set(order.receivers))
    context.write.insert('information_block_receiver', { id: context.newId(), block_id: id, person_id: personId }, lock)
  return id as BlockId
}

export function liftBlock(context: WriteContext, row: BlockRecord, liftedOn: string, informed: string): void {
  const lock = caseLock(row.case_id)
  context.write.update(
    'information_block',
    row.id,
    { lifted_on: liftedOn, lifted_by: context.me.id, informed: context.seal(informed, lock, informedPlace(row.id)) },
    lock,
  )
}
