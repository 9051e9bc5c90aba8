import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { appliedMigrations } from '../../src/main/core/database/migrate'
import { keepCopy, openFile } from '../support/file'
import { firstPassphrase } from '../support/house'
import { makeVictim, type Victim } from './data/house'
import { changed, lying } from './data/place'
import { counting, type Fault } from './fault'

/** What a program of some later year might have done to the file. */
const futures: readonly (readonly [string, string])[] = [
  ['one step more', "INSERT INTO kysely_migration VALUES ('9990-from-the-future', '2030')"],
  [
    'many steps more',
    "INSERT INTO kysely_migration SELECT '99' || value || '-later', '2030' FROM json_each('[10,20,30,40]')",
  ],
  ['a step between those we know', "INSERT INTO kysely_migration VALUES ('0011-between', '2027')"],
  [
    'a step more, and new tables',
    "INSERT INTO kysely_migration VALUES ('9990-x', '2030'); CREATE TABLE later (id TEXT) STRICT; INSERT INTO later VALUES ('x')",
  ],
  ['a step more, and a table gone', "INSERT INTO kysely_migration VALUES ('9990-x', '2030'); DROP TABLE draft"],
  [
    'a step more, and the house’s row another',
    "INSERT INTO kysely_migration VALUES ('9990-x', '2030'); ALTER TABLE house ADD COLUMN later TEXT",
  ],
]

async function unlock({ house }: Victim): Promise<string> {
  const result = await house.core.dispatch('account.unlock', { login: 'sara', passphrase: `${firstPassphrase} sara` })
  house.core.close()
  return result.ok ? 'open' : result.error.code
}

/** F19: a house that a newer program has worked in is refused, and not a byte of it is changed; also with its journal beside it. */
export const newerDatabase: Fault = {
  id: 'F19',
  what: 'a newer program’s database is refused with its bytes unchanged',
  counts: { pr: 6, nightly: 24, release: 120 },
  async run(count, bench) {
    const victim = await makeVictim(bench)
    const told = counting(bench)
    const kept = keepCopy(victim.folder)
    try {
      for (let no = 0; no < count; no += 1) {
        const [what, change] = futures[no % futures.length] as (typeof futures)[number]
        kept()
        const file = openFile(victim.folder, victim.held.databaseKey)
        file.exec(change)
        // Every other one as a newer program left it that was broken off: its journal lies beside it.
        const isBrokenOff = Math.floor(no / futures.length) % 2 === 1
        const aside = join(bench.folder, 'avbrutet')
        if (isBrokenOff) cpSync(victim.folder, aside, { recursive: true })
        file.close()
        if (isBrokenOff) {
          cpSync(aside, victim.folder, { recursive: true })
          rmSync(aside, { recursive: true })
        }
        const before = lying(victim.folder)
        const code = await unlock(victim)
        const touched = changed(before, lying(victim.folder)).filter((name) => !name.endsWith('-shm'))
        told.add(
          [
            ...(code === 'newer-database' ? [] : [`it is ${code}`]),
            ...(touched.length > 0 && !isBrokenOff ? [`touched ${touched.join(', ')}`] : []),
          ],
          `${what}${isBrokenOff ? ', broken off' : ''}`,
        )
        if (touched.length > 0 && isBrokenOff) told.sum('journals written into the file they belong to', 1)
      }
      return told.outcome()
    } finally {
      victim.remove()
    }
  },
  /** Without the name of the unknown step the file is taken for ours. */
  async control(bench) {
    const victim = await makeVictim(bench)
    try {
      const file = openFile(victim.folder, victim.held.databaseKey)
      file.exec('CREATE TABLE later (id TEXT) STRICT')
      const known = appliedMigrations(file).length
      file.close()
      return known > 0 && (await unlock(victim)) === 'open' ? 'red' : 'green'
    } finally {
      victim.remove()
    }
  },
}
