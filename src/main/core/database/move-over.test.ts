import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { moveOver } from './safe-file'

/** A scanner that holds the file, as long as the test says and with the words Windows has for it. Only the operating system is stood in for here. */
const scanner = vi.hoisted(() => ({ code: '', holdsFor: 0, asked: 0, flushed: [] as string[], waited: [] as number[] }))
vi.mock('node:fs', async (importOriginal) => ({
  ...(await importOriginal<typeof import('node:fs')>()),
  renameSync: () => {
    scanner.asked += 1
    if (scanner.asked <= scanner.holdsFor) throw Object.assign(new Error(scanner.code), { code: scanner.code })
  },
  openSync: (path: string) => {
    scanner.flushed.push(path)
    return 0
  },
  fsyncSync: () => undefined,
  closeSync: () => undefined,
}))

const { platform } = process
beforeEach(() => {
  Object.assign(scanner, { code: 'EBUSY', holdsFor: 0, asked: 0, flushed: [], waited: [] })
  Object.defineProperty(process, 'platform', { value: 'win32' })
  vi.spyOn(Atomics, 'wait').mockImplementation((_array, _index, _value, milliseconds) => {
    scanner.waited.push(Number(milliseconds))
    return 'timed-out'
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  Object.defineProperty(process, 'platform', { value: platform })
})

test.each(['EPERM', 'EBUSY', 'EACCES'])('a file that a scanner holds (%s) is waited for, longer each time', (code) => {
  Object.assign(scanner, { code, holdsFor: 3 })

  moveOver('från', 'till')

  expect([scanner.asked, scanner.waited]).toEqual([4, [100, 200, 300]])
})

test('a file that is held for good is given up after ten waits', () => {
  scanner.holdsFor = 1_000

  expect(() => moveOver('från', 'till')).toThrow('EBUSY')

  expect([scanner.asked, scanner.waited.length, scanner.waited.at(-1)]).toEqual([11, 10, 1_000])
})

test.each(['ENOENT', 'ENOSPC', ''])('what is not a scanner’s doing (%s) is told of at once', (code) => {
  Object.assign(scanner, { code, holdsFor: 1 })

  expect(() => moveOver('från', 'till')).toThrow(code)

  expect([scanner.asked, scanner.waited]).toEqual([1, []])
})

test('nothing is waited for on a system where a name can be moved over an open file', () => {
  Object.defineProperty(process, 'platform', { value: 'linux' })
  scanner.holdsFor = 1

  expect(() => moveOver('från', 'till')).toThrow('EBUSY')

  expect(scanner.waited).toEqual([])
})

test('the folder’s names are flushed where a folder can be, and only after the move', () => {
  moveOver('från', '/hus/till')
  expect(scanner.flushed).toEqual([])

  Object.defineProperty(process, 'platform', { value: 'linux' })
  moveOver('från', '/hus/till')
  expect(scanner.flushed).toEqual(['/hus'])

  scanner.holdsFor = 1_000
  expect(() => moveOver('från', '/annat/till')).toThrow('EBUSY')
  expect(scanner.flushed).toEqual(['/hus'])
})
