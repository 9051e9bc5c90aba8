import type { WriteContext } from '../context'
import { houseLock } from '../vault/house-locks'
import type { RootRow } from './closure.store'
import { keepPlace, lockOfRoot } from './proposal.store'

/** Marks that a year's list was gone through, or that the clock is right from this entry of the log on. */
export function storeMark(context: WriteContext, kind: 'lista' | 'klocka', namndId: string | null): void {
  const last = context.db.first((q) => q.selectFrom('log_entry').select('seq').orderBy('seq', 'desc').limit(1))
  context.write.insert(
    'gallring_mark',
    {
      id: context.newId(),
      kind,
      namnd_id: namndId,
      marked_at: context.now(),
      marked_by: context.me.id,
      log_seq: last?.seq ?? 0,
    },
    houseLock,
  )
}

/** Keeps a file whose time has come, until a year. The reason lies with the file, and goes when it goes. */
export function storeKeep(context: WriteContext, root: RootRow, reason: string, untilYear: number): void {
  const id = context.newId()
  const lock = lockOfRoot(root)
  context.write.insert(
    'gallring_keep',
    {
      id,
      akt_id: root.table === 'akt' ? root.id : null,
      case_id: root.table === 'barnahus_case' ? root.id : null,
      until_year: untilYear,
      reason: context.seal(reason, lock, keepPlace(id)),
      decided_by: context.me.id,
      decided_on: context.today(),
    },
    lock,
  )
}
