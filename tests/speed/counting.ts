import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { Schema } from '../../src/main/core/database/schema'
import { findProfile, standardProfile } from '../../src/main/core/profile/profile.rules'
import type { Counted } from '../../src/main/core/statistics/counting.store'
import { questionsOf } from '../../src/main/core/statistics/counts.store'

const builder = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** The aggregates of a report as SQL and what it is asked with: the floor asks the unencrypted twin the same. */
export const aggregatesOf = (counted: Counted): { readonly sql: string; readonly parameters: readonly unknown[] }[] =>
  Object.values(questionsOf(counted, findProfile(standardProfile))).map((build) => {
    const { sql, parameters } = build(builder).compile()
    return { sql, parameters }
  })
