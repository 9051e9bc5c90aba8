import { sql } from 'kysely'
import type { WritableDb } from './handle'
import type { Connection } from './open'

/** Destroys what no recorded row stands for: files' bytes, drafts, and the sealed words of the log. The log's chain stays whole. */
export interface Shredder {
  /** Lets rows go in any order until the transaction ends; it ends only when no row is left pointing at one that is gone. */
  inAnyOrder(): void
  /** Files that no row refers to any longer. */
  blobs(ids: Iterable<string>): void
  /** Everybody's unfinished texts about these rows. */
  drafts(subjects: Iterable<string>): void
  /** What the log says of these scopes and rows: its entries stay, with the hashes of what they said. */
  words(scopes: Iterable<string>, rowIds: Iterable<string>): void
}

const listed = (values: Iterable<string>) => sql<string>`(SELECT value FROM json_each(${JSON.stringify([...values])}))`

export const makeShredder = (connection: Connection, db: WritableDb): Shredder => ({
  inAnyOrder() {
    connection.pragma('defer_foreign_keys = ON')
  },
  blobs(ids) {
    db.run((q) =>
      q
        .deleteFrom('blob')
        .where('id', 'in', listed(ids))
        .where('id', 'not in', sql<string>`(SELECT blob_id FROM document UNION SELECT blob_id FROM template_version)`),
    )
  },
  drafts(subjects) {
    // A form about a part of a row names it as ”row:part”.
    db.run((q) =>
      q
        .deleteFrom('draft')
        .where(
          sql<string>`CASE instr(subject, ':') WHEN 0 THEN subject ELSE substr(subject, 1, instr(subject, ':') - 1) END`,
          'in',
          listed(subjects),
        ),
    )
  },
  words(scopes, rowIds) {
    db.run((q) =>
      q
        .updateTable('log_entry')
        .set({ fields: null, details: null })
        .where((where) =>
          where.or([
            where(sql<string>`substr(scope, 1, instr(scope, '#') - 1)`, 'in', listed(scopes)),
            where.and([where('row_id', '!=', ''), where('row_id', 'in', listed(rowIds))]),
          ]),
        )
        .where((where) => where.or([where('fields', 'is not', null), where('details', 'is not', null)])),
    )
  },
})
