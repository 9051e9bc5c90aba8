import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import { loginHash, type Slot } from './key-file'
import { type ArgonCost, deriveKey } from './passphrase'
import { type BoxKeys, keyBytes, newBoxKeys, newSignKeys, signingKey, subkey, unwrapKey, wrapKey } from './primitives'
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

export interface SlotOrder {
  readonly userId: string
  readonly installation: string
  readonly login: string
  readonly passphrase: string
  readonly databaseKey: Buffer
  readonly cost: ArgonCost
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
  }
  outer.fill(0)
  return { slot, keys: userKeys(order.userId, masterKey, box, sign, order.databaseKey) }
}

/** Opens a slot with a passphrase. Gives nothing when the passphrase is another; takes equally long either way. */
export async function openSlot(
  slot: Slot,
  passphrase: string,
): Promise<{ keys: UserKeys; databaseKey: Buffer } | undefined> {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const outer = await deriveKey(passphrase, bytes(slot.salt), slot.cost)
  try {
    const masterKey = unwrapKey(outer, bytes(slot.masterKey), `master|${slot.userId}`)
    const box: BoxKeys = {
      publicKey: bytes(slot.boxPublicKey),
      privateKey: unwrapKey(masterKey, bytes(slot.boxPrivateKey), `box|${slot.userId}`),
    }
    const seed = unwrapKey(masterKey, bytes(slot.signSeed), `sign|${slot.userId}`)
    const databaseKey = unwrapKey(masterKey, bytes(slot.databaseKey), `database|${slot.userId}`)
    const sign = { seed, publicKey: bytes(slot.signPublicKey) }
    return { keys: userKeys(slot.userId, masterKey, box, sign, databaseKey), databaseKey }
  } catch {
    return undefined
  } finally {
    outer.fill(0)
  }
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
