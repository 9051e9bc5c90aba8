import { expect, test } from 'vitest'
import { keysOfLock } from '../../src/main/core/vault/ring'
import { takeStep } from '../support/migration'

/** How the engine goes about a question in a file it has no statistics of, as a new house is until it has been locked once. */
async function planOf(sql: string): Promise<string[]> {
  const { connection } = await takeStep('0340-standing-keys')
  const places = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => 'x')
  return connection
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...places)
    .map(({ detail }) => detail)
}

test('a key is looked for from its lock, and no grant is read for it', async () => {
  const [first, second] = await planOf(keysOfLock.sql)

  expect(first).toMatch(/SEARCH lock USING INDEX \S+ \(scope=\? AND compartment=\?\)/)
  expect(second).toMatch(/SEARCH lock_grant USING COVERING INDEX lock_grant_standing \(user_id=\? AND lock_id=\?/)
})

test('the control: left to itself the engine goes through everything the user has been given', async () => {
  const [first] = await planOf(keysOfLock.sql.replace('cross join', 'inner join'))

  expect(first).not.toMatch(/SEARCH lock USING INDEX/)
})
