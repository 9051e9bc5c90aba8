import type { Statement } from 'better-sqlite3'
import {
  type Compilable,
  DummyDriver,
  Kysely,
  type QueryCreator,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Connection } from './open'
import type { Schema } from './schema'

/** Builds SQL and nothing more: what it builds is run synchronously below, so a transaction stays an ordinary function. */
const builder = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

type Build<Row> = (query: QueryCreator<Schema>) => Compilable<Row>

/** A question with places for what is asked about; made by `question`. */
export interface Question<About extends readonly string[], Row> {
  readonly sql: string
  /** Which of the things asked about, or which fixed value, stands at each place. */
  readonly places: readonly ({ readonly about: number } | { readonly value: unknown })[]
  /** Only for the types. */
  readonly types?: { readonly about: About; readonly row: Row }
}

/**
 * A question whose SQL is built once, for what is asked row by row: there the building takes longer than the asking. What it
 * asks about fills its places and nothing more; its words may not depend on it.
 */
export function question<About extends readonly string[], Row>(
  build: (query: QueryCreator<Schema>, ...about: About) => Compilable<Row>,
): Question<About, Row> {
  const marks = Array.from({ length: build.length - 1 }, (_, index) => `\u0000${index}`)
  const { sql, parameters } = build(builder, ...(marks as unknown as About)).compile()
  const places = parameters.map((value) => {
    const about = marks.indexOf(value as string)
    return about < 0 ? { value } : { about }
  })
  return { sql, places }
}

/** A handle that reads. A statement that would write is refused before it runs. */
export interface ReadableDb {
  all<Row>(build: Build<Row>): Row[]
  first<Row>(build: Build<Row>): Row | undefined
  allOf<About extends readonly string[], Row>(question: Question<About, Row>, ...about: About): Row[]
  firstOf<About extends readonly string[], Row>(question: Question<About, Row>, ...about: About): Row | undefined
}

/** A handle that may also run writing statements; only `write.ts` and `log.ts` hold one. */
export interface WritableDb extends ReadableDb {
  run(build: Build<unknown>): number
  /** Stores a row under the names of its columns; for what is written by the thousand, where building SQL anew each time is felt. A row with the same key, when one is named, gives way. */
  put(table: string, row: Readonly<Record<string, unknown>>, key?: readonly string[]): void
  /** Changes these columns of the row with this id, in the same way; gives how many rows there were. */
  change(table: string, id: string, columns: Readonly<Record<string, unknown>>): number
}

/** Prepared statements by their SQL text, kept for the life of the connection, whoever sits at it. */
const statements = new WeakMap<Connection, Map<string, Statement<unknown[]>>>()

/** The columns that are given a value. */
const given = (row: Readonly<Record<string, unknown>>) => Object.keys(row).filter((name) => row[name] !== undefined)

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

export function makeHandle(connection: Connection): WritableDb {
  const prepared = statements.get(connection) ?? new Map<string, Statement<unknown[]>>()
  statements.set(connection, prepared)
  /** The statement under a key, whose SQL is made only where it is not prepared yet. */
  const statementOf = (key: string, sql: () => string) => {
    let statement = prepared.get(key)
    if (!statement) {
      statement = connection.prepare<unknown[]>(sql())
      prepared.set(key, statement)
    }
    return statement
  }
  const prepare = (build: Build<unknown>) => {
    const { sql, parameters } = build(builder).compile()
    return { statement: statementOf(sql, () => sql), parameters }
  }
  const reading = (build: Build<unknown>) => {
    const query = prepare(build)
    if (!query.statement.readonly) throw new Error('a query may not write')
    return query
  }
  const readingOf = <About extends readonly string[]>(asked: Question<About, unknown>, about: About) => {
    const statement = statementOf(asked.sql, () => asked.sql)
    if (!statement.readonly) throw new Error('a query may not write')
    return { statement, parameters: asked.places.map((place) => ('about' in place ? about[place.about] : place.value)) }
  }
  return {
    allOf<About extends readonly string[], Row>(asked: Question<About, Row>, ...about: About) {
      const { statement, parameters } = readingOf(asked, about)
      return statement.all(...parameters) as Row[]
    },
    firstOf<About extends readonly string[], Row>(asked: Question<About, Row>, ...about: About) {
      const { statement, parameters } = readingOf(asked, about)
      return statement.get(...parameters) as Row | undefined
    },
    all<Row>(build: Build<Row>) {
      const { statement, parameters } = reading(build)
      return statement.all(...parameters) as Row[]
    },
    first<Row>(build: Build<Row>) {
      const { statement, parameters } = reading(build)
      return statement.get(...parameters) as Row | undefined
    },
    run(build) {
      const { statement, parameters } = prepare(build)
      return statement.run(...parameters).changes
    },
    put(table, row, key = []) {
      const columns = given(row)
      const statement = statementOf(`put|${table}|${columns.join('|')}|${key.join('|')}`, () => {
        const places = columns.map(() => '?').join(', ')
        const insert = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${places})`
        if (key.length === 0) return insert
        const changes = columns.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')
        return `${insert} ON CONFLICT (${key.map(quoted).join(', ')}) DO UPDATE SET ${changes}`
      })
      statement.run(...columns.map((column) => row[column]))
    },
    change(table, id, columns) {
      const names = given(columns)
      const statement = statementOf(`change|${table}|${names.join('|')}`, () => {
        const changes = names.map((name) => `${quoted(name)} = ?`).join(', ')
        return `UPDATE ${quoted(table)} SET ${changes} WHERE "id" = ?`
      })
      return statement.run(...names.map((name) => columns[name]), id).changes
    },
  }
}
