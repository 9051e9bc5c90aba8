import { constants, copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { explainSqlite } from './explain'
import { journalReport } from './journal'
import { syncFile, syncFolder } from './safe-file'

/** A database and the damaged journal that lay beside it, kept as they were found: the engine passes over what it cannot read. */
export interface Torn {
  readonly foundAt: string
  /** Saves behind the damage: they were on the disk once, and the house as it opens does not have them. */
  readonly saves: number
}

const nameForm = /\.skadad-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?$/
const journalOf = (path: string) => `${path}-wal`

function tornPaths(path: string): string[] {
  const folder = dirname(path)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith(basename(path)) && nameForm.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** What is kept aside, the oldest first. */
export const tornBeside = (path: string): Torn[] =>
  tornPaths(path).map((kept) => {
    const [, year, month, day, hour, minute, second] = nameForm.exec(kept) ?? []
    const foundAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
    return { foundAt, saves: journalReport(kept).savesBehind }
  })

/**
 * Asked before a closed database is opened: where its journal is damaged with saves behind the damage, both files are copied aside
 * first, and found again by `tornBeside`. Gives where the copy lies when one was made now. Nothing is kept twice.
 */
export function keepTorn(path: string, now: string): string | undefined {
  if (journalReport(path).savesBehind === 0) return undefined
  const journal = readFileSync(journalOf(path))
  if (tornPaths(path).some((kept) => isJournal(kept, journal))) return undefined
  const kept = freeName(`${path}.skadad-${now.slice(0, 19).replace(/[-:]/g, '')}Z`)
  const making = `${path}.skadad.ny`
  // The database gets its name last: what has it has its journal too.
  try {
    for (const of of [journalOf, (one: string) => one]) {
      copyFileSync(of(path), of(making), constants.COPYFILE_FICLONE)
      syncFile(of(making))
      renameSync(of(making), of(kept))
    }
  } catch (error) {
    // Without room for it the house is not opened: nothing is passed over that could not be kept.
    dropTorn(making)
    dropTorn(kept)
    throw explainSqlite(error)
  }
  syncFolder(dirname(path))
  return kept
}

const isJournal = (kept: string, bytes: Buffer): boolean =>
  existsSync(journalOf(kept)) && readFileSync(journalOf(kept)).equals(bytes)

function freeName(name: string): string {
  for (let no = 1; ; no += 1) {
    const tried = no === 1 ? name : `${name}-${no}`
    if (!existsSync(tried)) return tried
  }
}

/** Takes one kept pair away. */
export function dropTorn(kept: string): void {
  for (const path of [kept, journalOf(kept)]) rmSync(path, { force: true })
}

/** Takes away everything that is kept. */
export const forgetTorn = (path: string): void => tornPaths(path).forEach(dropTorn)
