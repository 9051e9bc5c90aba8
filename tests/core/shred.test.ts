import { afterEach, beforeEach, expect, test } from 'vitest'
import { wholeFault } from '../../src/main/core/audit/audit.store'
import type { WriteContext } from '../../src/main/core/context'
import { houseLock } from '../../src/main/core/vault/house-locks'
import { type LockName, lockName, scopeOf } from '../../src/main/core/vault/sealing'
import { type KeyHouse, keyHouse, startOfTime } from '../support/key-house'

let house: KeyHouse
beforeEach(async () => {
  house = await keyHouse()
})
afterEach(() => house.close())

const all = (sql: string) => house.session().connection.prepare<[], string>(sql).pluck().all()
const shred = (call: (shred: WriteContext['shred']) => void) => house.change((context) => call(context.shred))
const row = (id: string) => ({ id, kind: 'prov' as const, at: startOfTime, user_id: house.karin.userId })

test('files that no row refers to any longer are destroyed, of those that are named', () => {
  const [lost, kept, used] = house.change((context) =>
    ['förlorad', 'annan', 'använd'].map((words) =>
      context.storeBlob(Buffer.from(words), houseLock, { table: 'document', column: 'blob', row: words }),
    ),
  )
  house.session().connection.pragma('foreign_keys = OFF')
  house.tamper(
    "INSERT INTO document (id, akt_id, compartment, blob_id, facts, taken_by, taken_at) VALUES ('d', 'a', 'bas', ?, x'00', 'u', 't')",
    used,
  )

  shred(({ blobs }) => blobs([lost ?? '', used ?? '']))

  expect(new Set(all('SELECT id FROM blob'))).toEqual(new Set([kept, used]))
})

test('everybody’s unfinished texts about some rows are destroyed, and about parts of them, and no others', async () => {
  const sara = await house.addUser('sara')
  const write = (subject: string) =>
    house.change((context) =>
      context.scratch.put({ form: 'f', subject, content: Buffer.from('x'), savedAt: startOfTime }),
    )
  for (const subject of ['akt1', 'akt1:del', 'akt12', 'akt2', ':akt1', '']) write(subject)
  house.as(sara)
  write('akt1:del:mer')
  house.as(house.karin)

  shred(({ drafts }) => drafts(['akt1', 'akt3']))

  expect(all('SELECT subject FROM draft').toSorted()).toEqual(['', ':akt1', 'akt12', 'akt2'])
})

test('what the log says of some scopes and rows is destroyed; its entries and its chain stay, and what is said of others', () => {
  const [akt, other]: LockName[] = [lockName(scopeOf('akt', '1'), 'skydd'), lockName(scopeOf('akt', '11'), 'skydd')]
  const [one, two] = [house.newId(), house.newId()]
  const read = (lock: LockName) =>
    house.session().read('test.read', (context) => {
      context.visit(lock)
      context.note({ om: lock.scope })
    })
  const from = house.session().head().seq
  for (const lock of [akt, other]) read(lock as LockName)
  house.change(({ write }) => write.insert('recovery_event', row(one), houseLock))
  house.change(({ write }) => write.insert('recovery_event', row(two), houseLock))
  house.session().logEvent('test.event', { om: 'ingen rad' })
  const entries = () => all(`SELECT count(*) FROM log_entry WHERE seq > ${from}`)[0]
  const before = entries()

  shred(({ words }) => words([akt?.scope ?? '', 'akt:2'], [one, '']))

  const left = house
    .session()
    .db.all((q) =>
      q
        .selectFrom('log_entry')
        .select(['action', 'scope', 'row_id', 'fields', 'details'])
        .where('seq', '>', from)
        .orderBy('seq'),
    )
    .slice(0, 5)
    .map(({ scope, row_id, fields, details }) => [scope, row_id, fields !== null, details !== null])
  expect(left).toEqual([
    ['akt:1#skydd', '', false, false],
    ['akt:11#skydd', '', false, true],
    ['house:huset#bas', one, false, false],
    ['house:huset#bas', two, true, false],
    ['', '', false, true],
  ])
  expect(Number(entries())).toBe(Number(before) + 1)
  expect(wholeFault(house.session().db)).toBeUndefined()
})

test('rows may go in any order, as long as none is left pointing at one that is gone', () => {
  const sara = house.newId()
  const user = {
    display_name: 'Sara',
    title: 'Prov',
    roles: '[]',
    namnd_id: null,
    has_socionom: 0,
    created_at: startOfTime,
    left_at: null,
  }
  house.change(({ write }) => {
    write.insert(
      'user',
      { ...user, id: sara, box_public_key: Buffer.alloc(32), sign_public_key: Buffer.alloc(32) },
      houseLock,
    )
    write.insert('recovery_event', { ...row('r'), user_id: sara }, houseLock)
  })
  const remove = (isWhole: boolean, isAnyOrder: boolean) =>
    house.change(({ write, shred: { inAnyOrder } }) => {
      if (isAnyOrder) inAnyOrder()
      write.remove('user', sara, houseLock)
      if (isWhole) write.remove('recovery_event', 'r', houseLock)
    })

  expect(() => remove(true, false)).toThrow('FOREIGN KEY')
  expect(() => remove(false, true)).toThrow('FOREIGN KEY')
  remove(true, true)
  expect(all('SELECT id FROM recovery_event')).toEqual([])
  // The next transaction is held to the usual order.
  house.change(({ write }) => write.insert('recovery_event', row('r'), houseLock))
  expect(() => house.tamper('DELETE FROM user')).toThrow('FOREIGN KEY')
})
