import type { z } from 'zod'
import type { User } from '../../shared/account/account.contract'
import type { Endpoints, OutputOf, ParsedInputOf } from '../../shared/contract/define'
import type { Policy } from '../../shared/policy/policy.contract'
import type { Profile } from '../../shared/profile/profile.contract'
import type { ReadableDb } from './database/handle'
import type { RecordedTables } from './database/schema'
import type { Shredder } from './database/shred'
import type { Writer } from './database/write'
import type { Keysmith } from './vault/grants'
import type { LockName, Place } from './vault/sealing'

/** A row written by a command that has been committed. */
export interface Change {
  readonly table: keyof RecordedTables
  readonly id: string
  readonly lock: LockName
}

/** Something worked out once in a session and kept right as commands are committed. */
export interface Memo<T> {
  readonly value: T
  onCommit(changes: readonly Change[]): void
  /** Told when a request has failed: what it added was never logged, and may rest on rows that are gone. */
  onUndone?(): void
}

/** What a question may use. */
export interface ReadContext {
  readonly db: ReadableDb
  readonly me: User
  /** What IT has decided for this computer. */
  readonly policy: Policy
  readonly house: {
    readonly isDemo: boolean
    readonly profile: Profile
    /** When the program was built; null where that is not known. */
    readonly builtAt: string | null
  }
  /** True when my keys open the lock. */
  holds(lock: LockName): boolean
  /** Opens a sealed column; the read is logged before the answer leaves. Throws `no-key`. */
  open<T extends z.ZodType>(schema: T, lock: LockName, place: Place, sealed: Uint8Array): z.output<T>
  /** Opens without a log entry of its own; for what is summed up in one entry, such as the name index. */
  openUnlogged<T extends z.ZodType>(schema: T, lock: LockName, place: Place, sealed: Uint8Array): z.output<T>
  /** Counts a lock as opened, though nothing sealed under it was: whoever is told what stands behind a door has been there. */
  visit(lock: LockName): void
  /** Opens a box sealed to the public half of a lock's key, as the log's details are. Throws `no-key`. */
  openBox(lock: LockName, box: Uint8Array): Buffer
  /** Opens a file's sealed bytes; logged as `open` is. Throws `no-key`, `not-found`. */
  openBlob(blobId: string, lock: LockName, place: Place): Buffer
  /** Opens text sealed under my own key. Throws `corrupt`. */
  openOwn(place: Place, sealed: Uint8Array): string
  /** True when the bytes were signed by that user. */
  isSignedBy(userId: string, bytes: Uint8Array, signature: Uint8Array): boolean
  /** Adds a circumstance to this request's log entry. */
  note(details: Record<string, unknown>): void
  /** Throws `confirm-needed` when I last typed my passphrase more than five minutes ago; the page then asks for it and asks again. */
  requireConfirmed(): void
  memo<T>(name: string, make: (context: ReadContext) => Memo<T>): T
  /**
   * Runs with these locks' keys and no others: what goes on inside cannot open anything else, whatever it asks for, and
   * reaches neither my drafts nor what has been worked out with all my keys. For what is given to somebody outside.
   */
  within<T>(locks: readonly LockName[], call: (context: ReadContext) => T): T
  now(): string
  today(): string
}

/** What a command may use; everything in it happens in one transaction. */
export interface WriteContext extends ReadContext {
  readonly write: Writer
  readonly keys: Keysmith
  /** Destroys what is not recorded as rows are; for gallring alone. */
  readonly shred: Shredder
  seal(value: unknown, lock: LockName, place: Place): Buffer
  sealOwn(text: string, place: Place): Buffer
  /** Stores what the log does not record: my own drafts. */
  readonly scratch: {
    put(row: { form: string; subject: string; content: Buffer; savedAt: string }): void
    drop(form: string, subject: string): void
    /** Throws away what a user's earlier keys sealed and nobody can open any more. */
    dropAllOf(userId: string): void
  }
  /** Stores a file's bytes sealed beside the rows, and gives the hash they stand under, which the row that refers to them records. */
  storeBlob(bytes: Uint8Array, lock: LockName, place: Place): string
  sign(bytes: Uint8Array): Buffer
  /** The number of the log's last entry so far. */
  logHead(): number
  newId(): string
}

type ContextOf<Kind extends string, Door> = Kind extends 'command'
  ? WriteContext
  : Kind extends 'query'
    ? ReadContext
    : Door
type AnswerOf<Kind extends string, Value> = Kind extends 'door' ? Value | Promise<Value> : Value

/** One handler for each endpoint. A missing one, or a question that writes, does not compile. */
export type HandlersFor<C extends Endpoints, Door = never> = {
  readonly [N in keyof C]: (
    context: ContextOf<C[N]['kind'], Door>,
    input: ParsedInputOf<C[N]>,
  ) => AnswerOf<C[N]['kind'], OutputOf<C[N]>>
}
