import { type Compilable, type QueryCreator, type RawBuilder, sql } from 'kysely'
import type { Span } from '../../../shared/statistics/statistics.contract'
import type { Schema } from '../database/schema'

/** One question whose answer is counts. Nothing sealed is among its columns, so it can be asked without any key but the file's. */
export type Counting<Row> = (query: QueryCreator<Schema>) => Compilable<Row>

/** What is counted: a span, and the day it is counted on, after which nothing has happened. */
export interface Counted extends Span {
  readonly today: string
}

/** Makes a question of a whole SELECT, its parentheses with it. */
export const counting =
  <Row>(select: RawBuilder<Row>): Counting<Row> =>
  (query) =>
    query.selectFrom(select.as('counted')).selectAll()

/** True when the span is not all of the house. */
export const isSelected = ({ namndId, municipality }: Span): boolean => namndId !== null || municipality !== null

/** Keeps to the cases of the selection; the case is called `c`. */
export const ofSelection = ({ namndId, municipality }: Span): RawBuilder<unknown> => sql`
  ${namndId === null ? sql`1` : sql`c.namnd_id = ${namndId}`}
  AND ${municipality === null ? sql`1` : sql`c.municipality = ${municipality}`}`

/** The same for a row that belongs to a case by its id: the case is looked up only where something is selected. */
export const caseInSelection = (span: Span, caseId: RawBuilder<unknown>): RawBuilder<unknown> =>
  isSelected(span)
    ? sql`EXISTS (SELECT 1 FROM barnahus_case c WHERE c.id = ${caseId} AND ${ofSelection(span)})`
    : sql`1`

/** The days of the span as a range. */
export const within = ({ from, until }: Span): RawBuilder<unknown> => sql`BETWEEN ${from} AND ${until}`

/** An event that no later entry stands instead of; the event's row is called as given. */
export const standing = (row: string): RawBuilder<unknown> =>
  sql`NOT EXISTS (SELECT 1 FROM milestone later WHERE later.corrects_id = ${sql.ref(`${row}.id`)})`

/** The first day of these kinds in a case, from a day on where one is given. */
export const firstOf = (
  kinds: readonly string[],
  caseId: RawBuilder<unknown>,
  from?: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(
  SELECT min(e.happened_on) FROM milestone e
  WHERE e.case_id = ${caseId} AND e.kind IN (${sql.join(kinds)}) AND ${
    from ? sql`e.happened_on >= ${from}` : sql`e.happened_on IS NOT NULL`
  } AND ${standing('e')})`

/** How many days lie between two days of the same row. */
export const daysFrom = (from: string, to: string): RawBuilder<unknown> =>
  sql`CAST(julianday(${sql.ref(to)}) - julianday(${sql.ref(from)}) AS INTEGER)`
