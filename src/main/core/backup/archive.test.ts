import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createArchive } from './archive'

/** 7-Zip, which knows nothing of us; Debian's package calls it 7zz. */
const tool = ['7zz', '7z'].find((name) => spawnSync(name, ['i']).status === 0)
const passphrase = 'K3V9Q-7ABCD-PQRST-0XYZ1-22222'
const big = Buffer.alloc(3_000_001, 'Barnets tråd – åäö. ')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-arkiv-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function* slowly(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 70_001) yield bytes.subarray(at, at + 70_001)
}

async function made(): Promise<string> {
  const path = join(folder, 'uttag.zip')
  const archive = createArchive(path, passphrase, new Date('2026-03-02T08:00:00Z'))
  await archive.add('LÄS-MIG.txt', [Buffer.from('Så här läser du filerna.\n')])
  await archive.add('tabeller/tom.jsonl', [])
  await archive.add('tabeller/note.jsonl', slowly(big))
  expect(archive.end()).toBe(statSync(path).size)
  return path
}
const testIt = (path: string, phrase = passphrase) => spawnSync(tool ?? '', ['t', `-p${phrase}`, path])

test.skipIf(!tool)('an outside tool opens the archive with its passphrase and finds what was laid in it', async () => {
  const path = await made()

  execFileSync(tool ?? '', ['x', `-p${passphrase}`, `-o${join(folder, 'ut')}`, path])

  expect(readFileSync(join(folder, 'ut', 'LÄS-MIG.txt'), 'utf8')).toBe('Så här läser du filerna.\n')
  expect(statSync(join(folder, 'ut', 'tabeller', 'tom.jsonl')).size).toBe(0)
  expect(readFileSync(join(folder, 'ut', 'tabeller', 'note.jsonl')).equals(big)).toBe(true)
})

test.skipIf(!tool)('without the passphrase nothing is opened, and a changed byte is seen', async () => {
  const path = await made()
  const bytes = readFileSync(path)

  const changed = Buffer.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  changed[middle] = (changed[middle] ?? 0) ^ 1
  writeFileSync(join(folder, 'andrad.zip'), changed)

  expect(testIt(path).status).toBe(0)
  expect(testIt(path, 'K3V9Q-7ABCD-PQRST-0XYZ1-22223').status).not.toBe(0)
  expect(testIt(join(folder, 'andrad.zip')).status).not.toBe(0)
  expect(bytes.includes('Barnets')).toBe(false)
})

test('an archive never takes the place of a file that is there, and is its owner’s alone', async () => {
  const path = await made()

  expect(() => createArchive(path, passphrase, new Date())).toThrow('EEXIST')
  expect(statSync(path).mode & 0o077).toBe(0)
})
