import { kindOf } from '../../../shared/about/error-kind'
import type { BackupOccasion } from '../../../shared/backup/backup.contract'
import { AppError, failureOf, refuse } from '../../../shared/result'
import type { DoorContext } from '../core'
import { runJob } from '../jobs'
import type { Session } from '../session'
import { databaseKeyOf } from '../vault/slots'
import { faultOf, isDue } from './backup.rules'
import { lastTry, lastVerified, recordTry, settingIn } from './backup.store'
import { requireBackupFolder } from './folder'
import { removeAside } from './restore'
import { takeSet } from './set'
import { noteFolder } from './whereabouts'

/** Makes a copy now and writes down what became of it. Throws why it was not made. */
export const takeBackup = (door: DoorContext, occasion: BackupOccasion): Promise<{ name: string }> =>
  runJob(door, 'backup', async (signal) => {
    const session = door.session()
    const { policy } = door.policy
    const { folder, generations } = settingIn(session.db, policy)
    if (folder === null) return refuse(['folder'], 'no-folder')
    const databaseKey = databaseKeyOf(session.keys)
    try {
      // A folder somebody has chosen was looked at then.
      if (policy.backupFolder !== undefined) requireBackupFolder(folder, door.folder)
      const { name, bytes } = await takeSet({
        connection: session.connection,
        databaseKey,
        dataFolder: door.folder,
        folder,
        generations,
        appVersion: door.appVersion,
        now: door.now,
        report: door.report,
        signal,
        ...(door.lookThrough ? { lookThrough: door.lookThrough } : {}),
        onProgress: (done, total) => door.onProgress({ job: 'backup', done, total }),
      })
      noteFolder(door.folder, folder)
      removeAside(door.folder)
      if (isStill(door, session))
        session.change('backup.take', (context) =>
          recordTry(context, { occasion, outcome: 'verified', setName: name, bytes }),
        )
      return { name }
    } catch (error) {
      const failure = failureOf(error)
      const outcome = failure.code === 'cancelled' ? 'cancelled' : 'failed'
      if (isStill(door, session))
        session.change('backup.take', (context) =>
          recordTry(context, { occasion, outcome, ...(outcome === 'failed' ? { fault: faultOf(failure) } : {}) }),
        )
      throw error
    } finally {
      databaseKey.fill(0)
    }
  })

const isStill = (door: DoorContext, session: Session) => door.isOpen() && door.session() === session

/** Makes the day's copy when it is due; asked when nobody has asked for anything for a while. Gives whether it tried. */
export async function takeWhenDue(door: DoorContext): Promise<boolean> {
  if (!door.isOpen() || door.jobs.size > 0) return false
  const { db } = door.session()
  const { folder } = settingIn(db, door.policy.policy)
  const now = door.now()
  if (!isDue({ folder, lastVerifiedAt: lastVerified(db)?.ended_at, lastTriedAt: lastTry(db)?.ended_at, now }))
    return false
  // What became of it is written down and told of on Idag; there is nobody here to answer.
  await takeBackup(door, 'daily').catch((error: unknown) => {
    if (!(error instanceof AppError)) door.report('backup-failed', { kind: kindOf(error) })
  })
  return true
}
