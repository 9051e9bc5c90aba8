import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, openDatabase } from './open'
import { emptyJournal, holdStill } from './still'

let folder: string
let path: string
let connection: Connection
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-stilla-'))
  path = join(folder, 'fyrarum.db')
  connection = openDatabase(path, Buffer.alloc(32, 7), 'new')
  connection.exec('CREATE TABLE note (text TEXT) STRICT')
})
afterEach(() => {
  if (connection.open) connection.close()
  rmSync(folder, { recursive: true, force: true })
})

const journal = () => (existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0)
const save = () => connection.prepare('INSERT INTO note VALUES (?)').run('ord '.repeat(3_000))
const checkpointAt = () => connection.pragma('wal_autocheckpoint', { simple: true })

test('emptying the journal brings what it holds into the file', () => {
  save()
  const before = readFileSync(path)
  expect(journal()).toBeGreaterThan(0)

  emptyJournal(connection)

  expect(journal()).toBe(0)
  expect(readFileSync(path).length).toBeGreaterThan(before.length)
})

test('a file that is held lies still, whole, while work goes on; what was wanted meanwhile is done when it is let go', () => {
  save()
  const letGo = holdStill(connection)
  const held = readFileSync(path)
  expect([journal(), checkpointAt()]).toEqual([0, 0])
  for (let no = 0; no < 400; no += 1) save()

  emptyJournal(connection)

  expect(readFileSync(path).equals(held)).toBe(true)
  letGo()
  expect([journal(), checkpointAt()]).toEqual([0, 1_000])
  expect(readFileSync(path).equals(held)).toBe(false)
})

test('where nobody wanted the journal emptied it is left when the file is let go', () => {
  const letGo = holdStill(connection)
  save()

  letGo()

  expect(journal()).toBeGreaterThan(0)
})

test('a file is held by one at a time, and can be held again', () => {
  const letGo = holdStill(connection)

  expect(() => holdStill(connection)).toThrow('the file is being copied already')
  letGo()
  expect(() => holdStill(connection)()).not.toThrow()
})

test('a file whose house was locked meanwhile is let go without a word', () => {
  const letGo = holdStill(connection)
  emptyJournal(connection)
  connection.close()

  expect(letGo).not.toThrow()
})
