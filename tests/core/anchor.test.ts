import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
// @ts-expect-error -- the build's own script has no types
import { projectFolder } from '../../build/electron.mjs'
import { readKeyFile } from '../../src/main/core/vault/key-file'
import { keysOf, openFile } from '../support/file'
import { foundTestHouse, openTestCore, type TestHouse } from '../support/house'

/** The log's head in a folder outside the computer: what the house alone cannot show, it gives away. */

let share: string
let house: TestHouse
let aside: string
beforeEach(async () => {
  share = mkdtempSync(join(tmpdir(), 'fyrarum-anchor-'))
  aside = mkdtempSync(join(tmpdir(), 'fyrarum-aside-'))
  house = await foundTestHouse({ isDemo: false, policy: { logAnchorFolder: share } })
  await house.core.settled()
})
afterEach(() => {
  house.close()
  for (const folder of [share, aside]) rmSync(folder, { recursive: true, force: true })
})

const anchorFile = () => join(share, readdirSync(share)[0] ?? '')
const lines = () =>
  readFileSync(anchorFile(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const lock = async () => {
  house.core.close()
  await house.core.settled()
}
const unlock = async (day: string, login = 'karin') => {
  house.setNow(`${day}T08:00:00.000Z`)
  await house.login(login)
  await house.core.settled()
}
const work = async () => {
  for (let no = 0; no < 5; no += 1) await house.ask('guard.setLock', { minutes: 5 + no })
}
const found = async () => (await house.ask('audit.anchor', {})).found
const waits = async () =>
  (await house.ask('today.get', {})).waiting.flatMap((one) => (one.kind === 'log-anchor' ? [one.what] : []))

/** The whole set of files as it was: database, journals and key file. */
const keepAside = () => cpSync(house.folder, aside, { recursive: true })
const putBack = (folder = house.folder) => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  cpSync(aside, folder, { recursive: true })
}

test('the head is written at the first unlocking of the day and at each locking, with nothing about anybody', async () => {
  await lock()
  await unlock('2026-03-02')
  await lock()
  await unlock('2026-03-03')

  expect(lines().map(({ at }) => String(at).slice(0, 10))).toEqual([
    '2026-03-02', // founded
    '2026-03-02', // locked
    '2026-03-02', // locked; the day's second unlocking wrote nothing
    '2026-03-03',
  ])
  const { installation } = readKeyFile(house.folder)
  const me = await house.ask('account.me', {})
  for (const line of lines()) {
    expect(Object.keys(line)).toEqual(['format', 'kind', 'installation', 'seq', 'hash', 'at', 'signature'])
    expect(line['installation']).toBe(installation)
  }
  expect(readFileSync(anchorFile(), 'utf8')).not.toContain(me.id)
  expect([await found(), await waits()]).toEqual(['whole', []])
})

test('a whole set of files put back to an older day is seen, told of, and cannot be worked away', async () => {
  await lock()
  keepAside()
  await unlock('2026-03-03')
  await work()
  await lock()
  putBack()
  await unlock('2026-03-04')

  expect(await found()).toBe('ahead')
  expect(await waits()).toEqual(['ahead'])
  expect(await house.ask('audit.verify', {})).toMatchObject({ state: 'broken', firstBad: { why: 'anchor' } })
  for (let no = 0; no < 9; no += 1) await work()
  await lock()
  await unlock('2026-03-05')
  expect(await found()).toBe('ahead')
})

test('control: without an anchor the same set put back is as good as new', async () => {
  await lock()
  const plain = openTestCore({ isDemo: false, folder: house.folder })
  keepAside()
  plain.setNow('2026-03-03T08:00:00.000Z')
  await plain.login('karin')
  await plain.ask('guard.setLock', { minutes: 9 })
  plain.core.close()
  putBack()
  plain.setNow('2026-03-04T08:00:00.000Z')
  await plain.login('karin')

  expect(await plain.ask('audit.verify', {})).toMatchObject({ state: 'whole' })
  plain.core.close()
})

test('a log whose end is cut off, with the key file of that time put back, is seen', async () => {
  await lock()
  const keys = readFileSync(join(house.folder, 'fyrarum.nycklar'))
  await unlock('2026-03-03')
  await work()
  await lock()
  const { databaseKey } = await keysOf(house.folder, 'karin')
  const file = openFile(house.folder, databaseKey)
  for (const name of file
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log_entry'")
    .pluck()
    .all())
    file.exec(`DROP TRIGGER ${name}`)
  const seen = Number(lines().at(-1)?.['seq'])
  file.prepare('DELETE FROM log_entry WHERE seq > ?').run(seen - 4)
  file.close()
  writeFileSync(join(house.folder, 'fyrarum.nycklar'), keys)
  rmSync(join(house.folder, 'fyrarum.nycklar.1'), { force: true })
  await unlock('2026-03-04')

  expect(await found()).toBe('ahead')
})

test('a copy that a person puts back through the program is told of as that and not as tampering', async () => {
  const copies = join(aside, 'kopior')
  mkdirSync(copies)
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(copies) })
  const { name } = await house.ask('backup.take', {})
  await work()
  await lock()
  house.setNow('2026-03-03T08:00:00.000Z')
  await house.ask('backup.restore', {
    ticket: null,
    name,
    way: { kind: 'passphrase', login: 'karin', passphrase: 'skogsväska ärttrumma vindtak glaskudde karin' },
  })
  await house.core.settled()
  await unlock('2026-03-03')

  expect(await found()).toBe('whole')
  expect(lines().map(({ kind }) => kind)).toContain('restored')
  await lock()
  await unlock('2026-03-04')
  expect([await found(), await waits()]).toEqual(['whole', []])
})

test('an anchor out of reach stops nobody, and is told of when it has been so for more than a day', async () => {
  await lock()
  renameSync(share, `${share}-borta`)
  await unlock('2026-03-02')
  expect([await found(), await waits()]).toEqual(['unreachable', []])
  await lock()
  await unlock('2026-03-04')
  expect(await waits()).toEqual(['late'])
  expect(await house.ask('audit.verify', {})).toMatchObject({ state: 'whole' })
  await lock()
  renameSync(`${share}-borta`, share)
  await unlock('2026-03-05')
  expect([await found(), await waits()]).toEqual(['whole', []])
})

test('who has no part in the log is not told', async () => {
  await house.addUser('sara', ['barnhandlaggare'])
  await lock()
  renameSync(share, `${share}-borta`)
  await unlock('2026-03-04', 'sara')
  await lock()
  await unlock('2026-03-09', 'sara')

  expect(await waits()).toEqual([])
  rmSync(`${share}-borta`, { recursive: true })
})

test('an anchor that has been taken away is told of, and begun anew', async () => {
  await lock()
  rmSync(anchorFile())
  await unlock('2026-03-03')
  expect([await found(), await waits(), lines().length]).toEqual(['gone', ['gone'], 1])
  await lock()
  await unlock('2026-03-04')
  expect([await found(), await waits()]).toEqual(['whole', ['gone']])
})

test('lines that nobody here has signed are told of, and move nothing', async () => {
  await lock()
  const last = lines().at(-1)
  appendFileSync(anchorFile(), `${JSON.stringify({ ...last, seq: 9_999 })}\n`)
  await unlock('2026-03-03')

  expect([await found(), await waits()]).toEqual(['strange', ['strange']])
})

test('without a folder of IT’s there is no anchor, and nothing is said of one', async () => {
  await lock()
  const plain = openTestCore({ isDemo: false, folder: house.folder })
  await plain.login('karin')
  await plain.core.settled()

  expect(await plain.ask('audit.anchor', {})).toMatchObject({ isSet: false, found: 'waiting', isLate: false })
  plain.core.close()
})

/** What the script that shares no code with the program says of an exported chain and the anchor. */
async function verified(): Promise<{ readonly status: number; readonly said: string }> {
  const { ticket } = await house.ask('template.produce', { document: { kind: 'log-chain' }, format: 'jsonl' })
  const path = join(aside, 'kedja.jsonl')
  await house.core.save(ticket, path)
  const script = join(projectFolder as string, 'build', 'verify-log.mjs')
  try {
    const said = execFileSync('node', [script, path, '--anchor', anchorFile()], { encoding: 'utf8' })
    return { status: 0, said }
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string }
    return { status, said: stdout }
  }
}

test('control: the independent verifier finds a whole log that goes with its anchor', async () => {
  const { status, said } = await verified()

  expect([status, said]).toEqual([0, expect.stringContaining('1 line of the anchor')])
})

test('the independent verifier sees a set put back, and a line nobody has signed', async () => {
  await lock()
  keepAside()
  await unlock('2026-03-03')
  await work()
  await lock()
  const furthest = Number(lines().at(-1)?.['seq'])
  putBack()
  await unlock('2026-03-04')
  const { status, said } = await verified()

  expect(status).toBe(1)
  expect(said).toContain(`the anchor knows entry ${furthest}`)
  writeFileSync(anchorFile(), `${JSON.stringify({ ...lines()[0], seq: 3 })}\n`)
  expect((await verified()).said).toContain('line 1 of the anchor is signed by nobody in the log')
})
