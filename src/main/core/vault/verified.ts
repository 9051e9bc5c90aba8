import type { KeyObject } from 'node:crypto'
import { isSignedBy, sha256, verifyingKey } from './primitives'
import type { Signers } from './ring'

/** Asks whether a user signed these bytes, with any of the keys that user has had. */
export type Verifier = (userId: string, bytes: Uint8Array, signature: Uint8Array) => boolean

/**
 * A verifier that remembers until lock whose keys it has read and which signatures have held: an akt that is opened again does
 * not prove every note anew. What does not hold is asked about again, with the keys as they stand then.
 */
export function openVerifier(signers: Signers): Verifier {
  const held = new Set<string>()
  const keys = new Map<string, readonly KeyObject[]>()
  const readKeys = (userId: string) => {
    const read = signers(userId).map(verifyingKey)
    keys.set(userId, read)
    return read
  }
  return (userId, bytes, signature) => {
    // Digests of one length each: what one of them ends with cannot be taken for what the next begins with.
    const name = [Buffer.from(userId, 'utf8'), bytes, signature]
      .map((part) => sha256(part).toString('base64'))
      .join('.')
    if (held.has(name)) return true
    const holds = (key: KeyObject) => isSignedBy(key, bytes, signature)
    if (!keys.get(userId)?.some(holds) && !readKeys(userId).some(holds)) return false
    held.add(name)
    return true
  }
}
