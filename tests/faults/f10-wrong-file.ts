import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { isWhole, pageReport } from '../../src/main/core/database/pages'
import { databasePath } from '../../src/main/core/vault/found'
import { firstPassphrase, foundTestHouse } from '../support/house'
import { pageSize } from '../support/pages'
import type { Random } from './bench/random'
import { makeVictim, type Victim } from './data/house'
import { changed, lying } from './data/place'
import { counting, type Fault } from './fault'

/** Something else than the house's own database in its place, or not all of it. */
interface Wrong {
  readonly what: string
  harm(victim: Victim, random: Random, aside: string): void
  /** Found by the walk over the pages, not by opening: what it hits need not be read. */
  readonly mayOpen?: boolean
}

const sizeOf = (path: string) => readFileSync(path).length
const page = (path: string, no: number) => readFileSync(path).subarray((no - 1) * pageSize, no * pageSize)

function putPage(path: string, no: number, bytes: Buffer): void {
  const whole = readFileSync(path)
  bytes.copy(whole, (no - 1) * pageSize)
  writeFileSync(path, whole)
}

const anyPage = (path: string, random: Random) => 2 + random.below(sizeOf(path) / pageSize - 1)

const truncations: readonly Wrong[] = (
  [
    ['no bytes at all', () => 0],
    ['one byte', () => 1],
    ['only the salt', () => 16],
    ['half a page', () => pageSize / 2],
    ['one page', () => pageSize],
    ['half of it', (size) => Math.floor(size / 2)],
    ['half of it, by whole pages', (size) => Math.floor(size / pageSize / 2) * pageSize],
    ['one byte short', (size) => size - 1],
    ['one page short', (size) => size - pageSize],
    ['ten pages short', (size) => size - 10 * pageSize],
    ['any number of bytes', (size, random) => 1 + random.below(size - 1)],
    ['any number of pages', (size, random) => (1 + random.below(size / pageSize - 1)) * pageSize],
  ] satisfies readonly (readonly [string, (size: number, random: Random) => number])[]
).map(([what, length]) => ({
  what: `cut to ${what}`,
  mayOpen: true,
  harm: ({ database }, random) => truncateSync(database, length(sizeOf(database), random)),
}))

const wrongs: readonly Wrong[] = [
  ...truncations,
  {
    what: 'a hundred bytes too many',
    mayOpen: true,
    harm: ({ database }) => appendFileSync(database, Buffer.alloc(100, 7)),
  },
  {
    what: 'an empty page too many',
    mayOpen: true,
    harm: ({ database }) => appendFileSync(database, Buffer.alloc(pageSize)),
  },
  {
    what: 'its own last page twice',
    mayOpen: true,
    harm: ({ database }) => appendFileSync(database, page(database, sizeOf(database) / pageSize)),
  },
  {
    what: 'two pages swapped',
    mayOpen: true,
    harm({ database }, random) {
      const a = anyPage(database, random)
      const b = a === 2 ? 3 : a - 1
      const [first, second] = [Buffer.from(page(database, a)), Buffer.from(page(database, b))]
      putPage(database, a, second)
      putPage(database, b, first)
    },
  },
  {
    what: 'the first page swapped with another',
    harm({ database }, random) {
      const other = anyPage(database, random)
      const [first, second] = [Buffer.from(page(database, 1)), Buffer.from(page(database, other))]
      putPage(database, 1, second)
      putPage(database, other, first)
    },
  },
  {
    what: 'a page of zeros',
    mayOpen: true,
    harm: ({ database }, random) => putPage(database, anyPage(database, random), Buffer.alloc(pageSize)),
  },
  { what: 'a first page of zeros', harm: ({ database }) => putPage(database, 1, Buffer.alloc(pageSize)) },
  {
    what: 'a page with another page’s words and its own checksum',
    mayOpen: true,
    harm({ database }, random) {
      const no = anyPage(database, random)
      const own = page(database, no)
      const other = page(database, no === 2 ? 3 : no - 1)
      putPage(database, no, Buffer.concat([other.subarray(0, pageSize - 80), own.subarray(pageSize - 80)]))
    },
  },
  { what: 'missing', harm: ({ database }) => rmSync(database) },
  { what: 'missing, under another name beside', harm: ({ database }) => renameSync(database, `${database}.gammal`) },
  { what: 'a folder', harm: ({ database }) => [rmSync(database), mkdirSync(database)] },
  {
    what: 'a folder with files in it',
    harm({ database }) {
      rmSync(database)
      mkdirSync(database)
      writeFileSync(join(database, 'anteckning.txt'), 'hej')
    },
  },
  {
    what: 'a link to nothing',
    harm: ({ database }, _random, aside) => [rmSync(database), symlinkSync(join(aside, 'inget'), database)],
  },
  {
    what: 'a link to the database somewhere else',
    harm({ database }, _random, aside) {
      renameSync(database, join(aside, 'fyrarum.db'))
      symlinkSync(join(aside, 'fyrarum.db'), database)
    },
  },
  { what: 'a link to itself', harm: ({ database }) => [rmSync(database), symlinkSync(database, database)] },
  {
    what: 'another house’s database',
    harm: ({ database }, _random, aside) => copyFileSync(join(aside, 'annat.db'), database),
  },
  { what: 'text', harm: ({ database }) => writeFileSync(database, 'Detta är ingen databas.\n'.repeat(5_000)) },
  { what: 'zeros', harm: ({ database }) => writeFileSync(database, Buffer.alloc(sizeOf(database))) },
  {
    what: 'noise',
    harm: ({ database }, random) =>
      writeFileSync(database, Buffer.from(Array.from({ length: 5 * pageSize }, () => random.below(256)))),
  },
  { what: 'its own key file', harm: ({ database, keyFile }) => copyFileSync(keyFile, database) },
  {
    what: 'a plain database',
    harm({ database }) {
      rmSync(database)
      const plain = new Database(database)
      plain.exec('CREATE TABLE house (id TEXT); CREATE TABLE user (id TEXT)')
      plain.close()
    },
  },
  {
    what: 'a plain database’s head before its own pages',
    harm({ database }) {
      const whole = readFileSync(database)
      whole.write('SQLite format 3\u0000', 0, 'latin1')
      writeFileSync(database, whole)
    },
  },
  {
    what: 'another house’s first page before its own pages',
    harm: ({ database }, _random, aside) => putPage(database, 1, Buffer.from(page(join(aside, 'annat.db'), 1))),
  },
  {
    what: 'another house’s page among its own',
    mayOpen: true,
    harm: ({ database }, random, aside) =>
      putPage(database, anyPage(database, random), Buffer.from(page(join(aside, 'annat.db'), 5))),
  },
]

/** Tries to unlock, and gives the code; `open` when it opened. */
async function tryUnlock({ house }: Victim): Promise<string> {
  const login = { login: 'sara', passphrase: `${firstPassphrase} sara` }
  const result = await house.core.dispatch('account.unlock', login)
  return result.ok ? 'open' : result.error.code
}

const named = new Set([
  'foreign-database',
  'salt-damaged',
  'corrupt',
  'no-database',
  'newer-database',
  'in-use',
  'read-only',
])

/** F10: what lies in the database's place is not the database, or not all of it. It is named, and never replaced. */
export const wrongFile: Fault = {
  id: 'F10',
  what: 'truncated, lengthened, swapped pages, foreign, folder or link in the database’s place',
  counts: { pr: wrongs.length, nightly: wrongs.length * 4, release: wrongs.length * 12 },
  async run(count, bench) {
    const victim = await makeVictim(bench)
    const aside = mkdtempSync(join(bench.folder, 'bredvid-'))
    const other = await foundTestHouse()
    other.core.close()
    copyFileSync(databasePath(other.folder), join(aside, 'annat.db'))
    other.close()
    const told = counting(bench)
    const { house, folder, database, held, heal } = victim
    try {
      for (let no = 0; no < count; no += 1) {
        const wrong = wrongs[no % wrongs.length] as Wrong
        heal()
        wrong.harm(victim, bench.random, aside)
        const before = lying(folder)
        const isDamaged = !existsSync(database) || !seemsWhole(database, held.databaseKey)
        const code = await tryUnlock(victim)
        house.core.close()
        // Damage in the middle is met by whoever comes to it: the journal has then been begun, the database is as it was.
        const isBegun = (name: string) => wrong.mayOpen === true && name === 'fyrarum.db-wal'
        const touched = code === 'open' ? [] : changed(before, lying(folder)).filter((name) => !isBegun(name))
        told.sum(`ended with ${code}`, 1)
        told.add(
          [
            ...(code === 'open' && !isDamaged ? ['it was opened, and the walk calls it whole'] : []),
            ...(code === 'open' && !wrong.mayOpen ? ['it was opened'] : []),
            ...(code === 'open' || named.has(code) ? [] : [`the failure is ${code}`]),
            ...(touched.length > 0 ? [`touched ${touched.join(', ')}`] : []),
          ],
          wrong.what,
        )
      }
      return told.outcome()
    } finally {
      victim.remove()
    }
  },
  /** The engine left to itself makes a new database where there is none: the look at the folder must see it. */
  async control(bench) {
    const victim = await makeVictim(bench)
    try {
      rmSync(victim.database)
      const before = lying(victim.folder)
      const careless = new Database(victim.database)
      careless.exec('CREATE TABLE house (id TEXT)')
      careless.close()
      chmodSync(victim.database, 0o600)
      return changed(before, lying(victim.folder)).includes('fyrarum.db') ? 'red' : 'green'
    } finally {
      victim.remove()
    }
  },
}

/** What the walk over the pages says; what cannot be read at all is not whole. */
function seemsWhole(path: string, key: Buffer): boolean {
  try {
    return isWhole(pageReport(path, key))
  } catch {
    return false
  }
}
