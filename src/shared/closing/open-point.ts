import { z } from 'zod'
import { Day } from '../values'

/** What can still be open when somebody wants to close a case. */
export const openKinds = [
  'rum',
  'uppgift',
  'behov',
  'lofte',
  'frist',
  'uppfoljning',
  'remiss',
  'overlamning',
  'planrad',
  'mote',
  'forhorsdag',
  'samrad',
  'rehabiliteringsansvarig',
] as const
export const OpenKind = z.enum(openKinds)
export type OpenKind = z.output<typeof OpenKind>

/** Something still open in a case: it is finished, or its reason for being left is written, before the case is closed. */
export const OpenPoint = z.strictObject({
  /** Unique within the case: the kind and the row's id. */
  key: z.string(),
  kind: OpenKind,
  /** What it is, in words of the case's own. */
  text: z.string(),
  dueOn: Day.nullable(),
  /** It must be finished: no reason closes a case over it. */
  isHard: z.boolean().optional(),
  /** Where it is finished. */
  to: z.string(),
})
export type OpenPoint = z.output<typeof OpenPoint>
