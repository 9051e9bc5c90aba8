import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from '../support/file'
import { layOut } from './bench/base'
import { type Running, startChild } from './bench/child'
import { makeGround } from './bench/ground'
import { lastSaved } from './bench/inject'
import { type Ground, judge } from './bench/judge'
import { type Bench, counting, type Fault, type Outcome } from './fault'

interface Case {
  readonly what: string
  /** Files and their rights; `.` is the folder itself, `*` every file. */
  readonly rights: Readonly<Record<string, number>>
  /** Taken away while somebody works, not before. */
  readonly isLater?: boolean
  /** What the person is told at opening. */
  readonly told?: string
}

const database = 'fyrarum.db'
const keys = 'fyrarum.nycklar'
const cases: readonly Case[] = [
  { what: 'the database may not be written', rights: { [database]: 0o400 }, told: 'read-only' },
  { what: 'the database may not be read', rights: { [database]: 0 }, told: 'read-only' },
  { what: 'the key file may not be written', rights: { [keys]: 0o400 } },
  { what: 'the key file may not be read', rights: { [keys]: 0 } },
  { what: 'neither generation of the key file may be read', rights: { [keys]: 0, [`${keys}.1`]: 0 } },
  { what: 'no file may be written', rights: { '*': 0o400 }, told: 'read-only' },
  { what: 'the folder may not be written', rights: { '.': 0o500 }, told: 'read-only' },
  { what: 'the folder may not be entered', rights: { '.': 0 } },
  { what: 'neither folder nor files may be written', rights: { '*': 0o400, '.': 0o500 }, told: 'read-only' },
  { what: 'the folder may no longer be written', rights: { '.': 0o500 }, isLater: true },
  { what: 'the folder may no longer be entered', rights: { '.': 0 }, isLater: true },
  { what: 'the files may no longer be written', rights: { '*': 0o400 }, isLater: true },
]

function setRights(folder: string, rights: Case['rights']): void {
  for (const [name, mode] of Object.entries(rights)) {
    if (name === '.') chmodSync(folder, mode)
    else for (const one of name === '*' ? readdirSync(folder) : [name]) chmodSync(join(folder, one), mode)
  }
}

function giveBack(folder: string): void {
  chmodSync(folder, 0o700)
  setRights(folder, { '*': 0o600 })
}

/** Root may do anything; a child of root's is started without that privilege. */
const asOthers = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []

async function runCase(one: Case, folder: string, ground: Ground, isAllowed = false) {
  layOut(ground.base.files, folder)
  const before = fingerprint(folder)
  const order = { folder, seat: ground.base.seat, from: 0, count: one.isLater ? 60 : 12, lockEvery: 9 }
  if (!one.isLater && !isAllowed) setRights(folder, one.rights)
  const running: Running = startChild({ deed: 'write', ...order, isPatient: true }, isAllowed ? [] : asOthers)
  if (one.isLater) {
    await running.until((word) => Number(word) >= 4)
    setRights(folder, one.rights)
  }
  const end = await running.ended
  giveBack(folder)
  const problems: string[] = []
  const closed = running.words.find((word) => word.startsWith('closed'))
  if (end !== 0) problems.push(`ended with ${end}: ${running.complaints().split('\n').slice(-12).join(' ')}`)
  if (running.words.some((word) => word.endsWith(' internal'))) problems.push('I4: an error without a name')
  if (one.told && closed !== `closed ${one.told}`) problems.push(`I4: told ${closed ?? running.words.join(', ')}`)
  if (!one.isLater && closed && !running.words.includes('open')) {
    const after = fingerprint(folder)
    if (Object.keys(before).some((name) => before[name] !== after[name])) problems.push('I3: refused, and yet changed')
  }
  const saved = lastSaved(running, 0)
  const { problems: found } = await judge(folder, ground, saved, saved + 1)
  return [...problems, ...found]
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  for (let turn = 0; turn < count; turn += 1) {
    const one = cases[turn % cases.length]
    if (one) tally.add(await runCase(one, folder, ground), one.what)
  }
  return tally.outcome()
}

/** Nothing is taken away: the house opens, and the look must tell that from a refusal. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  const [one] = cases
  const problems = one ? await runCase(one, folder, ground, true) : []
  return problems.some((problem) => problem.startsWith('I4')) ? 'red' : 'green'
}

export const readOnly: Fault = {
  id: 'F08',
  what: 'file or folder may not be written or read, from the start or in the middle of the work',
  needs: ['linux'],
  counts: { pr: cases.length, nightly: cases.length * 3, release: cases.length * 4 },
  run,
  control,
}
