import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { appliedMigrations, migrateToLatest } from '../../src/main/core/database/migrate'
import { migrateOnCopy } from '../../src/main/core/database/migrate-copy'
import { migrations } from '../../src/main/core/database/migrations'
import { type Connection, openDatabase } from '../../src/main/core/database/open'
import { fingerprint } from '../support/file'
import { stepIn } from '../support/steps'

const key = Buffer.alloc(32, 7)
const known = Object.keys(migrations)
const early = known.at(-4) ?? ''
let made: string
const folders: string[] = []
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'fyrarum-aldre-'))
  const connection = openDatabase(join(made, 'fyrarum.db'), Buffer.from(key), 'new')
  await migrateToLatest(connection, early)
  connection.exec("INSERT INTO namnd (id, name, municipalities) VALUES ('n', 'Socialnämnden i Åmotsdal', '[]')")
  connection.close()
})
beforeEach(() => {
  folders.push(mkdtempSync(join(tmpdir(), 'fyrarum-flytt-')))
  cpSync(made, at(), { recursive: true })
})
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
afterAll(() => rmSync(made, { recursive: true, force: true }))

const at = () => folders[0] ?? ''
const open = (folder = at()) => openDatabase(join(folder, 'fyrarum.db'), Buffer.from(key), 'existing')
const move = (connection: Connection, onStep: (step: string) => void = () => {}, backUp = () => true) =>
  migrateOnCopy({
    connection,
    path: join(at(), 'fyrarum.db'),
    workPath: join(at(), 'fyrarum.db.arbete'),
    asidePath: join(at(), 'fyrarum.db.fore-uppdatering'),
    key,
    backUp,
    report: (_event, facts) => onStep(stepIn(facts)),
  })
const namnd = (connection: Connection) => connection.prepare('SELECT name FROM namnd').pluck().all()

test('an older file is brought to the newest form, with what was in it, and nothing is left beside it', async () => {
  const connection = await move(open())

  expect(appliedMigrations(connection)).toEqual(known)
  expect(namnd(connection)).toEqual(['Socialnämnden i Åmotsdal'])
  connection.close()
  expect(readdirSync(at())).toEqual(['fyrarum.db'])
})

test('stopped at any step the file is the old one or the new one, whole, and the work can be done again', async () => {
  const steps: [string, string][] = []
  const connection = await move(open(), (step) => {
    const left = mkdtempSync(join(tmpdir(), 'fyrarum-avbrott-'))
    folders.push(left)
    cpSync(at(), left, { recursive: true })
    steps.push([step, left])
  })
  connection.close()

  expect(steps.map(([step]) => step)).toEqual(['backed-up', 'copied', 'migrated', 'verified', 'closed', 'renamed'])
  for (const [step, left] of steps) {
    const opened = open(left)
    const isNew = appliedMigrations(opened).length === known.length
    expect([step, isNew]).toEqual([step, step === 'renamed'])
    expect(appliedMigrations(opened)).toEqual(isNew ? known : known.slice(0, -3))
    expect(namnd(opened)).toEqual(['Socialnämnden i Åmotsdal'])
    expect(opened.pragma('integrity_check', { simple: true })).toBe('ok')
    opened.close()
  }
})

test('a step that fails leaves every byte of the file as it was', async () => {
  const before = fingerprint(at())
  const connection = open()

  await expect(
    move(connection, (step) => {
      if (step === 'migrated') throw new Error('avbrott')
    }),
  ).rejects.toThrow('avbrott')

  connection.close()
  expect(fingerprint(at())).toEqual(before)
})

test('control: steps taken in the file itself change it before they are through', async () => {
  const before = fingerprint(at())
  const connection = open()
  await migrateToLatest(connection, known.at(-3))
  connection.close()

  expect(fingerprint(at())).not.toEqual(before)
})

test('a file that a newer program has been in is refused, every byte as it was', async () => {
  const connection = open()
  connection.prepare("INSERT INTO kysely_migration VALUES ('9990-from-the-future', '2030')").run()
  connection.close()
  const before = fingerprint(at())
  const again = open()

  await expect(move(again)).rejects.toThrow('newer-database')

  again.close()
  expect(fingerprint(at())).toEqual(before)
})

test('a copy is taken first; where it could not be, the old file is kept beside the new', async () => {
  const asked: string[] = []
  const connection = await move(
    open(),
    (step) => asked.push(step),
    () => {
      asked.push('copy')
      return false
    },
  )
  connection.close()

  expect(asked[0]).toBe('copy')
  const aside = join(at(), 'fyrarum.db.fore-uppdatering')
  expect(existsSync(aside)).toBe(true)
  const old = openDatabase(aside, Buffer.from(key), 'existing')
  expect(appliedMigrations(old).at(-1)).toBe(early)
  old.close()
})
