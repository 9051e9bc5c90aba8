import type { BackupFault, BackupOccasion, BackupOutcome } from '../../../shared/backup/backup.contract'
import type { Policy } from '../../../shared/policy/policy.contract'
import { AppError } from '../../../shared/result'
import { standsInLog } from '../audit/audit.store'
import type { WriteContext } from '../context'
import type { ReadableDb } from '../database/handle'
import { houseLock } from '../vault/house-locks'
import type { SeenHead } from '../vault/key-file'
import { standardGenerations } from './backup.rules'

export interface BackupSetting {
  readonly folder: string | null
  readonly generations: number
}

const findSetting = (db: ReadableDb) => db.first((q) => q.selectFrom('backup_setting').selectAll())

/** Where copies are laid, which IT may have decided, and how many are kept. */
export function settingIn(db: ReadableDb, policy: Policy): BackupSetting {
  const row = findSetting(db)
  return { folder: policy.backupFolder ?? row?.folder ?? null, generations: row?.generations ?? standardGenerations }
}

export function changeSetting(context: WriteContext, change: Partial<BackupSetting>): void {
  const { db, write, me, now } = context
  const fields = { ...change, changed_by: me.id, changed_at: now() }
  const row = findSetting(db)
  if (row) return write.update('backup_setting', row.id, fields, houseLock)
  write.insert('backup_setting', { ...settingIn(db, {}), id: houseRow(db).id, ...fields }, houseLock)
}

function houseRow(db: ReadableDb) {
  const row = db.first((q) => q.selectFrom('house').selectAll())
  if (!row) throw new AppError({ code: 'corrupt' })
  return row
}
export const recoveryKeyOf = (db: ReadableDb): Buffer => houseRow(db).recovery_public_key

export interface BackupTry {
  readonly occasion: BackupOccasion
  readonly outcome: BackupOutcome
  readonly fault?: BackupFault
  readonly setName?: string
  readonly bytes?: number
}

/** Writes down that a copy was made, or why it was not. */
export function recordTry(context: WriteContext, made: BackupTry): void {
  context.write.insert(
    'backup_run',
    {
      id: context.newId(),
      occasion: made.occasion,
      outcome: made.outcome,
      fault: made.fault ?? null,
      set_name: made.setName ?? null,
      bytes: made.bytes ?? null,
      ended_at: context.now(),
      made_by: context.me.id,
    },
    houseLock,
  )
}

const latest = (db: ReadableDb, outcome?: BackupOutcome) =>
  db.first((q) => {
    const all = q.selectFrom('backup_run').selectAll()
    return (outcome ? all.where('outcome', '=', outcome) : all).orderBy('id', 'desc').limit(1)
  })

/** The newest verified copy. */
export const lastVerified = (db: ReadableDb) => latest(db, 'verified')

/** The newest try, whatever became of it. */
export const lastTry = (db: ReadableDb) => latest(db)

/** How many entries the log holds after a place in it. */
export const entriesAfter = (db: ReadableDb, seq: number): number =>
  db.first((q) =>
    q
      .selectFrom('log_entry')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('seq', '>', seq),
  )?.count ?? 0

/** The heads that users have seen and that still stand in the log. */
export const headsThatStand = (db: ReadableDb, heads: readonly SeenHead[]): SeenHead[] =>
  heads.filter((head) => standsInLog(db, head))
