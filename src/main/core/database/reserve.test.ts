import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
