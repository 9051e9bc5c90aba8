import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Selectable } from 'kysely'
import type { WriteContext } from '../../src/main/core/context'
import { openDatabase } from '../../src/main/core/database/open'
import { idMaker } from '../../src/main/core/ids'
import { openSession, type Session } from '../../src/main/core/session'
import { foundHouse } from '../../src/main/core/vault/found'
import { houseLock } from '../../src/main/core/vault/house-locks'
import { type KeyFileContent, keyFilePath, type Slot, writeKeyFile } from '../../src/main/core/vault/key-file'
import { recoveryHolder } from '../../src/main/core/vault/nod'
import { floorCost } from '../../src/main/core/vault/passphrase'
import { databasePath } from '../../src/main/core/vault/place'
import { cryptoReady, newBoxKeys, newKey, signBytes } from '../../src/main/core/vault/primitives'
import { openRing, type Ring, type RingOwner } from '../../src/main/core/vault/ring'
import type { LockName } from '../../src/main/core/vault/sealing'
import { signersIn } from '../../src/main/core/vault/signers'
import { databaseKeyOf, makeSlot, type UserKeys } from '../../src/main/core/vault/slots'
import type { LockGrantTable, LockTable } from '../../src/main/core/vault/vault.tables'
import { AppError } from '../../src/shared/result'

export const startOfTime = '2026-03-02T08:00:00.000Z'

/** Far below the floor a key file is held to: nobody opens this house by passphrase. */
const cost = { memoryKiB: 64, passes: 1, lanes: 1 }
const newId = idMaker(() => Date.parse(startOfTime))
const now = () => startOfTime
const newFolder = () => mkdtempSync(join(tmpdir(), 'fyrarum-nyckelhus-'))

export interface KeyHouse {
  readonly folder: string
  /** Karin's session, until `as` begins another's. */
  session(): Session
  readonly karin: UserKeys
  /** A colleague with keys and the house's own lock; the key file knows nothing of it. */
  addUser(name: string): Promise<UserKeys>
  /** A slot as a key file may hold it, for new keys of somebody; nothing is written. */
  newSlot(userId: string): Promise<Slot>
  /** The slot that Karin has in the key file. */
  readonly karinSlot: Slot
  /** Goes on as another user, on the same connection. */
  as(keys: UserKeys): Session
  /** A ring as it would be found anew by its owner. */
  ringOf(owner: RingOwner): Ring
  /** The sheets' key, as whoever has typed two of them holds it. */
  readonly recovery: RingOwner
  newId(): string
  change<T>(call: (context: WriteContext) => T): T
  /** Makes a lock for Karin, or for these readers. */
  makeLock(lock: LockName, readers?: readonly string[]): void
  /** Gives a user earlier keys, as renewing leaves them. */
  addEarlierKey(userId: string, signPublicKey: Buffer, lastSeq: number): void
  locksOf(lock: LockName): Selectable<LockTable>[]
  /** A lock's grants, in the order they were made. */
  grantsOf(lock: LockName): (Selectable<LockGrantTable> & { readonly version: number })[]
  /** The locks a user has quick copies of. */
  copiesOf(userId: string): string[]
  /** Every version of a lock's key that an owner would find anew, newest first. */
  versionsOf(owner: RingOwner, lock: LockName): number[]
  /** Changes rows past the program. */
  tamper(sql: string, ...values: unknown[]): void
  close(): void
}

/** Founded once for all the tests of a file; each is given a copy. */
let template: ReturnType<typeof found> | undefined

const atFloor = (slot: Slot): Slot => ({ ...slot, cost: floorCost })

async function found() {
  await cryptoReady
  const folder = newFolder()
  const sheets = newBoxKeys()
  const session = await foundHouse({
    folder,
    isDemo: true,
    house: { name: 'Barnahus Prov', namnder: [{ name: 'Nämnden', municipalities: ['Sjöberga kommun'] }] },
    user: {
      displayName: 'Karin',
      title: 'Prov',
      login: 'karin',
      roles: ['samordnare'],
      namndIndex: null,
      hasSocionom: true,
    },
    passphrase: 'skogsväska',
    recoveryPublicKey: sheets.publicKey,
    cost,
    appVersion: '0.0.0-test',
    now,
    newId,
  })
  session.close()
  const bytes = readFileSync(databasePath(folder))
  const { content } = JSON.parse(readFileSync(keyFilePath(folder), 'utf8')) as { content: KeyFileContent }
  rmSync(folder, { recursive: true })
  return { bytes, content: { ...content, slots: content.slots.map(atFloor) }, karin: session.keys, sheets }
}

/** A house that is only its keys, laid out in a few milliseconds: users are known by their keys and open nothing by passphrase. */
export async function keyHouse(): Promise<KeyHouse> {
  template ??= found()
  const { bytes, content, karin, sheets } = await template
  const folder = newFolder()
  writeFileSync(databasePath(folder), bytes)
  writeKeyFile(folder, content, (text) => signBytes(karin.signKey, text))
  const [karinSlot] = content.slots
  if (!karinSlot) throw new Error('no slot')
  const connection = openDatabase(databasePath(folder), databaseKeyOf(karin), 'existing')
  const open = (keys: UserKeys) =>
    openSession({ connection, keys, device: newId(), appVersion: '0.0.0-test', now, newId })
  let session = open(karin)
  const slotFor = (userId: string) =>
    makeSlot({ userId, installation: newId(), login: userId, passphrase: userId, databaseKey: newKey(), cost })
  const house: KeyHouse = {
    folder,
    session: () => session,
    karin,
    karinSlot,
    newSlot: async (userId) => atFloor((await slotFor(userId)).slot),
    async addUser(name) {
      const userId = newId()
      const { keys } = await slotFor(userId)
      const row = {
        id: userId,
        display_name: name,
        title: 'Prov',
        roles: '[]',
        namnd_id: null,
        has_socionom: 0,
        box_public_key: keys.box.publicKey,
        sign_public_key: keys.signPublicKey,
        created_at: now(),
        left_at: null,
      }
      house.change((context) => {
        context.write.insert('user', row, houseLock)
        context.keys.grant(houseLock, row.id, 'ny')
      })
      return keys
    },
    as(keys) {
      session = open(keys)
      return session
    },
    ringOf: (owner) => openRing(session.db, owner, signersIn(session.db)),
    recovery: { userId: recoveryHolder, box: sheets, ringKey: newKey() },
    newId,
    change: (call) => session.change('test', call),
    makeLock: (lock, readers = [karin.userId]) =>
      house.change(({ keys }) => keys.makeLocks(lock.scope, [lock.compartment], readers, 'prov')),
    addEarlierKey: (userId, signPublicKey, lastSeq) =>
      session.db.run((q) =>
        q.insertInto('user_key').values({
          id: newId(),
          user_id: userId,
          box_public_key: Buffer.alloc(32),
          sign_public_key: signPublicKey,
          last_seq: lastSeq,
          retired_at: now(),
          way: 'ark',
          renewed_by: userId,
          witness_id: null,
        }),
      ),
    locksOf: ({ scope, compartment }) =>
      session.db.all((q) =>
        q
          .selectFrom('lock')
          .selectAll()
          .where('scope', '=', scope)
          .where('compartment', '=', compartment)
          .orderBy('version'),
      ),
    grantsOf: ({ scope, compartment }) =>
      session.db.all((q) =>
        q
          .selectFrom('lock_grant')
          .innerJoin('lock', 'lock.id', 'lock_grant.lock_id')
          .selectAll('lock_grant')
          .select('lock.version')
          .where('lock.scope', '=', scope)
          .where('lock.compartment', '=', compartment)
          .orderBy('lock_grant.id'),
      ),
    copiesOf: (userId) =>
      session.db
        .all((q) => q.selectFrom('lock_wrap').select('lock_id').where('user_id', '=', userId))
        .map((row) => row.lock_id),
    versionsOf: (owner, lock) =>
      house
        .ringOf(owner)
        .all(lock)
        .map((key) => key.version),
    tamper: (sql, ...values) => void connection.prepare(sql).run(...values),
    close() {
      session.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return house
}

/** The code something is refused with; nothing when it is not. */
export function codeOf(call: () => unknown): string | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.failure.code : String(error)
  }
}
