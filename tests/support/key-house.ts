import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Selectable } from 'kysely'
import type { WriteContext } from '../../src/main/core/context'
import type { DoorContext } from '../../src/main/core/core'
import { detailsPlace } from '../../src/main/core/database/log'
import { openDatabase } from '../../src/main/core/database/open'
import { idMaker } from '../../src/main/core/ids'
import { openSession, type Session } from '../../src/main/core/session'
import { changeKeyFile } from '../../src/main/core/vault/change-key-file'
import { foundHouse } from '../../src/main/core/vault/found'
import { houseLock, reviewerLock } from '../../src/main/core/vault/house-locks'
import {
  type KeyFileContent,
  keyFilePath,
  loginHash,
  readKeyFile,
  type Slot,
  writeKeyFile,
} from '../../src/main/core/vault/key-file'
import { recoveryHolder } from '../../src/main/core/vault/nod'
import { floorCost } from '../../src/main/core/vault/passphrase'
import { databasePath } from '../../src/main/core/vault/place'
import { boxPublicKey, cryptoReady, decrypt, newKey, openSeal, signBytes } from '../../src/main/core/vault/primitives'
import { combineShares, newRecoverySheet } from '../../src/main/core/vault/recovery'
import { openRing, type Ring, type RingOwner } from '../../src/main/core/vault/ring'
import type { LockName } from '../../src/main/core/vault/sealing'
import { signersIn } from '../../src/main/core/vault/signers'
import { changePassphrase, databaseKeyOf, makeSlot, openSlot, type UserKeys } from '../../src/main/core/vault/slots'
import type { LockGrantTable, LockTable } from '../../src/main/core/vault/vault.tables'
import type { Policy } from '../../src/shared/policy/policy.contract'
import { testDoor } from './door'

export const startOfTime = '2026-03-02T08:00:00.000Z'

/** Far below the floor a key file is held to: nobody opens this house by passphrase. */
const cost = { memoryKiB: 64, passes: 1, lanes: 1 }
const foundedWith = 'skogsväska'
const newId = idMaker(() => Date.parse(startOfTime))
/** A house that was founded by another process has the older ids all the same. */
const idAtFounding = idMaker(() => Date.parse(startOfTime) - 1)
let moment = startOfTime
const now = () => moment
const newFolder = () => mkdtempSync(join(tmpdir(), 'fyrarum-nyckelhus-'))

export interface KeyHouse {
  readonly folder: string
  /** Moves the clock. */
  setNow(instant: string): void
  /** Karin's session, until `as` begins another's. */
  session(): Session
  readonly karin: UserKeys
  /** A colleague with keys and the house's own lock; the key file knows nothing of it. */
  addUser(name: string): Promise<UserKeys>
  /** A slot as a key file may hold it, for new keys of somebody; nothing is written. */
  newSlot(userId: string): Promise<Slot>
  /** The slot that Karin has in the key file. */
  readonly karinSlot: Slot
  /** Goes on as another user, on the same connection; on a computer for which IT has decided something, where that is said. */
  as(keys: UserKeys, policy?: Policy): Session
  /** A ring as it would be found anew by its owner. */
  ringOf(owner: RingOwner): Ring
  /** Lays a slot in the key file for a user's keys, under a login name; nobody opens it by passphrase. */
  layIn(keys: UserKeys, login: string): Promise<Slot>
  /** Lets Karin's slot be opened by a passphrase, at the cost a key file is held to. */
  givePassphrase(passphrase: string): Promise<void>
  /** The house as a door sees it; what happens in it is told here. */
  door(report?: DoorContext['report']): DoorContext
  /** What is typed of the three recovery sheets. */
  readonly shares: readonly [string, string, string]
  /** What the log's last entry with circumstances says, as a reviewer reads it. */
  lastDetails(): unknown
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
let template: ReturnType<typeof opened> | undefined

const atFloor = (slot: Slot): Slot => ({ ...slot, cost: floorCost })

async function found() {
  const folder = newFolder()
  const { publicKey, shares } = await newRecoverySheet()
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
    passphrase: foundedWith,
    recoveryPublicKey: publicKey,
    cost,
    appVersion: '0.0.0-test',
    now,
    newId: idAtFounding,
  })
  session.close()
  const database = readFileSync(databasePath(folder), 'base64')
  const { content } = JSON.parse(readFileSync(keyFilePath(folder), 'utf8')) as { content: KeyFileContent }
  rmSync(folder, { recursive: true })
  return { database, content, shares }
}
type Founded = Awaited<ReturnType<typeof found>>

/** Where a house that has been founded lies for the next process; only a run that starts one for every change names such a place. */
const kept = process.env['FYRARUM_KEY_HOUSE']

/** The house that all are copies of, and what opens it. */
async function opened() {
  await cryptoReady
  const isKept = kept !== undefined && existsSync(kept)
  const { database, content, shares } = isKept ? (JSON.parse(readFileSync(kept, 'utf8')) as Founded) : await found()
  if (kept !== undefined && !isKept) {
    const making = `${kept}.${process.pid}`
    writeFileSync(making, JSON.stringify({ database, content, shares }))
    renameSync(making, kept)
  }
  const [slot] = content.slots
  const karin = slot && (await openSlot(slot, foundedWith))?.keys
  if (!karin) throw new Error('no slot')
  const sheets = await combineShares([shares[0], shares[1]], Buffer.from(content.recovery.publicKey, 'base64'))
  return { bytes: Buffer.from(database, 'base64'), content, karin, sheets, shares }
}

/** A house that is only its keys, laid out in a few milliseconds: users are known by their keys and open nothing by passphrase. */
export async function keyHouse(): Promise<KeyHouse> {
  template ??= opened()
  moment = startOfTime
  const { bytes, content: founded, karin, sheets, shares } = await template
  const content = { ...founded, slots: founded.slots.map(atFloor) }
  const folder = newFolder()
  writeFileSync(databasePath(folder), bytes)
  writeKeyFile(folder, content, (text) => signBytes(karin.signKey, text))
  const [karinSlot] = content.slots
  const [cheapSlot] = founded.slots
  if (!karinSlot || !cheapSlot) throw new Error('no slot')
  const open = (keys: UserKeys, connection: Session['connection'], policy: Policy = {}) => {
    const parts = { device: newId(), appVersion: '0.0.0-test', policy: { policy, source: null }, now, newId }
    return openSession({ connection, keys, ...parts })
  }
  const first = open(karin, openDatabase(databasePath(folder), databaseKeyOf(karin), 'existing'))
  const place: { session: Session | undefined } = { session: first }
  const current = () => {
    if (!place.session) throw new Error('the house is locked')
    return place.session
  }
  const slotFor = (userId: string) =>
    makeSlot({ userId, installation: newId(), login: userId, passphrase: userId, databaseKey: newKey(), cost })
  const house: KeyHouse = {
    folder,
    setNow: (instant) => {
      moment = instant
    },
    session: current,
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
    as(keys, policy) {
      place.session = open(keys, current().connection, policy)
      return place.session
    },
    async layIn(keys, login) {
      const { slot } = await slotFor(keys.userId)
      const laid = {
        ...atFloor(slot),
        login: loginHash(founded.installation, login),
        boxPublicKey: keys.box.publicKey.toString('base64'),
        signPublicKey: keys.signPublicKey.toString('base64'),
      }
      changeKeyFile(folder, karin, ({ slots }) => ({ slots: [...slots, laid] }))
      return laid
    },
    async givePassphrase(passphrase) {
      const changed = await changePassphrase(cheapSlot, foundedWith, { passphrase, cost: floorCost })
      if (!changed) throw new Error('not changed')
      const { slots } = readKeyFile(folder)
      const isKarins = ({ signPublicKey }: Slot) => signPublicKey === changed.signPublicKey
      changeKeyFile(folder, karin, () => ({ slots: slots.map((one) => (isKarins(one) ? changed : one)) }))
    },
    door: (report) => testDoor({ folder, now, newId, place, ...(report ? { report } : {}) }),
    shares,
    lastDetails() {
      const entry = current().db.first((q) =>
        q
          .selectFrom('log_entry')
          .innerJoin('log_session', 'log_session.id', 'log_entry.session')
          .select(['log_entry.session', 'log_entry.seq', 'log_entry.details', 'log_session.box'])
          .where('log_entry.details', 'is not', null)
          .orderBy('log_entry.seq', 'desc')
          .limit(1),
      )
      if (!entry?.details) return undefined
      const privateKey = house.ringOf(karin).newest(reviewerLock).key
      const key = openSeal({ privateKey, publicKey: boxPublicKey(privateKey) }, entry.box)
      return JSON.parse(decrypt(key, entry.details, detailsPlace(entry)).toString('utf8')) as unknown
    },
    ringOf: (owner) => openRing(current().db, owner, signersIn(current().db)),
    recovery: { userId: recoveryHolder, box: sheets, ringKey: newKey() },
    newId,
    change: (call) => current().change('test', call),
    makeLock: (lock, readers = [karin.userId]) =>
      house.change(({ keys }) => keys.makeLocks(lock.scope, [lock.compartment], readers, 'prov')),
    addEarlierKey: (userId, signPublicKey, lastSeq) =>
      current().db.run((q) =>
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
      current().db.all((q) =>
        q
          .selectFrom('lock')
          .selectAll()
          .where('scope', '=', scope)
          .where('compartment', '=', compartment)
          .orderBy('version'),
      ),
    grantsOf: ({ scope, compartment }) =>
      current().db.all((q) =>
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
      current()
        .db.all((q) => q.selectFrom('lock_wrap').select('lock_id').where('user_id', '=', userId))
        .map((row) => row.lock_id),
    versionsOf: (owner, lock) =>
      house
        .ringOf(owner)
        .all(lock)
        .map((key) => key.version),
    tamper: (sql, ...values) =>
      void current()
        .connection.prepare(sql)
        .run(...values),
    close() {
      place.session?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return house
}
