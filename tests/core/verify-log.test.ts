import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
// @ts-expect-error -- the build's own script has no types
import { projectFolder } from '../../build/electron.mjs'
import { keyFilePath } from '../../src/main/core/vault/key-file'
import { newSignKeys, sha256, signBytes, signingKey } from '../../src/main/core/vault/primitives'
import { foundTestHouse, type TestHouse } from '../support/house'
import { receive } from '../support/scene'

/** The script that verifies an exported log, run by a Node of its own as IT would. */

let house: TestHouse
let lines: readonly string[]
beforeAll(async () => {
  house = await foundTestHouse()
  await house.addUser('bo', ['samordnare'])
  await receive(house)
  await house.login('bo')
  for (let no = 0; no < 4; no += 1) await house.ask('request.list', { state: null })
  await house.login('karin')
  const { ticket } = await house.ask('template.produce', { document: { kind: 'log-chain' }, format: 'jsonl' })
  const saved = await house.core.save(ticket, file())
  if (!saved.ok) throw new Error(saved.error.code)
  lines = readFileSync(file(), 'utf8').trimEnd().split('\n')
})
afterAll(() => house.close())

const file = () => join(house.folder, 'kedja.jsonl')

/** What the script says of a file of these lines, and how it ends. */
function verified(content: readonly string[], keyFile?: string): { readonly status: number; readonly said: string } {
  const path = join(house.folder, 'prov.jsonl')
  writeFileSync(path, content.map((line) => `${line}\n`).join(''))
  const script = join(projectFolder as string, 'build', 'verify-log.mjs')
  try {
    const said = execFileSync('node', [script, path, ...(keyFile ? [keyFile] : [])], { encoding: 'utf8' })
    return { status: 0, said }
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string }
    return { status, said: stdout }
  }
}
const seqOf = (said: string) => Number(/entry (\d+)/.exec(said)?.[1])
/** A line of the file is an entry's number: the first line is the header. */
const changed = (seq: number, change: (entry: Record<string, unknown>) => object) =>
  lines.map((line, index) => (index === seq ? JSON.stringify(change(JSON.parse(line) as never)) : line))

test('control: an export nobody has touched is whole, also against the key file', () => {
  const entries = lines.length - 2

  expect(entries).toBeGreaterThan(30)
  expect(verified(lines)).toMatchObject({ status: 0, said: expect.stringContaining(`${entries} entries`) })
  expect(verified(lines, keyFilePath(house.folder))).toMatchObject({ status: 0 })
})

test.each([
  'id',
  'clock',
  'at',
  'device',
  'session',
  'user',
  'action',
  'scope',
  'entity',
  'row',
  'op',
  'fields',
  'details',
  'prev',
  'hash',
  'signature',
])('an entry whose %s is changed is told by its number', (column) => {
  const { status, said } = verified(
    changed(9, (entry) => ({ ...entry, [column]: `${String(entry[column]).slice(1)}0` })),
  )

  expect(status).toBe(1)
  expect(seqOf(said)).toBe(9)
})

test('an entry taken away is told where it stood', () => {
  const { status, said } = verified(lines.filter((_line, index) => index !== 12))

  expect([status, seqOf(said)]).toEqual([1, 12])
})

test('two entries that change places are told at the first', () => {
  const { status, said } = verified(
    lines.map((line, index) => (index === 6 ? (lines[15] ?? '') : index === 15 ? (lines[6] ?? '') : line)),
  )

  expect([status, seqOf(said)]).toEqual([1, 6])
})

test.each([1, 5, 20])('a file cut short by %i lines is told where it ends', (cut) => {
  const { status, said } = verified(lines.slice(0, -cut))

  expect([status, seqOf(said)]).toEqual([1, lines.length - cut])
})

/** The file made anew by somebody who has the tools and a key of his own, but none of the users’. */
function forged(entries: readonly string[], heads: 'kept' | 'dropped'): string[] {
  const stranger = newSignKeys()
  const last = JSON.parse(entries.at(-1) ?? '') as { seq: number; hash: string }
  const header = JSON.parse(lines[0] ?? '') as { heads: unknown[] }
  const first = JSON.stringify({
    ...header,
    entries: last.seq,
    head: last.hash,
    heads: heads === 'kept' ? header.heads : [],
  })
  const digest = sha256(Buffer.from([first, ...entries].map((line) => `${line}\n`).join('')))
  const signature = signBytes(signingKey(stranger.seed), digest).toString('base64')
  return [first, ...entries, JSON.stringify({ sha256: digest.toString('hex'), signature })]
}

test('an end cut off with care, the file summed anew, is given away by what users have seen', () => {
  const { status, said } = verified(forged(lines.slice(1, 10), 'kept'))

  expect(status).toBe(1)
  expect(said).toContain('BROKEN at entry 10: the end is missing')
})

test('with the heads taken out of the file, the key file gives it away', () => {
  const { status, said } = verified(forged(lines.slice(1, 10), 'dropped'), keyFilePath(house.folder))

  expect(status).toBe(1)
  expect(said).toContain('the end is missing')
})

test('with neither, the signature of the file does', () => {
  expect(verified(forged(lines.slice(1, 10), 'dropped'))).toMatchObject({
    status: 1,
    said: expect.stringContaining('the signature of the file does not hold'),
  })
})

test('a public key put in place of a user’s own is given away by the key file', () => {
  const key = newSignKeys().publicKey.toString('base64')
  const header = JSON.parse(lines[0] ?? '') as { signers: { userId: string; publicKey: string }[] }
  const first = JSON.stringify({ ...header, signers: header.signers.map((one) => ({ ...one, publicKey: key })) })

  expect(verified([first, ...lines.slice(1)], keyFilePath(house.folder)).said).toContain('another in the key file')
})

test.each([[[]], [['']], [['hej']], [['{"format":"annat"}']]])('what is no log is refused: %j', (content) => {
  expect(verified(content).status).toBe(1)
})

test('the export holds no sealed part and no name', () => {
  const text = readFileSync(file(), 'utf8')

  expect(text).not.toMatch(/Elsa|Åkesson|Karin/)
  expect(Object.keys(JSON.parse(lines[1] ?? '') as object)).toHaveLength(17)
})

test('the chain is taken out by who holds the reviewers’ key and by nobody else', async () => {
  await house.login('bo')

  expect(await house.fails('template.produce', { document: { kind: 'log-chain' }, format: 'jsonl' })).toMatchObject({
    code: 'no-key',
  })
})
