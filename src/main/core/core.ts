import { randomBytes } from 'node:crypto'
import { kindOf } from '../../shared/about/error-kind'
import type { Report } from '../../shared/about/technical-log'
import { contract } from '../../shared/contract'
import type { Topic } from '../../shared/contract/define'
import { dispatcher } from '../../shared/contract/dispatch'
import type { Shown } from '../../shared/document/document.contract'
import type { PolicyState } from '../../shared/policy/policy.contract'
import { AppError, type ErrorCode, type Failure, type Result, refuse } from '../../shared/result'
import type { DeviceKeys, Guarding } from '../core-messages'
import type { Reader } from '../reader/messages'
import { anchorHead, compareWithAnchor } from './audit/anchor'
import { type PreparedExport, writeExport } from './backup/export'
import type { LookThrough } from './backup/look-through'
import { settleRestored } from './backup/restored'
import { takeWhenDue } from './backup/take'
import { explainSqlite } from './database/explain'
import { showDocument } from './document/show'
import { guardingOf } from './guard/guard.store'
import { handlers } from './handlers'
import { type Checked, checkWhenDue } from './integrity/check'
import { cancelJobs } from './jobs'
import { readNamesAhead } from './person/names-ahead'
import { policyHere } from './policy/policy.rules'
import type { Session } from './session'
import { saveDocument } from './template/save'
import { recordHead } from './vault/heads'
import type { ArgonCost } from './vault/passphrase'

export interface CoreParts {
  /** Where the database and the key file lie; one house. */
  readonly folder: string
  readonly isDemo: boolean
  readonly appVersion: string
  /** What IT has decided for this computer; nothing when left out. */
  readonly policy?: PolicyState
  /** The secrets of this computer's account that passphrases can be bound to, as the shell has told of them; none when left out. */
  readonly deviceKeys?: () => DeviceKeys
  /** Asks the shell to put aside the secret that does not open, and make another. */
  readonly onDeviceKeyWanted?: () => void
  /** When the program was built; null or left out where the clock may be moved, as in tests. */
  readonly builtAt?: string | null
  readonly now: () => string
  readonly newId: () => string
  /** What a passphrase costs; measured on this computer when left out. */
  readonly cost?: ArgonCost
  /** How many bytes are kept in reserve for a full disk; none when left out, as in tests. */
  readonly reserveBytes?: number
  /** Parse answers too; on in tests and development. */
  readonly checkOutput: boolean
  /** Told after each command; `origin` is what was handed to `dispatch` with the request. */
  readonly onChanged: (topics: readonly Topic[], origin: unknown) => void
  readonly onProgress: (progress: Progress) => void
  /** Told how the open house wants to be guarded: when it is opened, and when that is changed. */
  readonly onGuarding?: (guarding: Guarding) => void
  /** Parses what comes from outside, in a process without keys. */
  readonly reader: Reader
  /** Looks a copy through beside the core; in the core itself when left out, as in tests. */
  readonly lookThrough?: LookThrough
  /** The technical log: codes, durations and references, never words from a file. */
  readonly report: Report
  /** Shows a developer what went wrong, in full; nowhere else is an error’s text let out. */
  readonly onDefect?: (error: unknown) => void
}

export interface Progress {
  readonly job: string
  readonly done: number
  readonly total: number
}

/** What a door may use: the house as a whole, open or not. */
export interface DoorContext extends Omit<CoreParts, 'onChanged' | 'policy'> {
  /** What IT has decided, as far as it holds for this house. */
  readonly policy: PolicyState
  /** The open session. Throws `locked`. */
  session(): Session
  isOpen(): boolean
  /** Makes a session the one that is asked from now on. */
  enter(session: Session): void
  leave(): void
  /** The path of a file the person has chosen in the shell's dialog. Throws `file-gone`. */
  chosen(ticket: string): string
  forgetChosen(ticket: string): void
  /** Guesses so far, for the growing delay. */
  readonly guesses: { count: number; notBefore: number; turn?: Promise<unknown> }
  /** Long work under way, each with the way to cancel it. */
  readonly jobs: Map<string, AbortController>
  /** Exports that wait to be written, by the ticket they are fetched with. */
  readonly exports: Map<string, PreparedExport>
  /** What the checks of the file have found since the program was started. */
  readonly checked: Checked
  /** Kept between the steps of the set-up, in memory only. */
  readonly pending: { recoveryPublicKey?: Buffer }
}

export interface Core {
  /** Answers one request; never throws. `origin` tells `onChanged` who asked. */
  dispatch(name: string, input: unknown, origin?: unknown): Promise<Result<unknown>>
  /** Writes a produced document to a path the person has chosen in the shell's dialog. */
  save(ticket: string, path: string): Promise<Result<null>>
  /** Takes note of a file the person has chosen in the shell's dialog, and gives the ticket the page asks for it with. */
  offer(path: string): string
  /** Opens the document behind a viewer's ticket. */
  show(ticket: string): Promise<Shown>
  /** Looks the file's pages through once after each unlocking, while people work. */
  watch(): Promise<void>
  /** Resolves when what is written outside the house, after an unlocking or a locking, has been written or given up. */
  settled(): Promise<void>
  /** Reads the names a search goes by, between what people ask for; once after each unlocking. */
  prepare(): Promise<void>
  /** Does what is due when nobody has asked for anything for a while. Gives whether there was something. */
  idle(): Promise<boolean>
  /** Ends the session: the head of the log goes to the key file, the database is closed. */
  close(): void
}

/** Attempts at what a user has no key to, or no right to, are logged. */
const refusals: ReadonlySet<ErrorCode> = new Set(['no-key', 'not-allowed', 'not-found'])

function noteRefusal(session: Session, endpoint: string, code: ErrorCode): void {
  try {
    session.logEvent('refused', { endpoint, code })
  } catch {
    // The refusal stands whether or not it could be noted; what matters is that nothing was given.
  }
}

/** The core without a process round it: tests ask it directly, `process.ts` puts it behind a port. */
export function createCore(parts: CoreParts): Core {
  let session: Session | undefined
  /** What is being read or written outside the house. */
  const outside = new Set<Promise<unknown>>()
  const beside = (work: Promise<unknown>) => {
    const one = work.finally(() => outside.delete(one))
    outside.add(one)
  }
  /** The session whose names have been read ahead, or are being read. */
  let prepared: Session | undefined
  /** Files chosen and not yet taken in; whoever sits down next knows nothing of them. */
  const chosen = new Map<string, string>()

  const explain = (error: unknown, name: string): Failure => {
    // A damaged page, a full disk: named also where the engine met it outside a transaction.
    const known = explainSqlite(error)
    if (known instanceof AppError) return known.failure
    const reference = randomBytes(4).toString('hex')
    parts.report('unexpected', { endpoint: name, kind: kindOf(error), reference })
    parts.onDefect?.(error)
    return { code: 'internal', reference }
  }

  const leave = () => {
    if (!session) return
    const ending = session
    session = undefined
    chosen.clear()
    cancelJobs(door)
    door.exports.clear()
    try {
      recordHead(parts.folder, ending, parts.now())
      beside(anchorHead(door, ending))
    } catch (error) {
      // Locking always locks; a head that could not be written is told of and the older one stands.
      explain(error, 'leave')
    } finally {
      ending.close()
    }
  }
  const compareOutside = async () => {
    try {
      if (await compareWithAnchor(door)) parts.onChanged(['audit', 'today'], undefined)
    } catch (error) {
      explain(error, 'audit.anchor')
    }
  }
  const tellGuarding = () => {
    if (session) parts.onGuarding?.(guardingOf(session.db, session.me.id, parts.now(), door.policy.policy))
  }
  const door: DoorContext = {
    ...parts,
    policy: policyHere(parts.policy, parts.isDemo),
    session: () => {
      if (!session) throw new AppError({ code: 'locked' })
      return session
    },
    isOpen: () => session !== undefined,
    enter(next) {
      leave()
      session = next
      settleRestored(door)
      tellGuarding()
      beside(compareOutside())
    },
    leave,
    chosen: (ticket) => chosen.get(ticket) ?? refuse(['file'], 'file-gone'),
    forgetChosen: (ticket) => chosen.delete(ticket),
    guesses: { count: 0, notBefore: 0 },
    jobs: new Map(),
    checked: {},
    exports: new Map(),
    pending: {},
  }

  const answer = dispatcher({
    contract,
    handlers,
    checkOutput: parts.checkOutput,
    explain,
    run(name, endpoint, call) {
      if (endpoint.kind === 'door') return call(door)
      return endpoint.kind === 'command' ? door.session().change(name, call) : door.session().ask(name, call)
    },
  })

  return {
    async dispatch(name, input, origin) {
      const start = performance.now()
      const result = await answer(name, input)
      const elapsed = Math.round(performance.now() - start)
      // A name that is no endpoint's is a page's own words.
      if (elapsed > 40 && Object.hasOwn(contract, name)) parts.report('slow', { endpoint: name, ms: elapsed })
      const touches: readonly Topic[] = Object.hasOwn(contract, name)
        ? contract[name as keyof typeof contract].touches
        : []
      if (result.ok && touches.length > 0) parts.onChanged(touches, origin)
      if (result.ok && touches.includes('guard')) tellGuarding()
      if (!result.ok && session && refusals.has(result.error.code)) noteRefusal(session, name, result.error.code)
      return result
    },
    async save(ticket, path) {
      try {
        await (door.exports.has(ticket) ? writeExport : saveDocument)(door, ticket, path)
        return { ok: true, value: null }
      } catch (error) {
        return { ok: false, error: error instanceof AppError ? error.failure : explain(error, 'save') }
      }
    },
    offer(path) {
      const ticket = randomBytes(24).toString('base64url')
      chosen.set(ticket, path)
      return ticket
    },
    show: (ticket) => showDocument(door, ticket),
    async prepare() {
      const current = session
      if (!current || current === prepared) return
      prepared = current
      try {
        await readNamesAhead(current, () => session === current)
      } catch (error) {
        explain(error, 'prepare')
      }
    },
    async watch() {
      try {
        if (await checkWhenDue(door, false)) parts.onChanged(['integrity', 'today'], undefined)
      } catch (error) {
        explain(error, 'watch')
      }
    },
    async idle() {
      try {
        const isChecked = await checkWhenDue(door, true)
        const isDone = (await takeWhenDue(door)) || isChecked
        if (isDone) parts.onChanged(['backup', 'integrity', 'today'], undefined)
        return isDone
      } catch (error) {
        explain(error, 'idle')
        return false
      }
    },
    close: leave,
    async settled() {
      await Promise.allSettled(outside)
    },
  }
}
