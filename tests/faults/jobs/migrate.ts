import { randomBytes } from 'node:crypto'
import { appliedMigrations, isNewer, lacksSteps, migrateToLatest } from '../../../src/main/core/database/migrate'
import { migrateOnCopy } from '../../../src/main/core/database/migrate-copy'
import { migrations } from '../../../src/main/core/database/migrations'
import { openDatabase } from '../../../src/main/core/database/open'
import { isWhole, pageReport } from '../../../src/main/core/database/pages'
import { databasePath } from '../../../src/main/core/vault/found'
import { beforeUpdatePath, workPath } from '../../../src/main/core/vault/place'
import { wholeness } from '../bench/judge'
import type { Job } from './job'
import { oldDatabase, rowCounts } from './old-house'

export type OldHouse = {
  readonly key: string
  readonly step: string
  /** Rows of each table before. */
  readonly counts: Readonly<Record<string, number>>
}

export const steps = Object.keys(migrations).slice(0, -1)

/** A database as it was after a step, in a folder that is there and empty. */
export async function prepareOld(folder: string, step: string): Promise<OldHouse> {
  const key = randomBytes(32)
  return { key: key.toString('hex'), step, counts: await oldDatabase(folder, key, step) }
}

/** Opens the database with its key and says whether it has been through no step since, or all; a sentence when something is wrong. */
export function lookAtOld(folder: string, { key, step, counts }: OldHouse): string {
  const path = databasePath(folder)
  const connection = openDatabase(path, Buffer.from(key, 'hex'), 'existing')
  const problems: string[] = []
  let applied: string[]
  try {
    problems.push(...wholeness(connection))
    const now = rowCounts(connection)
    for (const [table, count] of Object.entries(counts))
      if ((now[table] ?? 0) < count) problems.push(`I1: rows are gone from ${table}`)
    applied = appliedMigrations(connection)
  } finally {
    connection.close()
  }
  if (!isWhole(pageReport(path, Buffer.from(key, 'hex')))) problems.push('I3: pages are damaged')
  if (isNewer(applied)) problems.push('it knows steps from nowhere')
  if (problems.length > 0) return problems.join('; ')
  if (!lacksSteps(applied)) return 'new'
  return applied.at(-1) === step ? 'old' : `it stands at ${applied.at(-1)}`
}

/** A house from an earlier version is brought to the newest form. */
export const migrate: Job = {
  name: 'migrate',
  prepare: (folder) => prepareOld(folder, steps[Math.floor(steps.length / 2)] ?? ''),
  async act(folder, { key }: OldHouse, report) {
    const path = databasePath(folder)
    const connection = await migrateOnCopy({
      connection: openDatabase(path, Buffer.from(key, 'hex'), 'existing'),
      path,
      workPath: workPath(folder),
      key: Buffer.from(key, 'hex'),
      asidePath: beforeUpdatePath(folder),
      backUp: () => true,
      report,
    })
    connection.close()
  },
  look: async (folder, given: OldHouse) => lookAtOld(folder, given),
}

/** Only for a control: each step in the file itself, and no journal to go back by. */
export const migrateInPlace: Job = {
  ...migrate,
  name: 'migrate-in-place',
  async act(folder, { key }: OldHouse) {
    const connection = openDatabase(databasePath(folder), Buffer.from(key, 'hex'), 'existing')
    connection.pragma('locking_mode = NORMAL')
    connection.pragma('journal_mode = OFF')
    await migrateToLatest(connection)
    connection.close()
  },
}
