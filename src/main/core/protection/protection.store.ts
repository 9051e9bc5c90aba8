import { ProtectionContent, type ProtectionEntry } from '../../../shared/protection/protection.contract'
import { userName } from '../account/account.store'
import { aktLock } from '../akt/akt.store'
import type { ReadContext, WriteContext } from '../context'
import type { ProtectionEntryTable } from './protection.tables'

const contentPlace = (row: string) => ({ table: 'protection_entry', column: 'content', row })

/** Safety planning lies in a compartment of its own; the rest with the akt itself. */
const lockOf = (aktId: string, kind: ProtectionContent['kind']) =>
  aktLock(aktId, kind === 'skyddsatgard' ? 'skydd' : 'bas')

export const rowsOf = (context: ReadContext, aktId: string) =>
  context.db
    .all((q) => q.selectFrom('protection_entry').selectAll().where('akt_id', '=', aktId).orderBy('id', 'desc'))
    .filter((row) => context.holds(lockOf(aktId, row.kind)))

/** What has been recorded in an akt, latest first. */
export const entriesOf = (context: ReadContext, aktId: string): ProtectionEntry[] =>
  rowsOf(context, aktId).map((row) => ({
    id: row.id,
    recordedBy: userName(context.db, row.recorded_by),
    recordedAt: row.recorded_at,
    content: contentOf(context, row),
  }))

export const contentOf = (context: ReadContext, row: ProtectionEntryTable): ProtectionContent =>
  context.open(ProtectionContent, lockOf(row.akt_id, row.kind), contentPlace(row.id), row.content)

export const holdsSkydd = (context: ReadContext, aktId: string): boolean => context.holds(aktLock(aktId, 'skydd'))

export function insertEntry(context: WriteContext, aktId: string, content: ProtectionContent): string {
  const id = context.newId()
  const lock = lockOf(aktId, content.kind)
  context.write.insert(
    'protection_entry',
    {
      id,
      akt_id: aktId,
      kind: content.kind,
      content: context.seal(content, lock, contentPlace(id)),
      recorded_by: context.me.id,
      recorded_at: context.now(),
    },
    lock,
  )
  return id
}
