import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openDatabase } from '../../src/main/core/database/open'
import {
  isKeyOf,
  isWhole,
  type PageReport,
  pageBytes,
  pageReport,
  walkHandle,
  walkPages,
} from '../../src/main/core/database/pages'
import { openHandles } from '../support/handles'

const key = randomBytes(32)
let folder: string
let path: string
let whole: Buffer
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-sidor-'))
  path = join(folder, 'fyrarum.db')
  const connection = openDatabase(path, Buffer.from(key), 'new')
  connection.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT) STRICT; CREATE INDEX by_x ON t (x)')
  const insert = connection.prepare('INSERT INTO t (x) VALUES (?)')
  connection.transaction(() => {
    for (let no = 0; no < 1_500; no += 1) insert.run(`rad ${no} ${'å'.repeat(60)}`)
    connection.exec('DELETE FROM t WHERE id > 1200')
  })()
  connection.close()
  whole = readFileSync(path)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reportOf = (bytes: Buffer, by = key): PageReport => {
  const damaged = join(folder, 'prov.db')
  writeFileSync(damaged, bytes)
  return pageReport(damaged, by)
}
const turned = (at: number, bit = 1) => {
  const bytes = Buffer.from(whole)
  bytes[at] = (bytes[at] ?? 0) ^ bit
  return bytes
}
/** A generator of numbers that gives the same ones every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state
  }
}

test('a file that is as it was written is whole, and says how many pages it has', () => {
  const report = reportOf(whole)

  expect(report).toEqual({
    pages: whole.length / pageBytes,
    found: whole.length / pageBytes,
    damaged: [],
    damagedCount: 0,
    rest: 0,
  })
  expect(isWhole(report)).toBe(true)
})

test('each single bit turned, wherever it stands, is found in the page it stands in', () => {
  const random = numbers(7)
  let missed = 0

  for (let no = 0; no < 600; no += 1) {
    const at = random.next().value % whole.length
    const report = reportOf(turned(at, 1 << (random.next().value % 8)))
    const page = Math.floor(at / pageBytes) + 1
    // Without the salt nothing on the first page can be told; the rest of the file cannot either, since its key is made with it.
    if (at < 16 ? isWhole(report) : report.damaged[0] !== page || report.damagedCount !== 1) missed += 1
  }

  expect(missed).toBe(0)
})

test('control: a check that does not compare the HMACs misses most of the same damage', () => {
  const random = numbers(7)
  let missed = 0

  for (let no = 0; no < 100; no += 1) {
    const bytes = turned(random.next().value % whole.length)
    random.next()
    const { pages, found, rest } = reportOf(bytes)
    if (pages === found && rest === 0) missed += 1
  }

  expect(missed).toBeGreaterThan(50)
})

test.each([
  ['the last page is gone', (bytes: Buffer) => bytes.subarray(0, -pageBytes)],
  ['half of it is gone', (bytes: Buffer) => bytes.subarray(0, (bytes.length / pageBytes / 2) * pageBytes)],
  ['one byte is gone', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['a page is added', (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(0, pageBytes)])],
  ['a hundred bytes are added', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(100)])],
  ['it is empty', () => Buffer.alloc(0)],
  ['it is shorter than a page', (bytes: Buffer) => bytes.subarray(0, 20)],
  [
    'two pages have changed places',
    (bytes: Buffer) =>
      Buffer.concat([
        bytes.subarray(0, pageBytes),
        bytes.subarray(2 * pageBytes, 3 * pageBytes),
        bytes.subarray(pageBytes, 2 * pageBytes),
        bytes.subarray(3 * pageBytes),
      ]),
  ],
])('it is seen when %s', (_what, damage) => {
  expect(isWhole(reportOf(damage(whole)))).toBe(false)
})

test('with another key nothing is genuine, and the first page tells at once whose key it is', () => {
  const other = randomBytes(32)

  expect(reportOf(whole, other).damagedCount).toBe(whole.length / pageBytes)
  expect([isKeyOf(path, key), isKeyOf(path, other)]).toEqual([true, false])
})

test('a destroyed salt is told from a damaged file by the salt that was kept', () => {
  const salt = whole.subarray(0, 16)
  const bytes = Buffer.concat([randomBytes(16), whole.subarray(16)])
  const damaged = join(folder, 'salt.db')
  writeFileSync(damaged, bytes)

  expect(isWhole(pageReport(damaged, key))).toBe(false)
  expect(isWhole(pageReport(damaged, key, { salt }))).toBe(true)
  expect([isKeyOf(damaged, key), isKeyOf(damaged, key, salt)]).toEqual([false, true])
})

test('an open file is walked in slices between its writes, and its lock is not laid down by it', () => {
  const open = join(folder, 'open.db')
  writeFileSync(open, whole)
  const connection = openDatabase(open, Buffer.from(key), 'existing')
  const steps = walkHandle(fileOf(connection), key, { slice: 4 })
  const slices: number[] = []
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    slices.push(step.value.done)
    connection.prepare('INSERT INTO t (x) VALUES (?)').run('under tiden')
    if (slices.length % 3 === 0) connection.pragma('wal_checkpoint(TRUNCATE)')
  }

  expect(isWhole(step.value)).toBe(true)
  expect(slices.length).toBeGreaterThan(5)
  connection.close()
})

test('of many damaged pages all are counted, and the first twenty named', () => {
  const bytes = Buffer.from(whole)
  for (let no = 3; no <= 32; no += 1) bytes[(no - 1) * pageBytes + 9] = (bytes[(no - 1) * pageBytes + 9] ?? 0) ^ 1

  const { damaged, damagedCount } = reportOf(bytes)

  expect(damagedCount).toBe(30)
  expect(damaged).toEqual(Array.from({ length: 20 }, (_, index) => index + 3))
})

test('how far the walk has come is told in pages, of all there are', () => {
  const total = whole.length / pageBytes
  const told = [...walkPages(path, key, { slice: 10 })]

  expect(told.map(({ done }) => done)).toEqual(told.map((_, index) => (index + 1) * 10))
  expect(told.every((one) => one.total === total)).toBe(true)
  expect(told).toHaveLength(Math.floor(total / 10))
  // What is left of a page counts as one still to be looked at.
  const longer = join(folder, 'langre.db')
  writeFileSync(longer, Buffer.concat([whole, Buffer.alloc(1)]))
  expect(walkPages(longer, key, { slice: 10 }).next().value).toEqual({ done: 10, total: total + 1 })
  // However small the slices are, the report comes after the last.
  expect(pageReport(path, key, { slice: 10 })).toEqual(pageReport(path, key))
})

test('a file of less than a page has no key, and one that is not there is told of', () => {
  const short = join(folder, 'kort.db')
  writeFileSync(short, whole.subarray(0, pageBytes - 1))

  expect(isKeyOf(short, key)).toBe(false)
  expect(reportOf(whole.subarray(0, 20))).toEqual({ pages: 0, found: 0, damaged: [], damagedCount: 0, rest: 20 })
  expect(() => isKeyOf(join(folder, 'saknas'), key)).toThrow('ENOENT')
})

test.skipIf(process.platform !== 'linux')(
  'no handle is left open by a walk, whole or broken off, or by asking whose key it is',
  () => {
    const before = openHandles()

    for (let times = 0; times < 20; times += 1) {
      pageReport(path, key)
      const steps = walkPages(path, key, { slice: 1 })
      steps.next()
      steps.return(undefined as never)
      isKeyOf(path, key)
    }

    expect(openHandles()).toBeLessThan(before + 10)
  },
)
