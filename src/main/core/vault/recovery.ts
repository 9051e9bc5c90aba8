import { combine, split } from 'shamir-secret-sharing'
import { refuse } from '../../../shared/result'
import type { Recovery } from './key-file'
import { type BoxKeys, boxPublicKey, newBoxKeys, openSeal, sha256 } from './primitives'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const format = 1

/** Bytes as Crockford base32: no I, L, O or U to mistake on paper. */
function encode(bytes: Uint8Array): string {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
      held &= (1 << bits) - 1
    }
  }
  if (bits > 0) text += alphabet[(held << (5 - bits)) & 31]
  return text
}

function decode(text: string): Buffer | undefined {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const sign of text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')) {
    const value = alphabet.indexOf(sign)
    if (value < 0) return undefined
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
      held &= (1 << bits) - 1
    }
  }
  return Buffer.from(bytes)
}

/** A mark of the set a share belongs to. */
const setOf = (publicKey: Uint8Array): Buffer => sha256(publicKey).subarray(0, 4)

export interface RecoverySheet {
  readonly publicKey: Buffer
  /** Three lines to print, one on each sheet; any two give the key, one gives nothing. */
  readonly shares: readonly [string, string, string]
}

/** Makes the house's recovery key and splits its private half 2 of 3 (Shamir). The private half is not kept. */
export async function newRecoverySheet(): Promise<RecoverySheet> {
  const keys = newBoxKeys()
  const setId = setOf(keys.publicKey)
  const shares = await split(new Uint8Array(keys.privateKey), 3, 2)
  keys.privateKey.fill(0)
  const printed = shares.map((share) => {
    const body = Buffer.concat([Buffer.from([format]), setId, share])
    const text = encode(Buffer.concat([body, sha256(body).subarray(0, 4)]))
    return text.replace(/.{4}(?=.)/g, '$&-')
  })
  return { publicKey: keys.publicKey, shares: printed as [string, string, string] }
}

/** Reads one typed share. Throws `invalid-input` at `path` when it is not whole. */
function readShare(text: string, path: readonly (string | number)[]): { setId: Buffer; share: Buffer } {
  const bytes = decode(text)
  if (!bytes || bytes.length < 12 || bytes[0] !== format) return refuse(path, 'share-unreadable')
  const body = bytes.subarray(0, -4)
  if (!sha256(body).subarray(0, 4).equals(bytes.subarray(-4))) return refuse(path, 'share-mistyped')
  return { setId: body.subarray(1, 5), share: body.subarray(5) }
}

/**
 * Puts the recovery key together from two typed shares. Throws `invalid-input` at the field they were typed in when they are the
 * same, mistyped, or of other sheets: another house's, or earlier ones of this house.
 */
export async function combineShares(
  typed: readonly [string, string],
  publicKey: Uint8Array,
  field = 'typedShares',
): Promise<BoxKeys> {
  const first = readShare(typed[0], [field, 0])
  const second = readShare(typed[1], [field, 1])
  if (first.share.equals(second.share)) refuse([field, 1], 'share-repeated')
  const setId = setOf(publicKey)
  if (!first.setId.equals(setId)) refuse([field, 0], 'share-of-other-sheets')
  if (!second.setId.equals(setId)) refuse([field, 1], 'share-of-other-sheets')
  const privateKey = Buffer.from(await combine([new Uint8Array(first.share), new Uint8Array(second.share)]))
  if (!boxPublicKey(privateKey).equals(Buffer.from(publicKey))) refuse([field, 1], 'share-mistyped')
  return { publicKey: Buffer.from(publicKey), privateKey }
}

/** Puts a recovery key together from two typed shares, of whichever sheets are in use. Gives it with the database keys sealed to it, newest first. Throws as `combineShares`. */
export async function combineWith(
  typed: readonly [string, string],
  candidates: readonly [Recovery, ...(Recovery | undefined)[]],
  field = 'typedShares',
): Promise<{ keys: BoxKeys; databaseKeys: Buffer[] }> {
  const { setId } = readShare(typed[0], [field, 0])
  const isMeant = (one?: Recovery) => one && setOf(Buffer.from(one.publicKey, 'base64')).equals(setId)
  const meant = candidates.find(isMeant) ?? candidates[0]
  const keys = await combineShares(typed, Buffer.from(meant.publicKey, 'base64'), field)
  const sealed = meant.nextDatabaseKey === undefined ? [] : [meant.nextDatabaseKey]
  const databaseKeys = [...sealed, meant.databaseKey].map((one) => openSeal(keys, Buffer.from(one, 'base64')))
  return { keys, databaseKeys }
}
