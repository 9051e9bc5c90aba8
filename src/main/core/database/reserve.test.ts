import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openReserve } from './reserve'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-reserv-'))
  file = join(folder, 'fyrarum.reserv')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A little more than one block, so that the last one is cut. */
const bytes = 1024 * 1024 + 300

test('the room set aside is as large as was asked for, and holds nothing that can be squeezed', () => {
  const reserve = openReserve(folder, bytes)

  const held = readFileSync(file)
  expect(held.length).toBe(bytes)
  expect(gzipSync(held.subarray(0, 100_000)).length).toBeGreaterThan(99_000)
  expect(reserve.isSpent()).toBe(false)
})

test.skipIf(process.platform === 'win32')('the room is its owner’s alone', () => {
  openReserve(folder, bytes)

  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('room that is there already is not written again, and room that is too little is', () => {
  writeFileSync(file, Buffer.alloc(500, 'a'))
  openReserve(folder, 500)
  expect(readFileSync(file, 'utf8')).toBe('a'.repeat(500))

  openReserve(folder, 501)

  expect(statSync(file).size).toBe(501)
})

test('room is given up once, and looked for again only after a while', () => {
  const reserve = openReserve(folder, bytes)

  expect([reserve.release(), reserve.release()]).toEqual([true, false])

  expect([existsSync(file), reserve.isSpent(), existsSync(file)]).toEqual([false, true, false])
})

test('room that was given up is set aside again when five seconds have passed since it was last tried, and there is room', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(100_000)
  const reserve = openReserve(folder, bytes)
  reserve.release()

  now.mockReturnValue(104_999)
  expect([reserve.isSpent(), existsSync(file)]).toEqual([true, false])
  now.mockReturnValue(105_000)
  expect([reserve.isSpent(), statSync(file).size]).toEqual([false, bytes])

  // Where there is none it is tried again, and not sooner.
  rmSync(folder, { recursive: true })
  now.mockReturnValue(110_000)
  expect(reserve.isSpent()).toBe(true)
  mkdirSync(folder)
  now.mockReturnValue(114_999)
  expect([reserve.isSpent(), existsSync(file)]).toEqual([true, false])
  now.mockReturnValue(115_000)
  expect(reserve.isSpent()).toBe(false)
  now.mockRestore()
})

test('where there is no room to be had half of it is not kept, and the house opens all the same', () => {
  const reserve = openReserve(join(folder, 'utan'), bytes)

  expect([reserve.isSpent(), reserve.release(), existsSync(join(folder, 'utan'))]).toEqual([true, false, false])
})

test.skipIf(process.platform !== 'linux')('no handle is left open when room has been set aside', () => {
  const handles = () => readdirSync('/proc/self/fd').length
  openReserve(folder, 10)
  const before = handles()

  for (let size = 11; size < 31; size += 1) openReserve(folder, size)

  expect(handles()).toBeLessThan(before + 10)
})
