import type { User } from '../../shared/account/account.contract'
import type { PolicyState } from '../../shared/policy/policy.contract'
import { AppError } from '../../shared/result'
import { isFormer, toUser } from './account/account.store'
import { swedishDay } from './calendar'
import type { Change, Memo, ReadContext, WriteContext } from './context'
import type { Head } from './database/chain'
import { explainSqlite } from './database/explain'
import { makeHandle, type ReadableDb, type WritableDb } from './database/handle'
import { type Log, openLog } from './database/log'
import type { Connection } from './database/open'
import { remembering } from './database/remembering'
import type { Reserve } from './database/reserve'
import { makeShredder } from './database/shred'
import { makeWriter, type Writer } from './database/write'
import type { DraftTable } from './draft/draft.tables'
import { findProfile } from './profile/profile.rules'
import { openConfirmation } from './vault/confirmation'
import { makeKeysmith } from './vault/grants'
import { holderKey } from './vault/nod'
import { boxPublicKey, decrypt, encrypt, openSeal, sha256, signBytes } from './vault/primitives'
import { makeQuickCopies, openRing, type ReadRing } from './vault/ring'
import { type LockName, openBytes, openValue, type Place, sealBytes, sealedVersion, sealValue } from './vault/sealing'
import { signersIn } from './vault/signers'
import type { UserKeys } from './vault/slots'
import { openVerifier } from './vault/verified'

export interface SessionParts {
  readonly connection: Connection
  readonly keys: UserKeys
  readonly device: string
  readonly appVersion: string
  readonly builtAt?: string | null
  /** What IT has decided for this computer; nothing when left out, as where a house is made and left again. */
  readonly policy?: PolicyState
  /** For the one change that gives this user the keys the session is opened with. */
  readonly isRenewing?: boolean
  readonly now: () => string
  readonly newId: () => string
  /** Room for a full disk. */
  readonly reserve?: Reserve
}

/** What goes on when the disk is full: unfinished text, taking away, and looking after the house. */
const goesOn = /^(draft|gallring|backup|integrity)\./

/** An open house: one user, the keys that user holds, and one connection to the file. */
export interface Session {
  readonly me: User
  readonly db: WritableDb
  readonly connection: Connection
  readonly keys: UserKeys
  /** Runs a question. What it opened is logged before the answer leaves. */
  read<T>(action: string, call: (context: ReadContext) => T): T
  /** Runs a question as `read` does; those asked in the same turn are logged by one commit, and none is answered before it. */
  ask<T>(action: string, call: (context: ReadContext) => T): Promise<T>
  /** Runs a change in one transaction together with its log entries. */
  change<T>(action: string, call: (context: WriteContext) => T): T
  /** Logs an event that is neither a read nor a change: unlocking, a failed check, an export. */
  logEvent(action: string, details?: Record<string, unknown>): void
  /** Notes that I have typed my passphrase again. */
  confirm(): void
  /** Throws `confirm-needed` when I last typed my passphrase too long ago for what cannot be taken back. */
  requireConfirmed(): void
  head(): Head
  close(): void
}

const ownAad = (userId: string, place: Place) => `own|${userId}|${place.table}|${place.column}|${place.row}`

const isOfAkt = (lock: string) => lock.startsWith('akt:')

export function openSession(parts: SessionParts): Session {
  const { connection, keys, now, newId } = parts
  const db = makeHandle(connection)
  const houseRow = db.first((q) => q.selectFrom('house').selectAll())
  if (!houseRow) throw new AppError({ code: 'corrupt' })
  const userRow = db.first((q) => q.selectFrom('user').selectAll().where('id', '=', keys.userId))
  if (!userRow) throw new AppError({ code: 'other-keys' })
  if (userRow.left_at !== null) throw new AppError({ code: 'has-left' })
  // The key file can be replaced by whoever reaches the folder; the encrypted file says which keys are genuine.
  const isKnown =
    userRow.box_public_key.equals(keys.box.publicKey) && userRow.sign_public_key.equals(keys.signPublicKey)
  if (!isKnown && !parts.isRenewing) throw new AppError({ code: 'other-keys' })
  const me = toUser(userRow)
  const house = {
    isDemo: houseRow.is_demo === 1,
    profile: findProfile(houseRow.profile_id),
    builtAt: parts.builtAt ?? null,
  }
  const policy = parts.policy?.policy ?? {}
  const signers = signersIn(db)
  const ring = openRing(db, keys, signers)
  const verify = openVerifier(signers)
  const log: Log = openLog({
    db,
    userId: keys.userId,
    device: parts.device,
    appVersion: parts.appVersion,
    signKey: keys.signKey,
    reviewerPublicKey: houseRow.reviewer_public_key,
    now,
    newId,
  })
  const memos = new Map<string, Memo<unknown>>()
  const confirmation = openConfirmation(now)

  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  /** Set when the disk refused a write: whoever goes on then builds on what may not be there. Opening again reads what is. */
  let isStopped = false
  const attempt = <T>(call: () => T): T => {
    if (isStopped) throw new AppError({ code: 'disk-failed' })
    const before = log.head()
    begin.run()
    try {
      const value = call()
      commit.run()
      return value
    } catch (error) {
      const explained = explainSqlite(error)
      isStopped = explained instanceof AppError && explained.failure.code === 'disk-failed'
      if (connection.inTransaction) connection.prepare('ROLLBACK').run()
      log.rewind(before)
      ring.forget()
      throw explained
    }
  }
  /** On a full disk room is given up for what may use it, and the transaction is tried once more. */
  const transaction = <T>(call: () => T, mayUseReserve: boolean): T => {
    try {
      return attempt(call)
    } catch (error) {
      const isFull = error instanceof AppError && error.failure.code === 'disk-full'
      if (!isFull || !mayUseReserve || !parts.reserve?.release()) throw error
      return attempt(call)
    }
  }
  transaction(() => makeQuickCopies(db, keys, signers), true)

  /** Questions that have been read and wait for the commit of their log entries. */
  let asked: {
    readonly logReads: () => void
    readonly forgetWorked: () => void
    readonly settle: (error?: unknown) => void
  }[] = []
  /** What they have read of the file: another in the same turn need not read it again, for nothing is written between them. */
  let readInTurn: ReadableDb | undefined
  const settleAsked = () => {
    const waiting = asked
    if (waiting.length === 0) return
    asked = []
    readInTurn = undefined
    try {
      transaction(() => {
        for (const { logReads } of waiting) logReads()
      }, true)
      for (const { settle } of waiting) settle()
    } catch (error) {
      for (const { forgetWorked, settle } of waiting) {
        forgetWorked()
        settle(error)
      }
    }
  }

  const reader = (action: string, reads: ReadableDb) => {
    const opened = new Set<string>()
    const worked: string[] = []
    const details: Record<string, unknown> = {}
    const closed = (): never => {
      throw new AppError({ code: 'no-key' })
    }
    const visit = (lock: LockName) => void opened.add(`${lock.scope}#${lock.compartment}`)
    /** What can be read with the keys of one ring and nothing else. */
    const readingWith = (held: ReadRing): ReadContext => {
      const openUnlogged: ReadContext['openUnlogged'] = (schema, lock, place, sealed) =>
        openValue(schema, sealed, place, lock, held.at(lock, sealedVersion(sealed)))
      return {
        db: reads,
        me,
        policy,
        house,
        holds: held.holds,
        open(schema, lock, place, sealed) {
          visit(lock)
          return openUnlogged(schema, lock, place, sealed)
        },
        openUnlogged,
        visit,
        openBlob(blobId, lock, place) {
          visit(lock)
          const row = db.first((q) => q.selectFrom('blob').select('bytes').where('id', '=', blobId))
          if (!row) throw new AppError({ code: 'not-found' })
          return openBytes(row.bytes, place, lock, held.at(lock, sealedVersion(row.bytes)))
        },
        openBox: closed,
        openOwn: closed,
        isSignedBy: verify,
        note: (more) => Object.assign(details, more),
        requireConfirmed: confirmation.require,
        memo: closed,
        within: (locks, call) => call(readingWith(held.only(locks))),
        now,
        today: () => swedishDay(now()),
      }
    }
    const context: ReadContext = {
      ...readingWith(ring),
      openBox(lock, box) {
        // The pair was made with the lock: its private half is the first version, whatever has come after.
        const privateKey = ring.at(lock, 1).key
        visit(lock)
        try {
          return openSeal({ publicKey: boxPublicKey(privateKey), privateKey }, box)
        } catch (cause) {
          throw new AppError({ code: 'corrupt' }, { cause })
        }
      },
      openOwn(place, sealed) {
        try {
          return decrypt(keys.draftKey, sealed, ownAad(keys.userId, place)).toString('utf8')
        } catch (cause) {
          throw new AppError({ code: 'corrupt' }, { cause })
        }
      },
      memo<T>(name: string, make: (context: ReadContext) => Memo<T>): T {
        let memo = memos.get(name)
        if (!memo) {
          memo = make(context)
          memos.set(name, memo)
          worked.push(name)
        }
        return memo.value as T
      },
    }
    const hasRead = () => opened.size > 0 || Object.keys(details).length > 0
    return {
      context,
      hasRead,
      /** What a failed request worked out was never logged, and may rest on rows that are gone: the next one does it again. */
      forgetWorked() {
        for (const name of worked) memos.delete(name)
        for (const memo of memos.values()) memo.onUndone?.()
      },
      /**
       * What this request opened: an entry for each lock of an akt, so that those who hold its key see every reading of it,
       * and one for all the rest; when that is more than one lock they are listed for the log reviewer only.
       */
      logReads() {
        if (!hasRead()) return
        const [akter, scopes] = [[...opened].filter(isOfAkt), [...opened].filter((name) => !isOfAkt(name))]
        for (const scope of akter) log.append({ action, op: 'read', scope, details })
        if (akter.length > 0 && scopes.length === 0) return
        log.append({
          action,
          op: 'read',
          scope: scopes.length === 1 ? (scopes[0] ?? '') : '',
          details: scopes.length > 1 ? { ...details, scopes } : details,
        })
      },
    }
  }

  return {
    me,
    db,
    connection,
    keys,
    async ask(action, call) {
      const reads = readInTurn ?? remembering(db)
      const { context, hasRead, logReads, forgetWorked } = reader(action, reads)
      let value: ReturnType<typeof call>
      try {
        value = call(context)
      } catch (error) {
        forgetWorked()
        throw explainSqlite(error)
      }
      // What others in the same turn have opened may be in this answer too: it waits for their entries as well.
      if (!hasRead() && asked.length === 0) return value
      await new Promise<void>((resolve, reject) => {
        asked.push({
          logReads,
          forgetWorked,
          settle: (error) => (error === undefined ? resolve() : reject(error)),
        })
        readInTurn = reads
        if (asked.length === 1) setImmediate(settleAsked)
      })
      return value
    },
    read(action, call) {
      settleAsked()
      const { context, logReads, forgetWorked } = reader(action, remembering(db))
      try {
        const value = call(context)
        transaction(logReads, true)
        return value
      } catch (error) {
        forgetWorked()
        throw explainSqlite(error)
      }
    },
    change(action, call) {
      settleAsked()
      const changes: Change[] = []
      const { context, logReads, forgetWorked } = reader(action, db)
      const act = () => {
        const before = log.head().seq
        const writer = noting(makeWriter(db, ring, log, action), changes)
        const keysmith = makeKeysmith({
          db,
          writer,
          ring,
          owner: keys,
          signKey: keys.signKey,
          signers,
          publicKeyOf: (holderId) => holderKey(db, holderId),
          hasLeft: (userId) => isFormer(db, userId),
          now,
          newId,
        })
        let scratched = false
        const result = call({
          ...context,
          write: writer,
          keys: keysmith,
          shred: makeShredder(connection, db),
          seal: (sealable, lock, place) => sealValue(sealable, place, lock, ring.newest(lock)),
          storeBlob(bytes, lock, place) {
            const sealed = sealBytes(bytes, place, lock, ring.newest(lock))
            const hash = sha256(sealed).toString('hex')
            db.run((q) => q.insertInto('blob').values({ id: hash, bytes: sealed }))
            return hash
          },
          sealOwn: (text, place) => encrypt(keys.draftKey, Buffer.from(text, 'utf8'), ownAad(keys.userId, place)),
          scratch: {
            put({ form, subject, content, savedAt }) {
              scratched = true
              const row = { user_id: keys.userId, form, subject, content, saved_at: savedAt } satisfies DraftTable
              db.put('draft', row, ['user_id', 'form', 'subject'])
            },
            drop(form, subject) {
              scratched = true
              db.run((q) =>
                q
                  .deleteFrom('draft')
                  .where('user_id', '=', keys.userId)
                  .where('form', '=', form)
                  .where('subject', '=', subject),
              )
            },
            dropAllOf(userId) {
              scratched = true
              db.run((q) => q.deleteFrom('draft').where('user_id', '=', userId))
            },
          },
          sign: (bytes) => signBytes(keys.signKey, bytes),
          logHead: () => log.head().seq,
          newId,
        })
        logReads()
        if (log.head().seq === before && !scratched) log.append({ action, op: 'event' })
        ring.layBackBorrowed()
        return result
      }
      let value: ReturnType<typeof act>
      try {
        const mayUseReserve = goesOn.test(action)
        if (!mayUseReserve && parts.reserve?.isSpent()) throw new AppError({ code: 'disk-full' })
        value = transaction(act, mayUseReserve)
      } catch (error) {
        forgetWorked()
        throw error
      }
      for (const memo of memos.values()) memo.onCommit(changes)
      return value
    },
    logEvent(action, details) {
      settleAsked()
      transaction(() => log.append({ action, op: 'event', ...(details ? { details } : {}) }), true)
    },
    confirm: confirmation.renew,
    requireConfirmed: confirmation.require,
    head: () => log.head(),
    close() {
      // What had been read and not yet logged is not told.
      for (const { settle } of asked.splice(0)) settle(new AppError({ code: 'locked' }))
      try {
        connection.pragma('optimize')
      } catch {
        // Closing always closes: a damaged file, or a full disk, is told of where it is read.
      } finally {
        connection.close()
      }
    },
  }
}

/** A writer that also remembers what it wrote, for what is kept in memory. */
function noting(writer: Writer, changes: Change[]): Writer {
  return {
    insert(table, row, lock) {
      writer.insert(table, row, lock)
      changes.push({ table, id: row.id, lock })
    },
    update(table, id, fields, lock) {
      writer.update(table, id, fields, lock)
      changes.push({ table, id, lock })
    },
    remove(table, id, lock) {
      writer.remove(table, id, lock)
      changes.push({ table, id, lock })
    },
  }
}
