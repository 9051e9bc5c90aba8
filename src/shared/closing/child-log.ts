import { z } from 'zod'
import { Day, optionalLine, prose } from '../values'

/** The ages a barnahuslogg is written for. */
export const ageBands = ['4-7', '8-12', '13-17'] as const
export const AgeBand = z.enum(ageBands)
export type AgeBand = z.output<typeof AgeBand>

/** Somebody the child met: a name, and what the person works with, as the child would say it. */
export const PersonMet = z.strictObject({ name: optionalLine(80), work: optionalLine(120) })
export type PersonMet = z.output<typeof PersonMet>

/** Which part of the paper a line stands in. */
export const LogPart = z.enum(['hande', 'lovat'])

/** One line of the paper: what happened, when, and whom the child met. */
export const LogLine = z.strictObject({
  /** The event it was made from. */
  key: z.string().max(120),
  part: LogPart,
  day: Day,
  /** When, as the child would say it. */
  when: z.string().max(60),
  text: prose(1_000),
  met: z.array(PersonMet).max(6),
})
export type LogLine = z.output<typeof LogLine>

/** A barnahuslogg as it is told to the child. Made from facts and days alone, never from a note. */
export const LogContent = z.strictObject({
  band: AgeBand,
  lines: z.array(LogLine).max(200),
  /** What the child itself has said that it wanted, a line for each. */
  wanted: prose(1_000),
  /** Where it is written down. */
  written: prose(1_500),
  /** Whom the child can ask, now and later, and how. */
  askWhom: optionalLine(160),
  askHow: optionalLine(200),
})
export type LogContent = z.output<typeof LogContent>
