import { BackupFault } from '../../../shared/backup/backup.contract'
import type { BackupWaiting } from '../../../shared/backup/backup.waiting'
import type { ReadContext } from '../context'
import { ageInDays, isOld, mayTend } from './backup.rules'
import { lastTry, lastVerified, settingIn } from './backup.store'

/** A house whose copies are old or missing, to those who can do something about it. A demo house is made anew and needs none. */
export function backupsWaiting(context: ReadContext): BackupWaiting[] {
  if (context.house.isDemo || !mayTend(context.me)) return []
  const at = lastVerified(context.db)?.ended_at
  if (!isOld(at, context.now())) return []
  const tried = lastTry(context.db)
  return [
    {
      kind: 'backup-old',
      hasFolder: settingIn(context.db, context.policy).folder !== null,
      ageDays: ageInDays(at, context.now()),
      fault: tried?.outcome === 'failed' ? BackupFault.catch('internal').parse(tried.fault) : null,
    },
  ]
}
