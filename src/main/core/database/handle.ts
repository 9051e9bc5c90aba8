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

/** A handle that reads. A statement that would write is refused before it runs. */
export interface ReadableDb {
  all<Row>(build: Build<Row>): Row[]
  first<Row>(build: Build<Row>): Row | undefined
}

/** A handle that may also run writing statements; only `write.ts` and `log.ts` hold one. */
export interface WritableDb extends ReadableDb {
  run(build: Build<unknown>): number
}

/** Prepared statements by their SQL text, kept for the life of the connection, whoever sits at it. */
const statements = new WeakMap<Connection, Map<string, Statement<unknown[]>>>()

export function makeHandle(connection: Connection): WritableDb {
  const prepared = statements.get(connection) ?? new Map<string, Statement<unknown[]>>()
  statements.set(connection, prepared)
  const prepare = (build: Build<unknown>) => {
    const compiled = build(builder).compile()
    let statement = prepared.get(compiled.sql)
    if (!statement) {
      statement = connection.prepare<unknown[]>(compiled.sql)
      prepared.set(compiled.sql, statement)
    }
    return { statement, parameters: compiled.parameters }
  }
  const reading = (build: Build<unknown>) => {
    const query = prepare(build)
    if (!query.statement.readonly) throw new Error('a query may not write')
    return query
  }
  return {
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
  }
}
