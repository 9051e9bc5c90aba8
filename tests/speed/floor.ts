import { createCipheriv, createDecipheriv, createHash, randomBytes, verify } from 'node:crypto'
import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { openDatabase } from '../../src/main/core/database/open'
import { verifyingKey } from '../../src/main/core/vault/primitives'

export const openStates =
  "('samrad-begart','kallat','samrad-hallet','forhor-planerat','forhor-genomfort','eftermote','formote','hembesok','uppfoljande-samtal','stod-pagar','uppfoljning')"

/** The smallest honest programs that must do the same work, each as little as it can be. */
export interface Floor {
  /** Reads rows from the unencrypted twin. */
  rows(sql: string, ...about: readonly unknown[]): Record<string, unknown>[]
  /** Opens as many bytes with AES-256-GCM as are sealed in these rows. */
  open(rows: readonly Readonly<Record<string, unknown>>[], ...columns: readonly string[]): void
  /** One SQLCipher transaction with synchronous=FULL that stores so many rows of a log entry's size. */
  commit(rows: number): void
  /** What Idag must at least read and open for a coordinator. */
  today(): void
  /** Reads the whole log, hashes each entry and verifies each signature. */
  walkLog(): void
  close(): void
}

const rowBytes = 700

/** Opens the twin, and a SQLCipher file with the program's own settings for the commits. */
export function openFloor(twin: string, scratch: string): Floor {
  const plain = new Database(twin, { readonly: true })
  plain.pragma('cache_size = -131072')
  rmSync(scratch, { force: true })
  const written = openDatabase(scratch, randomBytes(32), 'new')
  written.exec('CREATE TABLE entry (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT')
  const insert = written.prepare('INSERT INTO entry (bytes) VALUES (?)')
  const bytes = randomBytes(rowBytes)
  const key = randomBytes(32)
  const sealed = new Map<number, { nonce: Buffer; text: Buffer; tag: Buffer }>()
  const sealedOf = (size: number) => {
    const known = sealed.get(size)
    if (known) return known
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const made = {
      nonce,
      text: Buffer.concat([cipher.update(Buffer.alloc(size)), cipher.final()]),
      tag: cipher.getAuthTag(),
    }
    sealed.set(size, made)
    return made
  }
  const prepared = new Map<string, Database.Statement<unknown[]>>()
  const floor: Floor = {
    rows(sql, ...about) {
      let statement = prepared.get(sql)
      if (!statement) {
        statement = plain.prepare<unknown[]>(sql)
        prepared.set(sql, statement)
      }
      return statement.all(...about) as Record<string, unknown>[]
    },
    open(rows, ...columns) {
      for (const row of rows)
        for (const column of columns) {
          const value = row[column]
          if (!(value instanceof Uint8Array)) continue
          // Format, version, nonce and tag stand round the ciphertext.
          const { nonce, text, tag } = sealedOf(Math.max(0, value.length - 31))
          const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
          decipher.setAuthTag(tag)
          decipher.update(text)
          decipher.final()
        }
    },
    commit(rows) {
      written.exec('BEGIN IMMEDIATE')
      for (let row = 0; row < rows; row += 1) insert.run(bytes)
      written.exec('COMMIT')
    },
    today() {
      const cases = floor.rows(`SELECT * FROM barnahus_case WHERE state IN ${openStates}`)
      for (const { id } of cases) {
        floor.rows('SELECT * FROM milestone WHERE case_id = ?', id)
        floor.rows('SELECT room, state FROM room_state WHERE case_id = ?', id)
      }
      const tasks = floor.rows("SELECT * FROM task WHERE state = 'oppen' AND due_on <= '2026-12-05'")
      floor.open(tasks, 'text')
      for (const { case_id } of tasks)
        floor.open(
          floor.rows(
            'SELECT p.identity FROM barnahus_case c JOIN person p ON p.id = c.child_id WHERE c.id = ?',
            case_id,
          ),
          'identity',
        )
      floor.rows("SELECT * FROM samrad WHERE held_on BETWEEN '2026-11-28' AND '2026-12-05'")
      floor.rows("SELECT * FROM samrad_request WHERE state = 'inkommen'")
      floor.commit(1)
    },
    walkLog() {
      const keys = new Map(
        floor
          .rows('SELECT id, sign_public_key FROM user')
          .map(({ id, sign_public_key }) => [id as string, verifyingKey(sign_public_key as Buffer)]),
      )
      const entries = plain.prepare<[], { user_id: string; hash: Buffer; signature: Buffer; fields: Buffer | null }>(
        'SELECT user_id, hash, signature, fields FROM log_entry ORDER BY seq',
      )
      for (const { user_id, hash, signature, fields } of entries.iterate()) {
        const signer = keys.get(user_id)
        createHash('sha256').update(hash).digest()
        if (fields) createHash('sha256').update(fields).digest()
        if (signer && !verify(null, hash, signer, signature)) throw new Error('the floor stands on a broken log')
      }
    },
    close() {
      plain.close()
      written.close()
    },
  }
  return floor
}
