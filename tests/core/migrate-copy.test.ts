import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import {
  appliedMigrations,
  isNewer,
  lacksSteps,
  lastWriter,
  migrateToLatest,
  newestForm,
} from '../../src/main/core/database/migrate'
import { migrateOnCopy } from '../../src/main/core/database/migrate-copy'
import { migrations } from '../../src/main/core/database/migrations'
import { type Connection, openCopy, openDatabase } from '../../src/main/core/database/open'
import { fingerprint } from '../support/file'
import { insertAll } from '../support/migration'
import { stepIn } from '../support/steps'

const key = Buffer.alloc(32, 7)
const known = Object.keys(migrations)
const early = known.at(-4) ?? ''
let made = ''
const folders: string[] = []
async function makeOlder(): Promise<void> {
  made = mkdtempSync(join(tmpdir(), 'fyrarum-aldre-'))
  const connection = openDatabase(join(made, 'fyrarum.db'), Buffer.from(key), 'new')
  await migrateToLatest(connection, early)
  connection.exec("INSERT INTO namnd (id, name, municipalities) VALUES ('n', 'Socialnämnden i Åmotsdal', '[]')")
  insertAll(connection, ['log_entry', 'log_session'])
  connection.close()
}
beforeEach(async () => {
  // Not before all: what goes wrong in it is then the failure of a test.
  if (!made) await makeOlder()
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

test('a file that a newer program has been in is refused before any copy is made, every byte as it was', async () => {
  const connection = open()
  connection.prepare("INSERT INTO kysely_migration VALUES ('9990-from-the-future', '2030')").run()
  connection.close()
  const before = fingerprint(at())
  const again = open()
  const told: string[] = []
  const backUp = () => told.push('copy') > 0

  await expect(move(again, (step) => told.push(step), backUp)).rejects.toThrow('newer-database')

  expect(told).toEqual([])
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

const workPath = () => join(at(), 'fyrarum.db.arbete')
/** Does something to the copy when it has been through its steps, before it is looked through. */
const meddle = (sql: string) => (step: string) => {
  if (step !== 'migrated') return
  const copy = openCopy(workPath(), Buffer.from(key))
  copy.exec(sql)
  copy.close()
}

test.each([
  ['a table without its rows', 'DELETE FROM namnd'],
  ['a log of fewer entries', 'DROP TRIGGER log_entry_is_never_removed; DELETE FROM log_entry WHERE seq = 2'],
  ['a log without its entries', 'DROP TRIGGER log_entry_is_never_removed; DELETE FROM log_entry'],
])('a copy that has lost something (%s) takes nobody’s place', async (_what, sql) => {
  const before = fingerprint(at())
  const connection = open()

  await expect(move(connection, meddle(sql))).rejects.toMatchObject({ failure: { code: 'corrupt' } })

  connection.close()
  expect(fingerprint(at())).toEqual(before)
})

test('control: a copy that has gained something takes its place', async () => {
  const connection = await move(open(), meddle("INSERT INTO namnd (id, name, municipalities) VALUES ('m', 'N', '[]')"))

  expect(namnd(connection)).toHaveLength(2)
  connection.close()
})

test('what an earlier attempt has left is no hindrance', async () => {
  for (const ending of ['', '-wal', '-shm', '-journal']) writeFileSync(`${workPath()}${ending}`, 'skräp')

  const connection = await move(open())

  expect(appliedMigrations(connection)).toEqual(known)
  connection.close()
  expect(readdirSync(at())).toEqual(['fyrarum.db'])
})

test('a journal beside the file means that something is not in it: the copy does not take its place', async () => {
  const connection = open()

  await expect(
    move(connection, (step) => {
      if (step === 'verified') writeFileSync(join(at(), 'fyrarum.db-journal'), 'skräp')
    }),
  ).rejects.toThrow('a journal is left')

  rmSync(join(at(), 'fyrarum.db-journal'))
  const again = open()
  expect(appliedMigrations(again).at(-1)).toBe(early)
  again.close()
})

test('a file of the newest form is gone on with as it is: no copy is made of it, and no step is told of', async () => {
  const newest = await move(open())
  const told: string[] = []

  const same = await move(
    newest,
    (step) => told.push(step),
    () => {
      told.push('copy')
      return true
    },
  )

  expect([same === newest, told]).toEqual([true, []])
  newest.close()
})

test('each step is told of as a step of this work', async () => {
  const told: unknown[] = []
  const path = join(at(), 'fyrarum.db')
  const connection = await migrateOnCopy({
    connection: open(),
    path,
    workPath: workPath(),
    asidePath: `${path}.fore-uppdatering`,
    key,
    backUp: () => true,
    report: (...event) => told.push(event),
  })
  connection.close()

  expect(told[0]).toEqual(['step', { job: 'migrate', step: 'backed-up' }])
  expect(told).toHaveLength(6)
})

test('the program that wrote last is told by the log, where that can be read', () => {
  const connection = open()
  const newer = (id: string, startedAt: string, version: string) =>
    connection
      .prepare('INSERT INTO log_session (id, user_id, device, started_at, app_version, box) VALUES (?, ?, ?, ?, ?, ?)')
      .run(id, 'u', 'd', startedAt, version, Buffer.alloc(1))
  expect(lastWriter(connection)).toBe('0.1.0')

  newer('a', '2030-01-01T00:00:00.000Z', '2.3.4')
  newer('b', '2029-01-01T00:00:00.000Z', '1.0.0')
  expect(lastWriter(connection)).toBe('2.3.4')

  newer('c', '2031-01-01T00:00:00.000Z', 'ord som inte är en version')
  expect(lastWriter(connection)).toBeUndefined()
  connection.exec('DELETE FROM log_session')
  expect(lastWriter(connection)).toBeUndefined()
  connection.exec('DROP TABLE log_session')
  expect(lastWriter(connection)).toBeUndefined()
  connection.close()
})

test('which steps a file lacks, and which are unknown here, is told by their names', () => {
  expect(newestForm).toBe(known.at(-1))
  expect([lacksSteps(known.slice(0, -1)), lacksSteps(known), lacksSteps([])]).toEqual([true, false, true])
  expect([isNewer(known), isNewer([]), isNewer([...known, '9990-from-the-future'])]).toEqual([false, false, true])
})

test('a file of the newest form is not touched, one of a newer program is refused, and a step that fails is told of', async () => {
  const connection = await move(open())
  const newNames = connection.prepare<[], string>('SELECT name FROM sqlite_schema').pluck().all()
  const changes = () => connection.prepare<[], number>('SELECT total_changes()').pluck().get()
  const before = changes()
  await migrateToLatest(connection)
  expect(changes()).toBe(before)
  connection.prepare("INSERT INTO kysely_migration VALUES ('9990-from-the-future', '2030')").run()
  await expect(migrateToLatest(connection)).rejects.toMatchObject({ failure: { code: 'newer-database' } })
  connection.close()

  const other = mkdtempSync(join(tmpdir(), 'fyrarum-aldre-'))
  folders.push(other)
  cpSync(made, other, { recursive: true })
  const old = open(other)
  // The name a step would give to something of its own is taken.
  const names = old.prepare<[], string>('SELECT name FROM sqlite_schema').pluck().all()
  const name = newNames.find((one) => !names.includes(one)) ?? ''
  old.exec(`CREATE TABLE ${name} (x TEXT)`)

  await expect(migrateToLatest(old)).rejects.toThrow('already')
  expect(appliedMigrations(old).at(-1)).toBe(early)
  old.close()
})
