import { afterAll, beforeAll, expect, test } from 'vitest'
import { decrypt } from '../../src/main/core/vault/primitives'
import { isInFolder, keysOf, openFile } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'

let house: TestHouse
beforeAll(async () => {
  house = await foundTestHouse()
  await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('bo', ['barnhandlaggare'])
})
afterAll(() => house.close())

const key = { form: 'akt.note', subject: 'a' }
const secret = 'KANARIE-utkast-åäö'
const seqNow = async () => (await house.ask('audit.mine', { limit: 1 }))[0]?.no

test('what is typed and not handed in is kept, over lock and login, until it is handed in', async () => {
  await house.login('sara')
  await house.ask('draft.save', { ...key, content: '{"text":"första"}' })
  house.setNow('2026-03-02T08:00:02.000Z')
  const { savedAt } = await house.ask('draft.save', { ...key, content: `{"text":"${secret}"}` })
  await house.login('sara')

  expect(await house.ask('draft.get', key)).toEqual({ content: `{"text":"${secret}"}`, savedAt })
  expect(savedAt).toBe('2026-03-02T08:00:02.000Z')
})

test('a colleague has drafts of his own and none of mine', async () => {
  await house.login('bo')
  expect(await house.ask('draft.get', key)).toBeNull()
  await house.ask('draft.save', { ...key, content: 'bos' })
  await house.ask('draft.clear', key)

  await house.login('sara')
  expect((await house.ask('draft.get', key))?.content).toContain(secret)
})

test('a draft is sealed under its writer’s own key: a colleague with the database key and all he holds does not open it', async () => {
  house.core.close()
  const [sara, bo] = [await keysOf(house.folder, 'sara'), await keysOf(house.folder, 'bo')]
  const file = openFile(house.folder, bo.databaseKey)
  const [content] = file
    .prepare<unknown[], Buffer>('SELECT content FROM draft WHERE user_id = ?')
    .pluck()
    .all(sara.keys.userId)
  file.close()
  const bound = `own|${sara.keys.userId}|draft|content|${key.form}|${key.subject}`
  const opens = (with_: Buffer, aad = bound) => {
    try {
      return decrypt(with_, content ?? Buffer.alloc(0), aad).toString('utf8')
    } catch {
      return undefined
    }
  }

  expect(opens(sara.keys.draftKey)).toContain(secret)
  for (const { draftKey, ringKey, box } of [bo.keys])
    expect([draftKey, ringKey, box.privateKey, bo.databaseKey].map((one) => opens(one))).toEqual(
      Array(4).fill(undefined),
    )
  expect(opens(sara.keys.draftKey, bound.replace(sara.keys.userId, bo.keys.userId))).toBeUndefined()
  expect(isInFolder(house.folder, secret)).toBe(false)
})

test('a draft moved to another form, subject or user is not shown', async () => {
  house.core.close()
  const { databaseKey, keys } = await keysOf(house.folder, 'bo')
  const file = openFile(house.folder, databaseKey)
  file.prepare("UPDATE draft SET subject = 'b'").run()
  file.prepare("INSERT INTO draft SELECT ?, form, 'c', content, saved_at FROM draft").run(keys.userId)
  file.close()
  await house.login('sara')
  expect(await house.fails('draft.get', { ...key, subject: 'b' })).toEqual({ code: 'corrupt' })
  await house.login('bo')
  expect(await house.fails('draft.get', { ...key, subject: 'c' })).toEqual({ code: 'corrupt' })
})

test('a draft is cleared for good, and one that is not there is no draft', async () => {
  await house.login('sara')
  await house.ask('draft.save', { ...key, content: 'x' })

  await house.ask('draft.clear', key)
  await house.ask('draft.clear', key)

  expect(await house.ask('draft.get', key)).toBeNull()
})

test('saving a draft every other second does not fill the log', async () => {
  await house.login('sara')
  await house.ask('case.search', { text: 'något' })
  const before = await seqNow()

  for (let no = 0; no < 5; no += 1) await house.ask('draft.save', { ...key, content: `utkast ${no}` })

  expect(await seqNow()).toBe(before)
})

test('a draft has a limit that is named', async () => {
  await house.login('sara')

  expect((await house.fails('draft.save', { ...key, content: 'x'.repeat(2_000_001) })).fields).toEqual([
    { path: ['content'], code: 'too-long', value: 2_000_000 },
  ])
})
