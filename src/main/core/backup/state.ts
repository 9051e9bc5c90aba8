import { BackupFault, type BackupState } from '../../../shared/backup/backup.contract'
import type { DoorContext } from '../core'
import { ageInDays, isOld, mayTend } from './backup.rules'
import { lastTry, lastVerified, settingIn } from './backup.store'
import { isOnSameDisk } from './folder'

/** How copying stands, for whoever has the house open. */
export function stateOf(door: DoorContext): BackupState {
  const { db, me } = door.session()
  const { folder, generations } = settingIn(db, door.policy.policy)
  const last = lastVerified(db)
  const tried = lastTry(db)
  return {
    folder,
    isFolderSet: door.policy.policy.backupFolder !== undefined,
    generations,
    last: last ? { name: last.set_name ?? '', at: last.ended_at, bytes: last.bytes ?? 0 } : null,
    ageDays: ageInDays(last?.ended_at, door.now()),
    isOld: isOld(last?.ended_at, door.now()),
    failure:
      tried?.outcome === 'failed'
        ? { at: tried.ended_at, fault: BackupFault.catch('internal').parse(tried.fault) }
        : null,
    isSameDisk: folder !== null && isOnSameDisk(folder, door.folder),
    mayTend: mayTend(me),
  }
}
