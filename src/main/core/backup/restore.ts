import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { StepName } from '../../../shared/about/technical-log'
import { AppError } from '../../../shared/result'
import type { CoreParts } from '../core'
import { migrations } from '../database/migrations'
import { journalEndings, moveOver, removeDatabase, syncFile, syncFolder } from '../database/safe-file'
import { hasKeyFile, keyFilePath, readKeyFile } from '../vault/key-file'
import { asidePath, beforeUpdatePath, databasePath, workPath } from '../vault/place'
import { giveKey } from '../vault/rekey'
import { type FileUser, usersIn, verifySliced } from './file.store'
import type { KeyFinder } from './keys'
import { readManifest, setFiles } from './manifest'
import { leaveNote } from './restored'
import { explainFile } from './set'
import { copyThrough, type Slicing } from './stream'

export interface RestoreOrder extends Slicing {
  /** The set's folder. */
  readonly set: string
  readonly dataFolder: string
  /** Finds the key of the copy, and of the house that stands here. */
  readonly keys: KeyFinder
  /** Ends what stands open here; asked when the copy is ready to take its place. */
  readonly beforePlacing?: () => void
  readonly now: () => string
  readonly report: CoreParts['report']
}

/**
 * Puts a set's database in the place of the house's. The house's own key file stays where there is one, so that who has left
 * stays out; the copy is then given the key that file leads to. What stood here is kept aside, journals and all, and no
 * journal is left for the copy to be mixed with. Gives whom the copy knows. Steps: copied, verified, fitted, keyed, asided, placed. Killed anywhere, the
 * old database stands here or the new, or none and the lock screen says so; the set is only read.
 */
export async function restoreSet(order: RestoreOrder): Promise<{ takenAt: string; users: FileUser[] }> {
  const { set, dataFolder, signal, onBytes } = order
  const step = (name: StepName) => order.report('step', { job: 'restore', step: name })
  const manifest = readManifest(set)
  if (!manifest) throw new AppError({ code: 'corrupt' })
  if (manifest.migrations.some((name) => !Object.hasOwn(migrations, name)))
    throw new AppError({ code: 'newer-database', version: manifest.appVersion })
  const work = workPath(dataFolder)
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    removeDatabase(work)
    const { copyKey, houseKey } = await order.keys(set, manifest)
    let users: FileUser[]
    try {
      const copied = await copyThrough(join(set, setFiles.database), work, { signal, ...(onBytes ? { onBytes } : {}) })
      if (copied.sha256 !== manifest.database.sha256) throw new AppError({ code: 'corrupt' })
      step('copied')
      await requireManifest(work, copyKey, manifest, signal)
      step('verified')
      if (houseKey && !houseKey.equals(copyKey)) {
        giveKey(work, copyKey, houseKey)
        await requireManifest(work, houseKey, manifest, signal)
      }
      users = usersIn(work, houseKey ?? copyKey)
      step('fitted')
    } finally {
      copyKey.fill(0)
      houseKey?.fill(0)
    }
    order.beforePlacing?.()
    if (!hasKeyFile(dataFolder)) bringKeyFile(set, dataFolder)
    step('keyed')
    leaveNote(dataFolder, { at: order.now(), takenAt: manifest.takenAt, seq: manifest.head.seq })
    putAside(dataFolder)
    step('asided')
    moveOver(work, databasePath(dataFolder))
    step('placed')
    return { takenAt: manifest.takenAt, users }
  } catch (error) {
    removeDatabase(work)
    throw explainFile(error)
  }
}

async function requireManifest(
  path: string,
  key: Buffer,
  manifest: NonNullable<ReturnType<typeof readManifest>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { counts, head } = await verifySliced(path, key, { signal })
  const isTheSame =
    head.seq === manifest.head.seq &&
    head.hash.toString('base64') === manifest.head.hash &&
    Object.entries(manifest.counts).every(([table, count]) => counts[table] === count)
  if (!isTheSame) throw new AppError({ code: 'corrupt' })
}

/** On a computer without a house the set's key file comes along, and comes first: a database without one would be nobody's. */
function bringKeyFile(set: string, dataFolder: string): void {
  readKeyFile(set)
  const path = keyFilePath(dataFolder)
  copyFileSync(join(set, setFiles.keys), `${path}.ny`)
  syncFile(`${path}.ny`)
  renameSync(`${path}.ny`, path)
  syncFolder(dataFolder)
}

/** Moves what stands in the database's place aside under a free name, and sees that no journal is left where it stood. */
function putAside(dataFolder: string): void {
  const path = databasePath(dataFolder)
  const kept = freeAside(dataFolder)
  // The file before its journals: stopped in between there is no database here, never one without the saves its journal holds.
  for (const ending of ['', ...journalEndings])
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${kept}${ending}`)
  syncFolder(dataFolder)
}

function freeAside(dataFolder: string): string {
  for (let no = 1; ; no += 1) {
    const path = no === 1 ? asidePath(dataFolder) : `${asidePath(dataFolder)}-${no}`
    if (!existsSync(path)) return path
  }
}

/** Takes away what was kept aside; asked for when a newer verified copy of the house has been made. */
export function removeAside(dataFolder: string): void {
  const kept = [asidePath(dataFolder), beforeUpdatePath(dataFolder)].map((path) => basename(path))
  for (const name of readdirSync(dataFolder))
    if (kept.some((aside) => name.startsWith(aside))) rmSync(join(dataFolder, name), { force: true })
}
