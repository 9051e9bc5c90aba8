import type { JobName, StepName } from '../../../shared/about/technical-log'
import { AppError } from '../../../shared/result'
import type { DoorContext } from '../core'
import { copyDatabase, countRows, verifyFile } from '../database/copy'
import { type Connection, fileOf, openCopy, openDatabase, rekeyCopy } from '../database/open'
import { openReserve } from '../database/reserve'
import { removeDatabase, saltBy, syncFile } from '../database/safe-file'
import { openSession } from '../session'
import { exchangeDatabase, settleKeyFile } from './exchange'
import { readKeyFile, type Slot } from './key-file'
import { databasePath, workPath } from './place'
import { newKey, signBytes } from './primitives'
import { databaseKeyOf, withDatabaseKey } from './slots'

export interface Rekeying {
  /** The job in whose name the steps are told. */
  readonly job?: JobName
  /** The slots that stay; the others' way in is gone when this returns. Everybody's stay, when left out. */
  readonly keep?: (slot: Slot) => boolean
}

/**
 * Gives the database a new key, by a copy that takes its place, and goes on in a new session of the same user. Steps:
 * copied, rekeyed, verified, announced, closed, renamed, settled, opened. When it fails after `closed` the house is locked.
 */
export function rekeyHouse(door: DoorContext, { job = 'rekey', keep }: Rekeying = {}): void {
  const session = door.session()
  const { folder, report } = door
  const step = (name: StepName) => report('step', { job, step: name })
  const signing = { signedBy: session.me.id, sign: (bytes: Buffer) => signBytes(session.keys.signKey, bytes) }
  const file = workPath(folder)
  const currentKey = databaseKeyOf(session.keys)
  const nextKey = newKey()
  try {
    removeDatabase(file)
    copyDatabase(session.connection, file)
    step('copied')
    giveKey(file, currentKey, nextKey)
    step('rekeyed')
    requireSame(file, nextKey, session.connection)
    step('verified')
    exchangeDatabase(
      { folder, file, rekey: { ...signing, currentKey, nextKey, ...(keep ? { keep } : {}) }, job, report },
      door.leave,
    )
    door.enter(
      openSession({
        connection: openDatabase(databasePath(folder), Buffer.from(nextKey), 'existing'),
        keys: withDatabaseKey(session.keys, nextKey),
        device: readKeyFile(folder).device,
        appVersion: door.appVersion,
        builtAt: door.builtAt ?? null,
        policy: door.policy,
        now: door.now,
        newId: door.newId,
        ...(door.reserveBytes ? { reserve: openReserve(folder, door.reserveBytes) } : {}),
      }),
    )
    step('opened')
  } catch (error) {
    // While the connection is open the old key is the key; what was announced is taken back.
    if (door.isOpen() && door.session() === session) {
      settleKeyFile({ folder, ...signing, databaseSalt: saltBy(fileOf(session.connection)), opensWith: 'current' })
      removeDatabase(file)
    }
    throw error
  } finally {
    currentKey.fill(0)
    nextKey.fill(0)
  }
}

/** Gives a copy another key; on the disk when it returns. The keys are left to the caller. */
export function giveKey(file: string, key: Buffer, nextKey: Buffer): void {
  const copy = openCopy(file, Buffer.from(key))
  try {
    rekeyCopy(copy, Buffer.from(nextKey))
  } finally {
    copy.close()
  }
  syncFile(file)
}

/** Throws `corrupt` unless the copy is whole and holds as many rows in every table as the database it was made of. */
export function requireSame(file: string, key: Buffer, connection: Connection): void {
  const { counts } = verifyFile(file, key)
  if (JSON.stringify(counts) !== JSON.stringify(countRows(connection))) throw new AppError({ code: 'corrupt' })
}
