import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StepName } from '../../../shared/about/technical-log'
import { AppError } from '../../../shared/result'
import type { CoreParts } from '../core'
import type { Head } from '../database/chain'
import { removeDatabase, syncFile, syncFolder } from '../database/safe-file'
import type { Session } from '../session'
import { keyFilePath, readKeyFile } from '../vault/key-file'
import { headOf, verifySliced } from './file.store'
import { hasSizes, isSetName, type Manifest, readManifest, setFiles, setName } from './manifest'
import { copyStill } from './still-copy.store'
import { copyThrough, readThrough, type Slicing } from './stream'

export interface SetOrder {
  readonly connection: Session['connection']
  /** The database's key; left to the caller. */
  readonly databaseKey: Buffer
  readonly dataFolder: string
  /** Where sets are laid; it need not be on a disk of this computer's. */
  readonly folder: string
  readonly generations: number
  readonly appVersion: string
  readonly now: () => string
  readonly report: CoreParts['report']
  readonly signal?: AbortSignal
  /** Looks a file through beside the core; here, and in the way of others, when left out. */
  readonly lookThrough?: CoreParts['lookThrough']
  /** Told how far it has come, of `total`. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface TakenSet {
  readonly name: string
  readonly bytes: number
  readonly manifest: Manifest
}

const underWay = '.pagar'

/**
 * Makes a verified set of copies: the database is copied beside itself, walked page by page, opened and counted; then both
 * files are laid in the folder, read back and compared, and only then does the set get its name. Steps: copied, verified,
 * laid, named, pruned. Killed anywhere, what lies there with a set's name is a whole set.
 */
export async function takeSet(order: SetOrder): Promise<TakenSet> {
  const { folder, dataFolder, signal, databaseKey } = order
  const step = (name: StepName) => order.report('step', { job: 'backup', step: name })
  const part = portions(order)
  if (!existsSync(folder)) throw new AppError({ code: 'not-found' })
  const local = join(dataFolder, 'fyrarum.db.kopia')
  const takenAt = order.now()
  const name = freeName(folder, setName(takenAt))
  const laid = join(folder, `${name}${underWay}`)
  try {
    clearLeftovers(folder, local)
    const { installation } = readKeyFile(dataFolder)
    const source = headOf(order.connection)
    await copyStill(order.connection, databaseKey, local, { ...(signal ? { signal } : {}), onBytes: part(0) })
    step('copied')
    const report = await verifySliced(local, databaseKey, { signal, onBytes: part(1), lookThrough: order.lookThrough })
    if (!isSame(report.head, source)) throw new AppError({ code: 'corrupt' })
    step('verified')
    mkdirSync(laid, { mode: 0o700 })
    const manifest: Manifest = {
      format: 1,
      installation,
      takenAt,
      appVersion: order.appVersion,
      database: await lay(local, join(laid, setFiles.database), { signal, onBytes: part(2) }),
      keys: await lay(keyFilePath(dataFolder), join(laid, setFiles.keys), { signal }),
      counts: { ...report.counts },
      head: { seq: report.head.seq, hash: report.head.hash.toString('base64') },
      migrations: [...report.migrations],
    }
    // The key file may have been written meanwhile; what was laid must be one, whole and signed.
    readKeyFile(laid)
    writeFileSync(join(laid, setFiles.manifest), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
    syncFile(join(laid, setFiles.manifest))
    syncFolder(laid)
    step('laid')
    renameSync(laid, join(folder, name))
    syncFolder(folder)
    step('named')
    prune(folder, installation, order.generations)
    step('pruned')
    return { name, bytes: manifest.database.bytes + manifest.keys.bytes, manifest }
  } catch (error) {
    rmSync(laid, { recursive: true, force: true })
    throw explainFile(error)
  } finally {
    removeDatabase(local)
  }
}

/** Three parts of the work: the copying, the walk of the copy, and the laying of it. */
function portions({ onProgress }: SetOrder) {
  return (part: 0 | 1 | 2) => (done: number, total: number) => onProgress?.(part * total + done, total * 3)
}

/** The last entry of the log fastens all before it: a copy that ends in the same one is of the same moment. */
const isSame = (one: Head, other: Head): boolean => one.seq === other.seq && one.hash.equals(other.hash)

/** Lays a file in the set and reads it back: a disk that keeps something else than it was given is found out now. */
async function lay(from: string, to: string, slicing: Slicing) {
  const written = await copyThrough(from, to, slicing)
  const kept = await readThrough(to, { signal: slicing.signal })
  if (kept.sha256 !== written.sha256) throw new AppError({ code: 'corrupt' })
  return kept
}

function freeName(folder: string, name: string): string {
  for (let no = 1; ; no += 1) {
    const tried = no === 1 ? name : `${name}-${no}`
    if (!existsSync(join(folder, tried))) return tried
  }
}

function clearLeftovers(folder: string, local: string): void {
  removeDatabase(local)
  for (const name of readdirSync(folder))
    if (name.endsWith(underWay) && isSetName(name.slice(0, -underWay.length)))
      rmSync(join(folder, name), { recursive: true, force: true })
}

export interface ListedSet {
  readonly name: string
  readonly manifest: Manifest
  /** The files are as long as they were when they were verified. */
  readonly isComplete: boolean
}

/** The sets of a folder, newest first. A folder without a manifest that can be read is not a set. */
export function listSets(folder: string): ListedSet[] {
  return readdirSync(folder)
    .filter(isSetName)
    .flatMap((name): ListedSet[] => {
      const manifest = readManifest(join(folder, name))
      return manifest ? [{ name, manifest, isComplete: hasSizes(join(folder, name), manifest) }] : []
    })
    .sort((a, b) => b.manifest.takenAt.localeCompare(a.manifest.takenAt) || b.name.localeCompare(a.name))
}

/** Reads a set from end to end. True when both files are, bit for bit, what was verified when the set was made. */
export async function isIntact(set: string, manifest: Manifest, slicing: Slicing = {}): Promise<boolean> {
  if (!hasSizes(set, manifest)) return false
  const database = await readThrough(join(set, setFiles.database), slicing)
  const keys = await readThrough(join(set, setFiles.keys), { signal: slicing.signal })
  return database.sha256 === manifest.database.sha256 && keys.sha256 === manifest.keys.sha256
}

/** Removes this house's oldest sets, so that `generations` complete ones are left. Others' sets are never touched. */
export function prune(folder: string, installation: string, generations: number): string[] {
  const ours = listSets(folder).filter(({ manifest }) => manifest.installation === installation)
  const kept = ours.filter((one) => one.isComplete).slice(0, generations)
  const oldest = kept.at(-1)?.manifest.takenAt
  if (oldest === undefined || kept.length < generations) return []
  const removed = ours.filter(({ manifest }) => manifest.takenAt < oldest).map(({ name }) => name)
  for (const name of removed) rmSync(join(folder, name), { recursive: true, force: true })
  return removed
}

/** A fault of the disk or the folder as a failure a person can be told of. */
export function explainFile(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError({ code: 'disk-full' }, { cause: error })
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'EIO':
      return new AppError({ code: 'not-found' }, { cause: error })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError({ code: 'read-only' }, { cause: error })
    default:
      return error
  }
}
