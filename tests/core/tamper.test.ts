import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connection } from '../../src/main/core/database/open'
import { keyBytes, keyId, openSeal, seal, signBytes, versionProof } from '../../src/main/core/vault/primitives'
import { grantBytes } from '../../src/main/core/vault/ring'
import { type Held, keysOf, openFile } from '../support/file'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { startOfTime } from '../support/house'
import { journal } from '../support/notes'
import { freeId } from '../support/rows'
import { openTestSession } from '../support/session'

let ids: Furnished
beforeAll(async () => {
  ids = await furnishedHouse()
})
beforeEach(() => {
  ids.restore()
  ids.house.setNow(startOfTime)
})
afterAll(() => ids.house.close())

/** Changes the file past the program, as a colleague with the database key and the tools could. */
async function tamper(by: string, change: (file: Connection, held: Held) => void): Promise<void> {
  const held = await keysOf(ids.house.folder, by)
  const file = openFile(ids.house.folder, held.databaseKey)
  try {
    change(file, held)
  } finally {
    file.close()
  }
}

/** Takes away the triggers that keep signed things as they are; they stop mistakes, not somebody with the tools. */
function dropTriggers(file: Connection): void {
  for (const name of file.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    file.exec(`DROP TRIGGER "${name}"`)
}

/** Lays a second version of the barnakt's lock in the file, sealed to sara and signed by its maker. */
function layVersion(file: Connection, maker: Held, key: Buffer, proof: Buffer | null): void {
  const lockId = freeId(1)
  const publicKey = file.prepare<[string], Buffer>('SELECT box_public_key FROM user WHERE id = ?').pluck().get(ids.sara)
  if (!publicKey) throw new Error('no such user')
  file
    .prepare("INSERT INTO lock (id, scope, compartment, version, proof, created_at) VALUES (?, ?, 'bas', 2, ?, ?)")
    .run(lockId, `akt:${ids.aktId}`, proof, startOfTime)
  const grant = {
    lock_id: lockId,
    user_id: ids.sara,
    box: seal(publicKey, Buffer.concat([key, keyId(key)])),
    reason: 'ny version',
    granted_by: maker.keys.userId,
    granted_at: startOfTime,
  }
  file
    .prepare("INSERT INTO lock_grant VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, '')")
    .run(
      freeId(2),
      grant.lock_id,
      grant.user_id,
      grant.box,
      grant.reason,
      grant.granted_by,
      grant.granted_at,
      signBytes(maker.keys.signKey, grantBytes(grant)),
    )
}

/** The version of the key that the barnakt's next words are sealed under. */
async function versionInUse(): Promise<number> {
  const me = await openTestSession(ids.house, 'sara')
  const note = (await me.ask('note.list', { aktId: ids.aktId }))[0]
  if (!note) throw new Error('no note')
  await me.ask('note.save', {
    noteId: note.id,
    revision: note.revision,
    eventAt: note.eventAt,
    content: journal('Ny uppgift'),
  })
  const text = me.session.connection
    .prepare<[string], Buffer>("SELECT content FROM note_part WHERE note_id = ? AND compartment = 'bas'")
    .pluck()
    .get(note.id)
  me.close()
  return text?.readUInt16BE(1) ?? 0
}

test('a key that a colleague without the akt lays under it is not taken into use', async () => {
  const own = randomBytes(keyBytes)
  await tamper('karin', (file, held) => layVersion(file, held, own, randomBytes(32)))

  expect(await versionInUse()).toBe(1)
})

test('control: a key made with the version before is taken into use', async () => {
  const own = randomBytes(keyBytes)
  await tamper('sara', (file, held) => {
    const box = file
      .prepare<string[], Buffer>(
        "SELECT box FROM lock_grant JOIN lock ON lock.id = lock_id WHERE scope = ? AND compartment = 'bas' AND user_id = ?",
      )
      .pluck()
      .get(`akt:${ids.aktId}`, ids.sara)
    if (!box) throw new Error('no such grant')
    const before = openSeal(held.keys.box, box).subarray(0, keyBytes)
    layVersion(file, held, own, versionProof(before, freeId(1), 2, own))
  })

  expect(await versionInUse()).toBe(2)
})

test('minutes whose signature has been altered are not shown as signed', async () => {
  await tamper('karin', (file) => {
    dropTriggers(file)
    file.prepare('UPDATE samrad_minutes SET signature = ? WHERE id = ?').run(randomBytes(64), ids.minutesId)
  })
  await ids.house.login('sara')

  expect(await ids.house.fails('samrad.minutes', { minutesId: ids.minutesId })).toMatchObject({ code: 'corrupt' })
})

test('minutes said to be signed by somebody else are not shown', async () => {
  await tamper('karin', (file, held) => {
    dropTriggers(file)
    file.prepare('UPDATE samrad_minutes SET signed_by = ? WHERE id = ?').run(held.keys.userId, ids.minutesId)
  })
  await ids.house.login('sara')

  expect(await ids.house.fails('samrad.minutes', { minutesId: ids.minutesId })).toMatchObject({ code: 'corrupt' })
})

test('a signed note whose day has been moved is not shown as signed', async () => {
  await ids.house.login('sara')
  const [note] = await ids.house.ask('note.list', { aktId: ids.aktId })
  if (!note) throw new Error('no note')
  const { revision } = await ids.house.ask('note.save', {
    noteId: note.id,
    revision: note.revision,
    eventAt: note.eventAt,
    content: journal('Elsa berättade.'),
  })
  await ids.house.ask('note.sign', { noteId: note.id, revision })
  expect(await ids.house.ask('note.list', { aktId: ids.aktId })).toHaveLength(1)
  ids.house.core.close()

  await tamper('karin', (file) => {
    dropTriggers(file)
    file.prepare("UPDATE note SET event_at = '2026-02-01T08:00:00.000Z'").run()
  })
  await ids.house.login('sara')

  expect(await ids.house.fails('note.list', { aktId: ids.aktId })).toMatchObject({ code: 'corrupt' })
})
