import { AppError } from '../../../shared/result'
import type { DoorContext } from '../core'
import { makeHandle } from '../database/handle'
import type { Connection } from '../database/open'
import { settingIn } from './backup.store'
import { takeSet } from './set'

/**
 * Makes a copy before the database is brought to a newer form, where somebody has said where to lay one. A folder that is
 * out of reach keeps nobody out: the form is changed on a copy of its own, and false is given so that the old file is kept. Throws `corrupt`.
 */
export async function takeBeforeMigration(
  door: DoorContext,
  connection: Connection,
  databaseKey: Buffer,
): Promise<boolean> {
  const knowsFolders = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'backup_setting'").get()
  if (!knowsFolders) return true
  const { folder, generations } = settingIn(makeHandle(connection), door.policy.policy)
  if (folder === null) return true
  try {
    await takeSet({
      connection,
      databaseKey,
      dataFolder: door.folder,
      folder,
      generations,
      appVersion: door.appVersion,
      now: door.now,
      report: door.report,
      onProgress: (done, total) => door.onProgress({ job: 'backup', done, total }),
    })
    return true
  } catch (error) {
    if (!(error instanceof AppError) || error.failure.code === 'corrupt') throw error
    door.report('backup-skipped', { code: error.failure.code })
    return false
  }
}
