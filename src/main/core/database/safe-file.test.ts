import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { journalsBeside, moveOver, removeDatabase, saltOf, syncFile, syncFolder } from './safe-file'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-fil-'))
  path = join(folder, 'fyrarum.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (...names: string[]) => {
  for (const name of names) writeFileSync(join(folder, name), name)
}
const names = () => readdirSync(folder).toSorted((a, b) => (a < b ? -1 : 1))

test('a database is taken away with its journals and nothing else, and none is no error', () => {
  write('fyrarum.db', 'fyrarum.db-wal', 'fyrarum.db-shm', 'fyrarum.db-journal', 'fyrarum.db.arbete', 'fyrarum.nycklar')

  removeDatabase(path)
  removeDatabase(path)

  expect(names()).toEqual(['fyrarum.db.arbete', 'fyrarum.nycklar'])
})

test('the journals that stand beside a database are told by their paths', () => {
  write('fyrarum.db', 'fyrarum.db.arbete-wal')
  expect(journalsBeside(path)).toEqual([])

  write('fyrarum.db-journal', 'fyrarum.db-wal')

  expect(journalsBeside(path)).toEqual([`${path}-wal`, `${path}-journal`])
})

test('a file takes another’s place', () => {
  write('fyrarum.db', 'fyrarum.db.arbete')

  moveOver(`${path}.arbete`, path)

  expect([names(), readFileSync(path, 'utf8')]).toEqual([['fyrarum.db'], 'fyrarum.db.arbete'])
})

test('a file that is not there takes nobody’s place, and is not waited for', () => {
  write('fyrarum.db')
  const start = performance.now()

  expect(() => moveOver(`${path}.arbete`, path)).toThrow('ENOENT')

  expect(performance.now() - start).toBeLessThan(100)
  expect(readFileSync(path, 'utf8')).toBe('fyrarum.db')
})

test.skipIf(process.platform === 'win32')(
  'what cannot be moved is told of at once where no scanner holds files',
  () => {
    write('fyrarum.db.arbete')
    mkdirSync(path)
    const start = performance.now()

    expect(() => moveOver(`${path}.arbete`, path)).toThrow('EISDIR')

    expect(performance.now() - start).toBeLessThan(100)
  },
)

test('a file’s salt is its first sixteen bytes; of a shorter one the rest are nothing', () => {
  writeFileSync(path, Buffer.from(Array.from({ length: 64 }, (_, index) => index + 1)))
  expect(saltOf(path)).toEqual(Buffer.from(Array.from({ length: 16 }, (_, index) => index + 1)))

  writeFileSync(path, Buffer.from([1, 2]))

  expect(saltOf(path)).toEqual(Buffer.concat([Buffer.from([1, 2]), Buffer.alloc(14)]))
  expect(() => saltOf(join(folder, 'saknas'))).toThrow('ENOENT')
})

test('flushing changes nothing, makes nothing, and says when there is nothing to flush', () => {
  write('fyrarum.db')

  syncFile(path)
  syncFolder(folder)

  expect([names(), readFileSync(path, 'utf8')]).toEqual([['fyrarum.db'], 'fyrarum.db'])
  expect(() => syncFile(join(folder, 'saknas'))).toThrow('ENOENT')
  expect(existsSync(join(folder, 'saknas'))).toBe(false)
})

test.skipIf(process.platform !== 'linux')('no handle is left open', () => {
  write('fyrarum.db')
  const handles = () => readdirSync('/proc/self/fd').length
  const before = handles()

  for (let times = 0; times < 20; times += 1) {
    syncFile(path)
    syncFolder(folder)
    saltOf(path)
  }

  expect(handles()).toBeLessThan(before + 10)
})
