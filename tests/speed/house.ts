import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Core, createCore } from '../../src/main/core/core'
import { migrations } from '../../src/main/core/database/migrations'
import { openDatabase } from '../../src/main/core/database/open'
import { syncFile } from '../../src/main/core/database/safe-file'
import { demoUsers } from '../../src/main/core/demo/users'
import { idMaker } from '../../src/main/core/ids'
import { databasePath } from '../../src/main/core/vault/found'
import { loginHash, readKeyFile } from '../../src/main/core/vault/key-file'
import { openSlot } from '../../src/main/core/vault/slots'
import type { Contract, EndpointName } from '../../src/shared/contract'
import type { InputOf, OutputOf } from '../../src/shared/contract/define'
import type { Result } from '../../src/shared/result'
import { testReader } from '../support/reader'
import { setNow } from './make'

export interface BenchHouse {
  readonly folder: string
  readonly core: Core
  ask<N extends EndpointName>(name: N, input: InputOf<Contract[N]>): Promise<OutputOf<Contract[N]>>
  unlock(login: string): Promise<void>
}

export const phraseOf = (login: string): string => demoUsers.find((user) => user.login === login)?.passphrase ?? ''

/** The core as the program starts it, on a made house; its clock goes on from the morning after the set's last day. */
export function openBenchHouse(folder: string): BenchHouse {
  const ahead = Date.parse(setNow) - Date.now()
  const now = () => new Date(Date.now() + ahead).toISOString()
  const core = createCore({
    folder,
    isDemo: true,
    appVersion: '0.1.0',
    builtAt: null,
    checkOutput: false,
    reserveBytes: 16 * 1024 * 1024,
    now,
    newId: idMaker(() => Date.now() + ahead),
    reader: testReader(),
    onChanged: () => {},
    onProgress: () => {},
    report: (event, facts) => {
      if (event === 'unexpected') process.stderr.write(`${JSON.stringify(facts)}\n`)
    },
  })
  const house: BenchHouse = {
    folder,
    core,
    async ask(name, input) {
      const result = (await core.dispatch(name, input)) as Result<never>
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
      return result.value
    },
    async unlock(login) {
      await house.ask('account.unlock', { login, passphrase: phraseOf(login) })
    },
  }
  return house
}

const newestStep = Object.keys(migrations).at(-1)

/** Has a set that was made before the newest step of the schema take the steps it lacks, as the program would: once, and not as part of what is measured. */
export async function bringUpToDate(set: string): Promise<void> {
  const path = join(set, 'set.json')
  const told = JSON.parse(readFileSync(path, 'utf8')) as { readonly step?: string }
  if (told.step === newestStep) return
  const house = openBenchHouse(join(set, 'demohus'))
  await house.unlock('karin')
  house.core.close()
  rmSync(join(set, 'plain.db'), { force: true })
  writeFileSync(path, `${JSON.stringify({ ...told, step: newestStep }, null, 1)}\n`)
}

/** A copy of a made house to work in. */
export function workCopy(set: string, folder: string): string {
  const target = join(folder, 'demohus')
  cpSync(join(set, 'demohus'), target, { recursive: true })
  // Else the copy would still be on its way to the disk while something is measured.
  syncFile(databasePath(target))
  return target
}

/** The database key of a made house, by the first user's passphrase. */
async function keyOf(house: string): Promise<Buffer> {
  const content = readKeyFile(house)
  const slot = content.slots.find((one) => one.login === loginHash(content.installation, 'karin'))
  const way = slot && (await openSlot(slot, phraseOf('karin')))
  if (!way) throw new Error('no way in')
  return way.databaseKey
}

/** The same rows in an unencrypted file: what reading costs where nothing is encrypted. Made once and kept beside the set. */
export async function plainTwin(set: string): Promise<string> {
  const path = join(set, 'plain.db')
  if (existsSync(path)) return path
  const making = `${path}.pagar`
  // The connection opens only what is there.
  writeFileSync(making, '')
  const connection = openDatabase(databasePath(join(set, 'demohus')), await keyOf(join(set, 'demohus')), 'existing')
  connection.pragma('foreign_keys = OFF')
  connection.prepare("ATTACH DATABASE ? AS plain KEY ''").run(making)
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'secure_delete = OFF'])
    connection.pragma(`plain.${setting}`)
  const madeBy = (type: 'table' | 'index') =>
    connection
      .prepare<[string], { name: string; sql: string }>(
        "SELECT name, sql FROM main.sqlite_schema WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
      )
      .all(type)
  // Table by table, so that a file larger than the memory can be made.
  for (const { name, sql } of madeBy('table')) {
    connection.exec(sql.replace(/^(CREATE TABLE) /, '$1 plain.'))
    connection.exec(`INSERT INTO plain."${name}" SELECT * FROM main."${name}"`)
  }
  for (const { sql } of madeBy('index')) connection.exec(sql.replace(/^(CREATE (?:UNIQUE )?INDEX) /, '$1 plain.'))
  connection.pragma('analysis_limit = 1000')
  connection.exec('ANALYZE plain')
  connection.close()
  renameSync(making, path)
  return path
}
