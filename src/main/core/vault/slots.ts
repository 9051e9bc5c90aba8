import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { bindingOf, type Device, nameOf, nextBinding, noDevice, outerKey } from './binding'
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
  /** The same slot with the newest key under its owner's own master key, and bound as it is to be; there is none when it stands so already. */
  readonly renewed?: Slot
}

/** A master key as it lies in a slot, bound with a secret or not. */
function wrapMaster(slot: Slot, made: Buffer, masterKey: Buffer, secret: Buffer | undefined): Slot {
  const { boundTo: _boundTo, ...free } = slot
  const outer = outerKey(made, secret)
  const wrapped = wrapKey(outer, masterKey, `master|${slot.userId}`).toString('base64')
  outer.fill(0)
  return { ...free, masterKey: wrapped, ...(secret ? { boundTo: nameOf(secret) } : {}) }
}

/** The master key of a slot by what the passphrase made. Throws when it was another, or the slot is bound elsewhere. */
function unwrapMaster(slot: Slot, made: Buffer, device: Device): { masterKey: Buffer; held: Buffer | undefined } {
  const held = bindingOf(slot, device)
  if (held === 'elsewhere') throw new Error('bound elsewhere')
  const outer = outerKey(made, held)
  try {
    return { masterKey: unwrapKey(outer, Buffer.from(slot.masterKey, 'base64'), `master|${slot.userId}`), held }
  } finally {
    outer.fill(0)
  }
}

/** Opens a slot with a passphrase. Gives nothing when the passphrase is another, or the slot is bound to another device; takes equally long in every case. */
export async function openSlot(slot: Slot, passphrase: string, device = noDevice): Promise<OpenedSlot | undefined> {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const made = await deriveKey(passphrase, bytes(slot.salt), slot.cost)
  try {
    const { masterKey, held } = unwrapMaster(slot, made, device)
    const box: BoxKeys = {
      publicKey: bytes(slot.boxPublicKey),
      privateKey: unwrapKey(masterKey, bytes(slot.boxPrivateKey), `box|${slot.userId}`),
    }
    const seed = unwrapKey(masterKey, bytes(slot.signSeed), `sign|${slot.userId}`)
    const first = unwrapKey(masterKey, bytes(slot.databaseKey), `database|${slot.userId}`)
    const databaseKeys = followLinks(slot, box, first)
    const databaseKey = databaseKeys[0] ?? first
    let renewed = slot
    if (databaseKeys.length > 1) {
      const { newer: _, ...bare } = slot
      renewed = { ...bare, databaseKey: wrapKey(masterKey, databaseKey, `database|${slot.userId}`).toString('base64') }
    }
    // A passphrase that somebody else has chosen is never used here again: its owner may sit at another account.
    const next = slot.handed ? held : nextBinding(device, held)
    if (next !== held) renewed = wrapMaster(renewed, made, masterKey, next)
    const sign = { seed, publicKey: bytes(slot.signPublicKey) }
    const keys = userKeys(slot.userId, masterKey, box, sign, databaseKey)
    return {
      keys,
      databaseKey: Buffer.from(databaseKey),
      databaseKeys,
      ...(renewed === slot ? {} : { renewed }),
    }
  } catch {
    return undefined
  } finally {
    made.fill(0)
  }
}

/** The same keys behind another passphrase, bound as it is to be; nothing else in the house changes. Gives nothing when the passphrase is not the slot's. */
export async function changePassphrase(
  slot: Slot,
  passphrase: string,
  next: { readonly passphrase: string; readonly cost: ArgonCost },
  device = noDevice,
): Promise<Slot | undefined> {
  const made = await deriveKey(passphrase, Buffer.from(slot.salt, 'base64'), slot.cost)
  let opened: ReturnType<typeof unwrapMaster>
  try {
    opened = unwrapMaster(slot, made, device)
  } catch {
    return undefined
  } finally {
    made.fill(0)
  }
  const { masterKey, held } = opened
  const salt = randomBytes(16)
  const nextMade = await deriveKey(next.passphrase, salt, next.cost)
  const { handed: _handed, ...kept } = slot
  const fresh: Slot = { ...kept, cost: next.cost, salt: salt.toString('base64') }
  const changed = wrapMaster(fresh, nextMade, masterKey, nextBinding(device, held))
  masterKey.fill(0)
  nextMade.fill(0)
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
