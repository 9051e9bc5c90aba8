import { type Kysely, sql } from 'kysely'

/** The time of day a milestone happened: a report late in the evening starts its clock the next day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE milestone ADD COLUMN clock TEXT`.execute(db)
}
