import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeHandle } from '../../src/main/core/database/handle'
import type { Connection } from '../../src/main/core/database/open'
import { reviewerLock } from '../../src/main/core/vault/house-locks'
import { openSeal, seal, signBytes } from '../../src/main/core/vault/primitives'
import { grantBytes, openRing } from '../../src/main/core/vault/ring'
import { lockName, scopeOf } from '../../src/main/core/vault/sealing'
import type { AktId, CaseId, UserId } from '../../src/shared/ids'
import { type Held, keepCopy, keysOf, openFile } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { freeId } from '../support/rows'
import { receive } from '../support/scene'
import { openTestSession } from '../support/session'

interface GrantRow {
  readonly id: string
  readonly lock_id: string
  readonly user_id: string
  readonly box: Buffer
  readonly reason: string
  readonly granted_by: string
  readonly granted_at: string
  readonly signature: Buffer
}

let house: TestHouse
let aktId: AktId
let caseId: CaseId
let sara: UserId
let bo: UserId
let restore: () => void
beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  bo = await house.addUser('bo', ['barnhandlaggare'])
  ;({ caseId } = await receive(house, undefined, { responsibleId: sara }))
  await house.login('sara')
  ;({ aktId } = await house.ask('akt.open', { caseId }))
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(() => restore())
afterAll(() => house.close())

/** Changes the file past the program, as somebody with the database key and the tools could. */
async function tamper(by: string, change: (file: Connection, held: Held) => void): Promise<void> {
  const held = await keysOf(house.folder, by)
  const file = openFile(house.folder, held.databaseKey)
  try {
    change(file, held)
  } finally {
    file.close()
  }
}
const grantOf = (file: Connection, userId: string, scope: string, compartment = 'bas'): GrantRow => {
  const row = file
    .prepare<unknown[], GrantRow>(
      'SELECT g.* FROM lock_grant g JOIN lock l ON l.id = g.lock_id WHERE g.user_id = ? AND l.scope = ? AND l.compartment = ?',
    )
    .get(userId, scope, compartment)
  if (!row) throw new Error('no such grant')
  return row
}
const put = (file: Connection, grant: GrantRow) =>
  file
    .prepare(
      'INSERT INTO lock_grant (id, lock_id, user_id, box, reason, granted_by, granted_at, signature, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)',
    )
    .run(
      grant.id,
      grant.lock_id,
      grant.user_id,
      grant.box,
      grant.reason,
      grant.granted_by,
      grant.granted_at,
      grant.signature,
    )
/** Takes away every quick copy, so that the boxes themselves are opened at the next unlocking. */
const dropCopies = (file: Connection) => file.prepare('DELETE FROM lock_wrap').run()
const opens = async (login: string): Promise<boolean> => {
  await house.login(login)
  const result = await house.core.dispatch('akt.get', { aktId })
  house.core.close()
  return result.ok
}

test('control: with the quick copies gone, a whole grant opens the akt again', async () => {
  await tamper('sara', dropCopies)

  expect([await opens('sara'), await opens('bo')]).toEqual([true, false])
})

test.each([
  [
    'its signature turned in its first byte',
    "UPDATE lock_grant SET signature = CAST(x'00' || substr(signature, 2) AS BLOB)",
  ],
  ['no signature', "UPDATE lock_grant SET signature = x''"],
  ['another reason', "UPDATE lock_grant SET reason = 'något annat'"],
  ['another time', "UPDATE lock_grant SET granted_at = '2020-01-01T00:00:00.000Z'"],
  ['a giver who is not known', `UPDATE lock_grant SET granted_by = '${freeId(1)}'`],
])('a grant with %s is not used', async (_what, statement) => {
  await tamper('sara', (file) => {
    dropCopies(file)
    const { id } = grantOf(file, sara, `akt:${aktId}`)
    file.prepare(`${statement} WHERE id = ?`).run(id)
  })

  expect(await opens('sara')).toBe(false)
})

test('a grant said to be given by another than who signed it is not used', async () => {
  await tamper('sara', (file) => {
    dropCopies(file)
    const { id } = grantOf(file, sara, `akt:${aktId}`)
    file.prepare('UPDATE lock_grant SET granted_by = ? WHERE id = ?').run(bo, id)
  })

  expect(await opens('sara')).toBe(false)
})

test('two boxes that have changed places are both refused', async () => {
  await tamper('sara', (file) => {
    dropCopies(file)
    const [a, b] = [grantOf(file, sara, `akt:${aktId}`), grantOf(file, sara, `case:${caseId}`)]
    file.prepare('UPDATE lock_grant SET box = ? WHERE id = ?').run(b.box, a.id)
    file.prepare('UPDATE lock_grant SET box = ? WHERE id = ?').run(a.box, b.id)
  })

  expect(await opens('sara')).toBe(false)
})

test('a colleague’s box under one’s own name opens nothing: it is sealed to the colleague', async () => {
  await tamper('bo', (file, { keys }) => {
    const theirs = grantOf(file, sara, `akt:${aktId}`)
    const mine = { ...theirs, id: freeId(2), user_id: bo, granted_by: bo }

    put(file, { ...theirs, id: freeId(1), user_id: bo })
    expect(() => openSeal(keys.box, mine.box)).toThrow('incorrect')
  })

  expect(await opens('bo')).toBe(false)
})

test('a key that does not fit its commitment is not used, though signed by its giver', async () => {
  await tamper('bo', (file, { keys }) => {
    const { lock_id } = grantOf(file, sara, `akt:${aktId}`)
    const grant = {
      id: freeId(1),
      lock_id,
      user_id: bo,
      box: seal(keys.box.publicKey, Buffer.alloc(48, 1)),
      reason: 'jag ger mig själv en nyckel',
      granted_by: bo,
      granted_at: house.now(),
    }
    put(file, { ...grant, signature: signBytes(keys.signKey, grantBytes(grant)) })
  })

  expect(await opens('bo')).toBe(false)
})

test('a grant that has been taken back is not used', async () => {
  await tamper('sara', (file) => {
    const { id } = grantOf(file, sara, `akt:${aktId}`)
    file.prepare('UPDATE lock_grant SET revoked_at = ? WHERE id = ?').run(house.now(), id)
  })

  expect(await opens('sara')).toBe(false)
})

test('every compartment has a lock of its own, and every lock is sealed to recovery too', async () => {
  await tamper('sara', (file) => {
    const compartments = file
      .prepare<unknown[], string>('SELECT compartment FROM lock WHERE scope = ? ORDER BY compartment')
      .pluck()
      .all(`akt:${aktId}`)
    const unrecoverable = file
      .prepare(
        "SELECT id FROM lock WHERE id NOT IN (SELECT lock_id FROM lock_grant WHERE user_id = 'recovery' AND revoked_at IS NULL)",
      )
      .all()

    expect(compartments).toEqual(['anmalare', 'bas', 'dokument', 'skydd'])
    expect(unrecoverable).toEqual([])
  })
})

test('keys of one compartment are not those of another', async () => {
  await tamper('sara', (file, { keys }) => {
    const boxes = (['bas', 'skydd', 'anmalare', 'dokument'] as const).map((one) =>
      openSeal(keys.box, grantOf(file, sara, `akt:${aktId}`, one).box).toString('hex'),
    )

    expect(new Set(boxes).size).toBe(4)
  })
})

test('a ring holds what its owner was given and nothing else', async () => {
  await tamper('bo', (file, { keys }) => {
    const signer = file.prepare<[string], Buffer>('SELECT sign_public_key FROM user WHERE id = ?').pluck()
    const db = makeHandle(file)
    const ring = openRing(db, keys, (userId) => signer.all(userId))

    expect(ring.holds(lockName(scopeOf('house', 'huset')))).toBe(true)
    expect(ring.holds(lockName(scopeOf('akt', aktId)))).toBe(false)
    expect(() => ring.newest(lockName(scopeOf('akt', aktId)))).toThrow('no-key')
  })
})

test('the log’s details are opened by its reviewers and by nobody else', async () => {
  await tamper('bo', (file, { keys }) => {
    const holders = file
      .prepare<unknown[], string>(
        'SELECT u.display_name FROM lock_grant g JOIN lock l ON l.id = g.lock_id JOIN user u ON u.id = g.user_id WHERE l.scope = ?',
      )
      .pluck()
      .all(reviewerLock.scope)
    const signer = file.prepare<[string], Buffer>('SELECT sign_public_key FROM user WHERE id = ?').pluck()

    expect(holders).toEqual(['Karin Prov'])
    expect(openRing(makeHandle(file), keys, (userId) => signer.all(userId)).holds(reviewerLock)).toBe(false)
  })
})

test('who makes a lock for others lays its key back when it is made', async () => {
  const me = await openTestSession(house, 'sara')
  const [theirs, mine] = [lockName(scopeOf('akt', freeId(7))), lockName(scopeOf('akt', freeId(8)))]
  me.session.change('test', ({ keys }) => {
    keys.makeLocks(theirs.scope, ['bas'], [bo], 'prov')
    keys.makeLocks(mine.scope, ['bas'], [bo, sara], 'prov')
  })

  const held = me.session.read('test', ({ holds }) => [holds(theirs), holds(mine)])
  me.close()

  expect(held).toEqual([false, true])
})

test('a key is given on only by who holds it', async () => {
  const me = await openTestSession(house, 'bo')
  const give = () =>
    me.session.change('test', ({ keys }) => keys.grant(lockName(scopeOf('akt', aktId)), bo, 'jag vill'))

  expect(give).toThrow('no-key')
  me.close()
})
