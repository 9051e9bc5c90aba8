import type { z } from 'zod'

/** What a command may make stale; views that have asked under a topic ask again. */
export const topics = [
  'account',
  'agreement',
  'akt',
  'audit',
  'backup',
  'block',
  'case',
  'closing',
  'consent',
  'deadline',
  'disclosure',
  'document',
  'draft',
  'followup',
  'gallring',
  'group',
  'guard',
  'house',
  'integrity',
  'interview',
  'leak',
  'meeting',
  'need',
  'note',
  'person',
  'plan',
  'promise',
  'protection',
  'referral',
  'request',
  'samrad',
  'talk',
  'task',
  'team',
  'template',
  'thread',
  'timeline',
  'today',
  'transfer',
] as const
export type Topic = (typeof topics)[number]

export interface Endpoint<
  Kind extends string = string,
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind
  readonly input: In
  readonly output: Out
  readonly touches: readonly Topic[]
}
export type Endpoints = Readonly<Record<string, Endpoint>>

/** A question: reads, never writes. */
export const query = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) =>
  ({ kind: 'query', input, output, touches: [] }) as const satisfies Endpoint

/** A change: one transaction, logged, and the topics it makes stale. */
export const command = <In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
  touches: readonly Topic[],
) => ({ kind: 'command', input, output, touches }) as const satisfies Endpoint

/** What must work without an open database, or takes longer than a transaction may: set up, unlock, change passphrase. */
export const door = <In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
  touches: readonly Topic[] = [],
) => ({ kind: 'door', input, output, touches }) as const satisfies Endpoint

export type InputOf<E extends Endpoint> = z.input<E['input']>
export type ParsedInputOf<E extends Endpoint> = z.output<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>
