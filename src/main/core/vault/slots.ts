import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { loginHash, type Slot } from './key-file'
import { type ArgonCost, deriveKey } from './passphrase'
import {
  type BoxKeys,
  keyBytes,
  newBoxKeys,
  newSignKeys,
  openSeal,
  seal,
  signingKey,
  subkey,
  unwrapKey,
  wrapKey,
} from './primitives'
import type { RingOwner } from './ring'

/** Everything a user's passphrase opens; lives in the core's memory until lock. */
export interface UserKeys extends RingOwner {
  readonly box: BoxKeys
  readonly signKey: KeyObject
  readonly signPublicKey: Buffer
  /** Seals the user's own unfinished text. */
  readonly draftKey: Buffer
  /** The database key under the ring key: needed again only to let a new user in. */
  readonly heldDatabaseKey: Buffer
}

/** The database key in the clear, for a new user's slot. The caller zeroes it. */
export const databaseKeyOf = (keys: UserKeys): Buffer =>
  unwrapKey(keys.ringKey, keys.heldDatabaseKey, 'held-database-key')

/** The same keys, holding another database key. */
export const withDatabaseKey = (keys: UserKeys, databaseKey: Buffer): UserKeys => ({
  ...keys,
  heldDatabaseKey: wrapKey(keys.ringKey, databaseKey, 'held-database-key'),
})

/** A new database key for a slot whose owner is not here: sealed to the owner, and inside under the key before it, so that only a holder of that one can have made it. */
export const linkTo = (slot: Pick<Slot, 'userId' | 'boxPublicKey'>, before: Buffer, key: Buffer): string =>
  seal(Buffer.from(slot.boxPublicKey, 'base64'), wrapKey(before, key, `newer|${slot.userId}`)).toString('base64')

/** Follows a slot's links from the first database key to the newest. A link that does not hold ends the way. */
export function followLinks(slot: Slot, box: BoxKeys, first: Buffer): Buffer[] {
  const found = [first]
  for (const link of slot.newer ?? []) {
    const before = found[0] ?? first
    try {
      found.unshift(unwrapKey(before, openSeal(box, Buffer.from(link, 'base64')), `newer|${slot.userId}`))
    } catch {
      break
    }
  }
  return found
}

export interface SlotOrder {
  readonly userId: string
  readonly installation: string
  readonly login: string
  readonly passphrase: string
  readonly databaseKey: Buffer
  readonly cost: ArgonCost
  /** The passphrase is handed over by somebody else, and must be changed first of all. */
  readonly isHanded?: boolean
}

/** Makes a new user's keys and the slot that a passphrase opens them by. Takes as long as the passphrase is to be costly. */
export async function makeSlot(order: SlotOrder): Promise<{ slot: Slot; keys: UserKeys }> {
  const box = newBoxKeys()
  const sign = newSignKeys()
  const masterKey = randomBytes(keyBytes)
  const salt = randomBytes(16)
  const outer = await deriveKey(order.passphrase, salt, order.cost)
  const base64 = (bytes: Buffer) => bytes.toString('base64')
  const slot: Slot = {
    userId: order.userId,
    kind: 'passphrase',
    login: loginHash(order.installation, order.login),
    cost: order.cost,
    salt: base64(salt),
    masterKey: base64(wrapKey(outer, masterKey, `master|${order.userId}`)),
    boxPrivateKey: base64(wrapKey(masterKey, box.privateKey, `box|${order.userId}`)),
    signSeed: base64(wrapKey(masterKey, sign.seed, `sign|${order.userId}`)),
    databaseKey: base64(wrapKey(masterKey, order.databaseKey, `database|${order.userId}`)),
    boxPublicKey: base64(box.publicKey),
    signPublicKey: base64(sign.publicKey),
    ...(order.isHanded ? { handed: true as const } : {}),
  }
  outer.fill(0)
  return { slot, keys: userKeys(order.userId, masterKey, box, sign, order.databaseKey) }
}

export interface OpenedSlot {
  readonly keys: UserKeys
  /** The newest database key the slot leads to. */
  readonly databaseKey: Buffer
  /** Every one it leads to, newest first: while a database is being exchanged the one before may still be its key. */
  readonly databaseKeys: readonly Buffer[]
  /** The same slot with the newest key under its owner's own master key; there is none when it stands so already. */
  readonly renewed?: Slot
}

/** Opens a slot with a passphrase. Gives nothing when the passphrase is another; takes equally long either way. */
export async function openSlot(slot: Slot, passphrase: string): Promise<OpenedSlot | undefined> {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const outer = await deriveKey(passphrase, bytes(slot.salt), slot.cost)
  try {
    const masterKey = unwrapKey(outer, bytes(slot.masterKey), `master|${slot.userId}`)
    const box: BoxKeys = {
      publicKey: bytes(slot.boxPublicKey),
      privateKey: unwrapKey(masterKey, bytes(slot.boxPrivateKey), `box|${slot.userId}`),
    }
    const seed = unwrapKey(masterKey, bytes(slot.signSeed), `sign|${slot.userId}`)
    const first = unwrapKey(masterKey, bytes(slot.databaseKey), `database|${slot.userId}`)
    const databaseKeys = followLinks(slot, box, first)
    const databaseKey = databaseKeys[0] ?? first
    const { newer: _, ...bare } = slot
    const wrapped = wrapKey(masterKey, databaseKey, `database|${slot.userId}`).toString('base64')
    const renewed = databaseKeys.length > 1 ? { renewed: { ...bare, databaseKey: wrapped } } : {}
    const sign = { seed, publicKey: bytes(slot.signPublicKey) }
    const keys = userKeys(slot.userId, masterKey, box, sign, databaseKey)
    return { keys, databaseKey: Buffer.from(databaseKey), databaseKeys, ...renewed }
  } catch {
    return undefined
  } finally {
    outer.fill(0)
  }
}

/** The same keys behind another passphrase; nothing else in the house changes. Gives nothing when the passphrase is not the slot's. */
export async function changePassphrase(
  slot: Slot,
  passphrase: string,
  next: { readonly passphrase: string; readonly cost: ArgonCost },
): Promise<Slot | undefined> {
  const outer = await deriveKey(passphrase, Buffer.from(slot.salt, 'base64'), slot.cost)
  let masterKey: Buffer
  try {
    masterKey = unwrapKey(outer, Buffer.from(slot.masterKey, 'base64'), `master|${slot.userId}`)
  } catch {
    return undefined
  } finally {
    outer.fill(0)
  }
  const salt = randomBytes(16)
  const nextOuter = await deriveKey(next.passphrase, salt, next.cost)
  const { handed: _handed, ...kept } = slot
  const changed: Slot = {
    ...kept,
    cost: next.cost,
    salt: salt.toString('base64'),
    masterKey: wrapKey(nextOuter, masterKey, `master|${slot.userId}`).toString('base64'),
  }
  masterKey.fill(0)
  nextOuter.fill(0)
  return changed
}

function userKeys(
  userId: string,
  masterKey: Buffer,
  box: BoxKeys,
  sign: { readonly seed: Buffer; readonly publicKey: Buffer },
  databaseKey: Buffer,
): UserKeys {
  const ringKey = subkey(masterKey, 'ring')
  const keys = {
    userId,
    box,
    signKey: signingKey(sign.seed),
    signPublicKey: sign.publicKey,
    ringKey,
    draftKey: subkey(masterKey, 'draft'),
    heldDatabaseKey: wrapKey(ringKey, databaseKey, 'held-database-key'),
  }
  masterKey.fill(0)
  sign.seed.fill(0)
  return keys
}
