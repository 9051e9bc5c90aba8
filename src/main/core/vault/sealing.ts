import type { z } from 'zod'
import { AppError } from '../../../shared/result'
import { decrypt, encrypt } from './primitives'

/** What a lock belongs to: a person, a case, a samråd, an akt … and which of them. */
export type ScopeKind =
  | 'house'
  | 'user'
  | 'person'
  | 'case'
  | 'request'
  | 'samrad'
  | 'talk'
  | 'handover'
  | 'akt'
  | 'gallring'
export type Scope = `${ScopeKind}:${string}`
export const scopeOf = (kind: ScopeKind, id: string): Scope => `${kind}:${id}`

/**
 * The compartments of an akt or person. `bas`: the file itself. `skydd`: addresses, school, whereabouts, safety plans.
 * `anmalare`: who reported. `dokument`: incoming and produced documents. `uppgift`: the tasks of a case or samråd, which
 * may be opened to someone who has a task and nothing else to do with the case.
 */
export type Compartment = 'bas' | 'skydd' | 'anmalare' | 'dokument' | 'uppgift'

export interface LockName {
  readonly scope: Scope
  readonly compartment: Compartment
}
export const lockName = (scope: Scope, compartment: Compartment = 'bas'): LockName => ({ scope, compartment })

/** Where in the database a sealed value stands; the value opens nowhere else. */
export interface Place {
  readonly table: string
  readonly column: string
  readonly row: string
}

export interface LockKey {
  readonly key: Buffer
  readonly version: number
}

/** Layout of a sealed column: format, version of the lock's key, then nonce, ciphertext and tag. A value is JSON; a file is its bytes as they are. */
const formats = { value: 1, file: 2 } as const
type Format = (typeof formats)[keyof typeof formats]
const smallest = 256

const aad = (format: Format, place: Place, lock: LockName, version: number) =>
  [format, place.table, place.column, place.row, lock.scope, lock.compartment, version].join('|')

/** Values are padded to 256 bytes and then to powers of two, so that a length tells little; files to the next eighth of a power of two. */
function pad(plain: Uint8Array, format: Format): Buffer {
  const needed = plain.length + 4
  const power = 2 ** Math.ceil(Math.log2(Math.max(needed, smallest)))
  const step = format === formats.value ? power : power / 16
  const size = Math.ceil(needed / step) * step
  const padded = Buffer.alloc(size)
  padded.writeUInt32BE(plain.length, 0)
  padded.set(plain, 4)
  return padded
}

const unpad = (padded: Buffer): Buffer => padded.subarray(4, 4 + padded.readUInt32BE(0))

/** Seals a value for one place under a lock: AES-256-GCM, padded, bound to table, column, row, scope, compartment and key version. */
export function sealValue(value: unknown, place: Place, lock: LockName, lockKey: LockKey): Buffer {
  const plain = Buffer.from(JSON.stringify(value), 'utf8')
  const sealed = sealAs(formats.value, plain, place, lock, lockKey)
  plain.fill(0)
  return sealed
}

/** Seals a file's bytes for one place under a lock, as `sealValue` does a value. */
export const sealBytes = (bytes: Uint8Array, place: Place, lock: LockName, lockKey: LockKey): Buffer =>
  sealAs(formats.file, bytes, place, lock, lockKey)

function sealAs(format: Format, plain: Uint8Array, place: Place, lock: LockName, lockKey: LockKey): Buffer {
  const padded = pad(plain, format)
  const head = Buffer.alloc(3)
  head.writeUInt8(format, 0)
  head.writeUInt16BE(lockKey.version, 1)
  const sealed = Buffer.concat([head, encrypt(lockKey.key, padded, aad(format, place, lock, lockKey.version))])
  padded.fill(0)
  return sealed
}

/** The version of the lock's key under which a value was sealed. Throws `corrupt` for a format this program does not know. */
export function sealedVersion(sealed: Uint8Array): number {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < 3 + 12 + 16 || (bytes[0] !== formats.value && bytes[0] !== formats.file))
    throw new AppError({ code: 'corrupt' })
  return bytes.readUInt16BE(1)
}

/** Opens a sealed value and parses it. Throws `corrupt` when it was altered, moved, or sealed under another key. */
export function openValue<T extends z.ZodType>(
  schema: T,
  sealed: Uint8Array,
  place: Place,
  lock: LockName,
  lockKey: LockKey,
): z.output<T> {
  const padded = openAs(formats.value, sealed, place, lock, lockKey)
  const value: unknown = JSON.parse(unpad(padded).toString('utf8'))
  padded.fill(0)
  return schema.parse(value)
}

/** Opens a file's sealed bytes. Throws `corrupt` as `openValue` does. */
export const openBytes = (sealed: Uint8Array, place: Place, lock: LockName, lockKey: LockKey): Buffer =>
  unpad(openAs(formats.file, sealed, place, lock, lockKey))

function openAs(format: Format, sealed: Uint8Array, place: Place, lock: LockName, lockKey: LockKey): Buffer {
  try {
    return decrypt(lockKey.key, sealed.subarray(3), aad(format, place, lock, sealedVersion(sealed)))
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError({ code: 'corrupt' }, { cause })
  }
}
