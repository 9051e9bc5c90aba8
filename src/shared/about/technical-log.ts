import { z } from 'zod'
import { checkKinds, damageKinds } from '../integrity/integrity.contract'
import { keystoreStandings } from '../policy/keystore'
import { errorCodes } from '../result'
import { errorKinds } from './error-kind'

/** A version of the program or of something it is made of. */
export const Version = z.string().regex(/^\d{1,5}(\.\d{1,5}){1,3}(-(test|alpha|beta|rc)(\.\d{1,4})?)?$/)

/** Long work that is told of step by step. */
export const jobs = [
  'backup',
  'export',
  'gallring',
  'import',
  'migrate',
  'recover',
  'rekey',
  'remove-user',
  'restore',
  'salt',
] as const
export type JobName = (typeof jobs)[number]

/** How far long work has come. */
export const steps = [
  'announced',
  'asided',
  'backed-up',
  'checked',
  'closed',
  'committed',
  'copied',
  'decided',
  'done',
  'fitted',
  'keyed',
  'keys',
  'laid',
  'logged',
  'migrated',
  'named',
  'opened',
  'placed',
  'pruned',
  'put-away',
  'read',
  'rekeyed',
  'renamed',
  'renewed',
  'revoked',
  'rows',
  'sealed',
  'settled',
  'sheets-laid',
  'sheets-sealed',
  'sheets-settled',
  'stored',
  'verified',
  'words',
  'written',
] as const
export type StepName = (typeof steps)[number]

/** Why the program locked. */
export const lockCauses = [
  'asked',
  'core-gone',
  'idle',
  'lock-screen',
  'page-gone',
  'shutdown',
  'suspend',
  'user-switch',
] as const
export type LockCause = (typeof lockCauses)[number]

/** How a page’s process may end, in Electron’s words. */
export const pageEnds = [
  'abnormal-exit',
  'clean-exit',
  'crashed',
  'integrity-failure',
  'killed',
  'launch-failed',
  'memory-eviction',
  'oom',
  'other',
] as const

/** Why what IT has decided could not be read. */
export const policyFaults = [
  'key-twice',
  'not-an-object',
  'not-json',
  'registry-line',
  'too-large',
  'unreadable',
  'value',
  'writable',
] as const

/** What the core does without having been asked by name. */
export const unnamedWork = ['idle', 'leave', 'save', 'watch'] as const

/** The name of something a page can ask for. That it is one of ours, and not merely looks like one, is seen to where the line is written. */
const EndpointForm = z.string().regex(/^[a-z]{1,20}(\.[A-Za-z]{1,30})?$/)
const Amount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const Kind = z.enum(errorKinds)

/** Everything that can be written in the technical log: each event with its facts, and each fact a code out of a list, a number or a version. */
export const events = {
  started: z.strictObject({ version: Version, electron: Version, ms: Amount }),
  lock: z.strictObject({ cause: z.enum(lockCauses) }),
  'core-gone': z.strictObject({}),
  'page-gone': z.strictObject({ reason: z.enum(pageEnds) }),
  'reader-late': z.strictObject({}),
  uncaught: z.strictObject({ kind: Kind }),
  unexpected: z.strictObject({ endpoint: EndpointForm, kind: Kind, reference: z.string().regex(/^[0-9a-f]{8}$/) }),
  slow: z.strictObject({ endpoint: EndpointForm, ms: Amount }),
  step: z.strictObject({ job: z.enum(jobs), step: z.enum(steps) }),
  checked: z.strictObject({
    kind: z.enum(checkKinds),
    pages: Amount,
    damage: z.enum([...damageKinds, 'none']),
    longestMs: Amount,
  }),
  'journal-damaged': z.strictObject({}),
  'backup-skipped': z.strictObject({ code: z.enum(errorCodes) }),
  'backup-failed': z.strictObject({ kind: Kind }),
  'policy-refused': z.strictObject({ cause: z.enum(policyFaults) }),
  /** How the secret of the computer's account stands, where IT asks for it. */
  keystore: z.strictObject({ standing: z.enum(keystoreStandings) }),
  'support-saved': z.strictObject({}),
} as const satisfies Readonly<Record<string, z.ZodObject>>

export type EventName = keyof typeof events
export type FactsOf<E extends EventName> = z.input<(typeof events)[E]>

/** Tells the technical log of something. Only what is listed compiles, and only what is listed is written. */
export type Report = <E extends EventName>(event: E, facts: FactsOf<E>) => void

/** One line of the technical log. */
export interface LogLine {
  readonly at: string
  readonly event: EventName
  readonly facts: Readonly<Record<string, string | number>>
}

/** What may be written of an event, or nothing when it is none of ours: a fact of another form than its event says is left out, and so is an endpoint nobody has. */
export function lineOf(at: string, event: unknown, told: unknown, endpoints: ReadonlySet<string>): LogLine | undefined {
  if (typeof event !== 'string' || !Object.hasOwn(events, event)) return undefined
  if (!z.iso.datetime().safeParse(at).success) return undefined
  const name = event as EventName
  const given = told as Readonly<Record<string, unknown>>
  const facts: Record<string, string | number> = {}
  for (const [fact, schema] of Object.entries(events[name].shape)) {
    const read = (schema as z.ZodType<string | number>).safeParse(Object.hasOwn(given, fact) ? given[fact] : undefined)
    const isOurs = fact !== 'endpoint' || (read.success && endpoints.has(String(read.data)))
    if (read.success && isOurs) facts[fact] = read.data
  }
  return { at, event: name, facts }
}

/** A line as it stands in the file. */
export const writeLine = ({ at, event, facts }: LogLine): string => `${JSON.stringify({ at, event, ...facts })}\n`

/** Reads a line of the file as strictly as it was written; what somebody has put in by hand is not passed on. */
export function readLine(text: string, endpoints: ReadonlySet<string>): LogLine | undefined {
  try {
    const { at, event, ...facts } = JSON.parse(text) as Record<string, unknown>
    return lineOf(String(at), event, facts, endpoints)
  } catch {
    return undefined
  }
}
