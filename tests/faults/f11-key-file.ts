import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { databasePath } from '../../src/main/core/vault/found'
import { keyFilePath, readKeyFile } from '../../src/main/core/vault/key-file'
import { failureOf } from '../../src/shared/result'
import { fingerprint } from '../support/file'
import { foundTestHouse } from '../support/house'
import { makeVictim, type Victim } from './data/house'
import { counting, type Fault } from './fault'

const previous = (victim: Victim) => `${victim.keyFile}.1`

/** What is read of the key file, as text to compare; the code when nothing is. */
function readBack(folder: string): string {
  try {
    return JSON.stringify(readKeyFile(folder))
  } catch (thrown) {
    return failureOf(thrown).code
  }
}

/** The values a byte is changed to: its bits one by one, and what a disk leaves where it has lost something. */
const changes = (byte: number): number[] =>
  [...Array.from({ length: 8 }, (_none, bit) => byte ^ (1 << bit)), 0, 0xff].filter((other) => other !== byte)

/** F11: the key file is read whole, or as it was before, or not at all. */
export const keyFileDamage: Fault = {
  id: 'F11',
  what: 'every byte of the key file changed; the key file missing, older, or another house’s',
  counts: { pr: 400, nightly: 10_000, release: 40_000 },
  async run(count, bench) {
    const victim = await makeVictim(bench)
    const told = counting(bench)
    try {
      const whole = readFileSync(victim.keyFile)
      const [now, before] = [readBack(victim.folder), generationBefore(victim)]
      const tries = [...whole].flatMap((byte, at) => changes(byte).map((to) => ({ at, to })))
      const stride = Math.max(1, Math.floor(tries.length / count))
      for (let index = 0; index < tries.length; index += stride) {
        const { at, to } = tries[index] as { at: number; to: number }
        const broken = Buffer.from(whole)
        broken[at] = to
        writeFileSync(victim.keyFile, broken)
        const found = readBack(victim.folder)
        if (found === now) told.sum('changes that say the same', 1)
        told.add(found === now || found === before ? [] : ['read altered'], `byte ${at} to ${to}`)
      }
      victim.heal()
      for (const [what, problems] of await asAWhole(victim)) told.add(problems, what)
      return told.outcome()
    } finally {
      victim.remove()
    }
  },
  /** A reader that only asks whether the file can be understood takes altered words for true. */
  async control(bench) {
    const victim = await makeVictim(bench)
    try {
      const whole = readFileSync(victim.keyFile, 'utf8')
      const at = whole.indexOf('"databaseSalt": "') + '"databaseSalt": "'.length
      const altered = `${whole.slice(0, at)}${whole[at] === 'A' ? 'B' : 'A'}${whole.slice(at + 1)}`
      writeFileSync(victim.keyFile, altered)
      const isUnderstood = (JSON.parse(altered) as { content: unknown }).content !== undefined
      return isUnderstood && readBack(victim.folder) === generationBefore(victim) ? 'red' : 'green'
    } finally {
      victim.remove()
    }
  },
}

function generationBefore(victim: Victim): string {
  const [kept, path] = [readFileSync(victim.keyFile), previous(victim)]
  rmSync(victim.keyFile)
  const found = readBack(victim.folder)
  writeFileSync(victim.keyFile, kept, { mode: 0o600 })
  return existsSync(path) ? found : 'corrupt'
}

/** The key file as a whole: gone, old, cut, empty, or from somewhere else. Each is tried by unlocking, and nothing else is touched. */
async function asAWhole(victim: Victim): Promise<[string, string[]][]> {
  const { house, folder, keyFile } = victim
  const other = await foundTestHouse()
  other.core.close()
  const unlock = async () => {
    const database = () => fingerprint(folder)['fyrarum.db']
    const before = database()
    const result = await house.core.dispatch('account.unlock', {
      login: 'sara',
      passphrase: 'skogsväska ärttrumma vindtak glaskudde sara',
    })
    const code = result.ok ? 'open' : result.error.code
    if (!result.ok && database() !== before) return `${code}, database touched`
    house.core.close()
    return code
  }
  const cases: [string, () => void, string][] = [
    ['control: untouched', () => {}, 'open'],
    ['missing, with a generation before', () => rmSync(keyFile), 'open'],
    ['older generation in its place', () => copyFileSync(previous(victim), keyFile), 'open'],
    ['both missing', () => [keyFile, previous(victim)].map((path) => rmSync(path)), 'corrupt'],
    ['both cut in half', () => [keyFile, previous(victim)].map(cut), 'corrupt'],
    ['both empty', () => [keyFile, previous(victim)].map((path) => writeFileSync(path, '')), 'corrupt'],
    ['another house’s', () => copyFileSync(keyFilePath(other.folder), keyFile), 'wrong-password'],
    [
      'another house’s, and that house’s database is not this one',
      () => copyFileSync(databasePath(other.folder), databasePath(folder)),
      'foreign-database',
    ],
  ]
  const found: [string, string[]][] = []
  for (const [what, harm, code] of cases) {
    victim.heal()
    house.setNow(`2026-03-0${found.length + 2}T08:00:00.000Z`)
    harm()
    const got = await unlock()
    found.push([what, got === code ? [] : [`${got} instead of ${code}`]])
  }
  other.close()
  victim.heal()
  return found
}

function cut(path: string): void {
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length / 2))
}
