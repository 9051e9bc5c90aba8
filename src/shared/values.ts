import { z } from 'zod'
import { isRealDay } from './day'

/** Limits of free text, in characters. A limit is named when it is reached; text is never cut. */
export const limits = { line: 200, paragraph: 4_000, note: 100_000 } as const

/** An id of one kind, so that a case's id cannot be handed in for a person's. UUID version 7. */
export const id = <Brand extends string>() => z.uuidv7().brand<Brand>()

/** One line of text, trimmed and in Unicode NFC, not empty. */
export const line = (max: number = limits.line) =>
  z
    .string()
    .trim()
    .normalize()
    .min(1)
    .max(max)
    .refine((text) => !/[\r\n]/.test(text), 'one-line')

/** One line that may be left empty. */
export const optionalLine = (max: number = limits.line) => z.string().trim().normalize().max(max).default('')

/** Free text in Unicode NFC; may be empty. */
export const prose = (max: number = limits.paragraph) => z.string().normalize().max(max).default('')

/** Free text that must say something. */
export const requiredProse = (max: number = limits.paragraph) =>
  z
    .string()
    .normalize()
    .max(max)
    .refine((text) => text.trim() !== '', 'required')

/** A calendar day, ÅÅÅÅ-MM-DD, as people in Sweden count days. */
export const Day = z.string().min(1).refine(isRealDay, 'no-such-day')
export type Day = z.output<typeof Day>

/** A time of day, TT:MM. */
export const ClockTime = z
  .string()
  .min(1)
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'no-such-time')

/** A moment, ISO 8601 in UTC. */
export const Instant = z.iso.datetime()
export type Instant = z.output<typeof Instant>

/** At most how many rows a list is to give, the first of them; all when left out. */
export const Most = z.number().int().min(1).max(20_000).nullable().default(null)

/** The revision a writer has read; a write against an older one is a conflict, never an overwrite. */
export const Revision = z.number().int().nonnegative()
