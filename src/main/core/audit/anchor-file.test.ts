import { spawnSync } from 'node:child_process'
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendAnchor, readAnchorFile } from './anchor-file'

const installation = '0198a1b2-0000-7000-8000-000000000001'
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-ankare-'))
  file = join(folder, `fyrarum-ankare-${installation}.jsonl`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = () => readAnchorFile(folder, installation)

test('what is appended stands after what stood there, and is read back', async () => {
  await appendAnchor(folder, installation, 'första åäö\n')
  await appendAnchor(folder, installation, 'andra\n')

  expect(readFileSync(file, 'utf8')).toBe('första åäö\nandra\n')
  expect(await read()).toBe('första åäö\nandra\n')
})

test.skipIf(process.platform === 'win32')(
  'an anchor can be read by those who look after the folder, and by nobody else',
  async () => {
    await appendAnchor(folder, installation, 'x\n')

    expect(statSync(file).mode & 0o027).toBe(0)
  },
)

test('a folder without the file has no anchor of this house; a folder that is not there is out of reach', async () => {
  expect(await read()).toBeUndefined()
  writeFileSync(file, '')
  expect(await read()).toBe('')

  await expect(readAnchorFile(join(folder, 'borta'), installation)).rejects.toThrow('ENOENT')
  await expect(readAnchorFile(file, installation)).rejects.toThrow('no folder')
  await expect(appendAnchor(join(folder, 'borta'), installation, 'x\n')).rejects.toThrow('ENOENT')
})

test('something else in the anchor’s place is no missing anchor', async () => {
  const other = '0198a1b2-0000-7000-8000-000000000002'
  await appendAnchor(folder, other, 'x\n')
  expect(await read()).toBeUndefined()
  mkdirSync(file)

  await expect(read()).rejects.toThrow('EISDIR')
})

test('of a long anchor its end is read, from the beginning of a line', async () => {
  const line = (no: number) => `${String(no).padStart(9, '0')} ${'x'.repeat(89)}\n`
  const all = Array.from({ length: 12_000 }, (_, no) => line(no)).join('')
  writeFileSync(file, all)

  const text = (await read()) ?? ''

  expect(all.endsWith(text)).toBe(true)
  expect(text.startsWith(line(Number(text.slice(0, 9))))).toBe(true)
  expect(text.length).toBeGreaterThan(1024 * 1024 - 100)
  expect(text.length).toBeLessThanOrEqual(1024 * 1024)
  writeFileSync(file, all.slice(0, 1024 * 1024))
  expect(await read()).toBe(all.slice(0, 1024 * 1024))
})

test.skipIf(process.platform !== 'linux')('no handle is left open when an anchor has been read', async () => {
  const handles = () => readdirSync('/proc/self/fd').length
  await appendAnchor(folder, installation, 'x\n')
  await read()
  const before = handles()

  for (let no = 0; no < 20; no += 1) await read()

  expect(handles()).toBeLessThan(before + 10)
})

test('what answers in time is not waited for any longer', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const before = timers()

  await appendAnchor(folder, installation, 'x\n')
  await read()
  await expect(readAnchorFile(join(folder, 'borta'), installation)).rejects.toThrow('ENOENT')

  expect(timers()).toBeLessThanOrEqual(before)
})

test.skipIf(process.platform === 'win32')(
  'a folder that does not answer within five seconds is out of reach',
  async () => {
    // A pipe nobody writes to answers as little as a drive whose network is gone.
    spawnSync('mkfifo', [file])
    const start = performance.now()
    try {
      const answer = read().then(
        () => 'answered',
        (error: Error) => error.message,
      )
      expect(await Promise.race([answer, wait(7_000, 'waited for longer')])).toBe('out of reach')
      expect(performance.now() - start).toBeGreaterThan(4_900)
    } finally {
      // Somebody at the other end, so that the reader does not wait for ever.
      closeSync(openSync(file, constants.O_RDWR | constants.O_NONBLOCK))
    }
  },
)
