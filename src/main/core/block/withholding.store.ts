import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Withholding } from '../../../shared/block/block.contract'
import type { NoteId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import { aktLock } from '../akt/akt.store'
import type { ReadContext, WriteContext } from '../context'
import type { WithholdingTable } from './block.tables'

type WithholdingRecord = Selectable<WithholdingTable>
const Words = z.string()
const reasonPlace = (row: string) => ({ table: 'note_withholding', column: 'reason', row })
const liftPlace = (row: string) => ({ table: 'note_withholding', column: 'lift_reason', row })

/** That a note is not to be revealed to a guardian, while it stands. */
export const standingWithholding = (context: ReadContext, noteId: string): WithholdingRecord | undefined =>
  context.db.first((q) =>
    q.selectFrom('note_withholding').selectAll().where('note_id', '=', noteId).where('lifted_at', 'is', null),
  )

/** Every mark on the notes of an akt whose key is held, also those that have been lifted. */
export const withholdingsOf = (context: ReadContext, aktId: string): Withholding[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('note_withholding')
        .innerJoin('note', 'note.id', 'note_withholding.note_id')
        .selectAll('note_withholding')
        .select(['note.signed_at', 'note.author_id'])
        .where('note.akt_id', '=', aktId)
        .orderBy('note_withholding.id'),
    )
    // A draft is its writer's alone, and so is what is said of it.
    .filter((row) => row.signed_at !== null || row.author_id === context.me.id)
    .map((row) => ({
      id: row.id,
      noteId: row.note_id as NoteId,
      setAt: row.set_at,
      setBy: userName(context.db, row.set_by),
      reason: context.open(Words, aktLock(aktId), reasonPlace(row.id), row.reason),
      liftedAt: row.lifted_at,
      liftReason: row.lift_reason ? context.open(Words, aktLock(aktId), liftPlace(row.id), row.lift_reason) : '',
    }))

export function withhold(context: WriteContext, aktId: string, noteId: string, reason: string): void {
  const id = context.newId()
  context.write.insert(
    'note_withholding',
    {
      id,
      note_id: noteId,
      set_at: context.now(),
      set_by: context.me.id,
      reason: context.seal(reason, aktLock(aktId), reasonPlace(id)),
      lifted_at: null,
      lifted_by: null,
      lift_reason: null,
    },
    aktLock(aktId),
  )
}

export function reveal(context: WriteContext, aktId: string, row: WithholdingRecord, reason: string): void {
  context.write.update(
    'note_withholding',
    row.id,
    {
      lifted_at: context.now(),
      lifted_by: context.me.id,
      lift_reason: context.seal(reason, aktLock(aktId), liftPlace(row.id)),
    },
    aktLock(aktId),
  )
}

/** Takes the marks away with the draft they stood beside. */
export function dropWithholdings(context: WriteContext, aktId: string, noteId: string): void {
  const rows = context.db.all((q) => q.selectFrom('note_withholding').select('id').where('note_id', '=', noteId))
  for (const { id } of rows) context.write.remove('note_withholding', id, aktLock(aktId))
}
