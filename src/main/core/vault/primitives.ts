import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto'
import sodium from 'libsodium-wrappers'

/** Resolves when sealed boxes can be used; everything else here is ready at once. */
export const cryptoReady: Promise<void> = sodium.ready

export const keyBytes = 32

/** A fresh random key, derived from nothing. */
export const newKey = (): Buffer => randomBytes(keyBytes)

const nonceBytes = 12
const tagBytes = 16

/** Encrypts with AES-256-GCM under a random 96-bit nonce, bound to `aad`. Gives nonce, ciphertext and tag in one. */
export function encrypt(key: Buffer, plain: Uint8Array, aad: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `encrypt` made. Throws when key, place or any bit differs. */
export function decrypt(key: Buffer, sealed: Uint8Array, aad: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(aad, 'utf8'))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
}

/** A commitment to a key (GCM does not commit to one): compared before the key is used. */
export const keyId = (key: Buffer): Buffer => createHmac('sha256', key).update('id').digest().subarray(0, 16)

/** Shows that whoever made a new version of a lock held the version before. */
export const versionProof = (before: Buffer, lockId: string, version: number, key: Buffer): Buffer =>
  createHmac('sha256', before).update(`${lockId}|${version}|`).update(keyId(key)).digest()

/** Encrypts a key under another, with a commitment to the outer key in front. */
export function wrapKey(outer: Buffer, inner: Uint8Array, label: string): Buffer {
  return Buffer.concat([keyId(outer), encrypt(outer, inner, `fyrarum|wrap|${label}`)])
}

/** Opens what `wrapKey` made. Throws when the outer key is another. */
export function unwrapKey(outer: Buffer, wrapped: Uint8Array, label: string): Buffer {
  const bytes = Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.byteLength)
  if (bytes.length < 16 || !timingSafeEqual(bytes.subarray(0, 16), keyId(outer))) throw new Error('another key')
  return decrypt(outer, bytes.subarray(16), `fyrarum|wrap|${label}`)
}

/** A key for one purpose, derived with HKDF-SHA-256. */
export const subkey = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.from('fyrarum'), Buffer.from(purpose), keyBytes))

/** A key that takes two secrets of 32 bytes to make: what a passphrase gives, and what lies in the computer's keystore. HKDF-SHA-256 over both. */
export function boundKey(key: Buffer, secret: Buffer): Buffer {
  if (key.length !== keyBytes || secret.length !== keyBytes) throw new Error('a key of another length')
  const both = Buffer.concat([key, secret])
  const bound = subkey(both, 'bound to the device')
  both.fill(0)
  return bound
}

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const [only] = parts
  return hash('sha256', parts.length === 1 && only ? only : Buffer.concat(parts), 'buffer')
}

export interface BoxKeys {
  readonly publicKey: Buffer
  readonly privateKey: Buffer
}

/** A fresh X25519 pair for sealed boxes. */
export function newBoxKeys(): BoxKeys {
  const pair = sodium.crypto_box_keypair()
  return { publicKey: Buffer.from(pair.publicKey), privateKey: Buffer.from(pair.privateKey) }
}

/** Seals bytes so that only the holder of the private key opens them (libsodium sealed box). */
export const seal = (publicKey: Uint8Array, bytes: Uint8Array): Buffer =>
  Buffer.from(sodium.crypto_box_seal(bytes, publicKey))

/** Opens a sealed box. Throws when it was sealed to somebody else or altered. */
export const openSeal = (keys: BoxKeys, box: Uint8Array): Buffer =>
  Buffer.from(sodium.crypto_box_seal_open(box, keys.publicKey, keys.privateKey))

/** The public half of an X25519 private key. */
export const boxPublicKey = (privateKey: Uint8Array): Buffer => Buffer.from(sodium.crypto_scalarmult_base(privateKey))

const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

/** A fresh Ed25519 pair as raw bytes. */
export function newSignKeys(): { publicKey: Buffer; seed: Buffer } {
  const pair = generateKeyPairSync('ed25519')
  return {
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(spkiHead.length),
    seed: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(pkcs8Head.length),
  }
}

export const signingKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' })

/** Public keys that have been read, by their bytes: reading one takes as long as a signature does to verify. */
const verifiers = new Map<string, KeyObject>()
const mostVerifiers = 1_000

export function verifyingKey(publicKey: Uint8Array): KeyObject {
  const bytes = Buffer.concat([spkiHead, publicKey])
  const name = bytes.toString('latin1')
  let key = verifiers.get(name)
  if (!key) {
    key = createPublicKey({ key: bytes, format: 'der', type: 'spki' })
    if (verifiers.size >= mostVerifiers) verifiers.clear()
    verifiers.set(name, key)
  }
  return key
}

export const signBytes = (key: KeyObject, bytes: Uint8Array): Buffer => sign(null, bytes, key)

export const isSignedBy = (key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, key, signature)
