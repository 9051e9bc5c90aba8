import { createHmac } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../shared/result'
import { keyFileNames } from '../../core-messages'
import { syncFolder } from '../database/safe-file'
import { ArgonCost } from './passphrase'
import { isSignedBy, sha256, verifyingKey } from './primitives'

const Bytes = z.base64()

/** One way in for one user: what a passphrase opens. */
const Slot = z.strictObject({
  userId: z.uuidv7(),
  kind: z.literal('passphrase'),
  /** Keyed hash of the login name, so that the file does not list who works here. */
  login: Bytes,
  cost: ArgonCost,
  salt: Bytes,
  /** The user's master key under the key made of the passphrase, and of the secret of a computer's account where it is bound to one. */
  masterKey: Bytes,
  /** The name of that secret, which tells nothing of it. */
  boundTo: Bytes.optional(),
  /** Under the master key: private X25519 key, Ed25519 seed, database key. */
  boxPrivateKey: Bytes,
  signSeed: Bytes,
  databaseKey: Bytes,
  /** Database keys that have come since, oldest first: each under the one before it, and sealed to this slot's X25519 key. */
  newer: z.array(Bytes).optional(),
  boxPublicKey: Bytes,
  signPublicKey: Bytes,
  /** The passphrase was chosen by somebody else: it opens nothing until its owner has chosen another. */
  handed: z.literal(true).optional(),
})
export type Slot = z.output<typeof Slot>

/** How far the log had come when a user last left; a chain that ends before this has lost its tail. */
const SeenHead = z.strictObject({
  userId: z.uuidv7(),
  seq: z.number().int(),
  hash: Bytes,
  at: z.string(),
  signature: Bytes,
})
export type SeenHead = z.output<typeof SeenHead>

/** What a user signs when leaving: how far the log had come. */
export const headBytes = (head: Omit<SeenHead, 'signature'>): Buffer =>
  Buffer.from(JSON.stringify(['head', head.userId, head.seq, head.hash, head.at]), 'utf8')

const Recovery = z.strictObject({
  publicKey: Bytes,
  databaseKey: Bytes,
  /** Stands here only while the database is being exchanged for one with another key: either of the two may open it. */
  nextDatabaseKey: Bytes.optional(),
})
export type Recovery = z.output<typeof Recovery>

const Content = z.strictObject({
  format: z.literal(1),
  installation: z.uuidv7(),
  device: z.uuidv7(),
  isDemo: z.boolean(),
  /** A copy of the database file's salt, to repair it by. */
  databaseSalt: Bytes,
  recovery: Recovery,
  /** New sheets on their way in: until the locks are sealed to them, either may be the one that holds. */
  nextRecovery: Recovery.optional(),
  reviewerPublicKey: Bytes,
  slots: z.array(Slot),
  heads: z.array(SeenHead),
  signedBy: z.uuidv7(),
})
export type KeyFileContent = z.output<typeof Content>

const Stored = z.strictObject({ content: Content, signature: Bytes, sha256: Bytes })
const largest = 256 * 1024

export const keyFilePath = (folder: string): string => join(folder, keyFileNames[0])
const previousPath = (folder: string): string => join(folder, keyFileNames[1])

/** The one way of writing the content as bytes, for signature and checksum. */
const canonical = (content: KeyFileContent): Buffer => Buffer.from(JSON.stringify(content, sortedKeys), 'utf8')

function sortedKeys(_name: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const loginHash = (installation: string, login: string): string =>
  createHmac('sha256', installation).update(login.normalize('NFKC').trim().toLowerCase()).digest('base64')

/** True when there is a key file or an earlier generation of one: then a house exists here, whatever state its file is in. */
export const hasKeyFile = (folder: string): boolean =>
  existsSync(keyFilePath(folder)) || existsSync(previousPath(folder))

/** Reads the key file; a damaged one falls back to the generation before. Throws `corrupt` when neither is whole. */
export function readKeyFile(folder: string): KeyFileContent {
  const content = readGeneration(keyFilePath(folder)) ?? readGeneration(previousPath(folder))
  if (!content) throw new AppError({ code: 'corrupt' })
  return content
}

/** How the key file lies: its newest generation whole, only the one before it, neither, or none at all. */
export function keyFileState(folder: string): 'whole' | 'earlier' | 'damaged' | 'none' {
  if (!hasKeyFile(folder)) return 'none'
  if (readGeneration(keyFilePath(folder))) return 'whole'
  return readGeneration(previousPath(folder)) ? 'earlier' : 'damaged'
}

function readGeneration(path: string): KeyFileContent | undefined {
  try {
    if (statSync(path).size > largest) return undefined
    const stored = Stored.parse(JSON.parse(readFileSync(path, 'utf8')))
    const bytes = canonical(stored.content)
    if (sha256(bytes).toString('base64') !== stored.sha256) return undefined
    const signature = Buffer.from(stored.signature, 'base64')
    // A user who is being given new keys has two slots for a moment.
    const isSigned = stored.content.slots
      .filter((slot) => slot.userId === stored.content.signedBy)
      .some((slot) => isSignedBy(verifyingKey(Buffer.from(slot.signPublicKey, 'base64')), bytes, signature))
    return isSigned ? stored.content : undefined
  } catch {
    return undefined
  }
}

/** Writes a new generation so that a crash leaves the old or the new, never neither: temporary file, fsync, rename, fsync of the folder. */
export function writeKeyFile(folder: string, content: KeyFileContent, sign: (bytes: Buffer) => Buffer): void {
  const bytes = canonical(content)
  const text = JSON.stringify(
    { content, signature: sign(bytes).toString('base64'), sha256: sha256(bytes).toString('base64') },
    sortedKeys,
    1,
  )
  if (text.length > largest) throw new AppError({ code: 'internal' })
  const path = keyFilePath(folder)
  const temporary = `${path}.ny`
  const file = openSync(temporary, 'w', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  if (readGeneration(path)) renameSync(path, previousPath(folder))
  renameSync(temporary, path)
  syncFolder(dirname(path))
}
