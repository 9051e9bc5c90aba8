import { z } from 'zod'
import { query } from '../contract/define'
import { NamndId } from '../ids'
import { Day } from '../values'

/** What is counted: a period, and all that the house does or one nämnd or municipality of it. */
export const Span = z.strictObject({
  from: Day,
  until: Day,
  namndId: NamndId.nullable(),
  municipality: z.string().max(80).nullable(),
})
export type Span = z.output<typeof Span>

/** Whose figures a person may see: everybody's in any period, the own nämnd's, or everybody's of whole years that have ended. */
export const reaches = ['alla', 'namnd', 'hela-ar'] as const
export const Reach = z.enum(reaches)
export type Reach = z.output<typeof Reach>

/** One table of the report, in the words it is read with. */
export const StatisticsTable = z.strictObject({
  key: z.string(),
  title: z.string(),
  /** What is counted, and how. */
  about: z.string(),
  /** The first column names the rows. */
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** Why there are no rows, or what is to be known of them. */
  note: z.string(),
})
export type StatisticsTable = z.output<typeof StatisticsTable>

export const Indicator = z.strictObject({
  id: z.string(),
  name: z.string(),
  value: z.string(),
  /** Numerator and denominator: ”12 av 15”. */
  of: z.string(),
  /** How many cannot be counted because the fact is not noted. */
  missing: z.string(),
  definition: z.string(),
  source: z.string(),
})
export type Indicator = z.output<typeof Indicator>

/** What an annual report often has and this one cannot count, and why. */
const Gap = z.strictObject({ what: z.string(), why: z.string() })

export const StatisticsReport = z.strictObject({
  title: z.string(),
  period: z.string(),
  selection: z.string(),
  /** The day of the data underneath. */
  countedOn: Day,
  /** True while the period goes on: the figures will still change. */
  isRunning: z.boolean(),
  /** True when nothing at all happened in the period. */
  isEmpty: z.boolean(),
  tables: z.array(StatisticsTable),
  indicators: z.array(Indicator),
  gaps: z.array(Gap),
})
export type StatisticsReport = z.output<typeof StatisticsReport>

export const statisticsContract = {
  /** What I may ask for; `reach` is null for who has no part in the statistics. */
  'statistics.choices': query(
    z.strictObject({}),
    z.strictObject({
      reach: Reach.nullable(),
      /** Newest first. */
      years: z.array(z.number().int()),
      namnder: z.array(z.strictObject({ id: NamndId, name: z.string(), municipalities: z.array(z.string()) })),
    }),
  ),
  /** The report of a period: figures alone, none of them 1–4, and no way from a figure to a child. */
  'statistics.report': query(Span, StatisticsReport),
}
