import { createHash, randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { arch, cpus, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openHouse } from '../../src/main/core/backup/opened.store'
import { makeHandle } from '../../src/main/core/database/handle'
import { openDatabase } from '../../src/main/core/database/open'
import { createDemoHouse } from '../../src/main/core/demo/create'
import { demoUsers } from '../../src/main/core/demo/users'
import { databasePath } from '../../src/main/core/vault/found'
import { readKeyFile } from '../../src/main/core/vault/key-file'
import { cryptoReady, openSeal } from '../../src/main/core/vault/primitives'
import { combineShares, newRecoverySheet } from '../../src/main/core/vault/recovery'
import { openRing } from '../../src/main/core/vault/ring'
import { signersIn } from '../../src/main/core/vault/signers'
import { openTestCore } from '../support/house'

const { values } = parseArgs({ options: { json: { type: 'string' } } })

type Shares = readonly [string, string]

/** What two shares open of a house: a digest of every akt's rows and files, one of all there is, and how much stayed shut. */
interface Reading {
  readonly akter: ReadonlyMap<string, string>
  readonly whole: string
  readonly rows: number
  readonly files: number
  readonly locked: number
}

/** Reads a closed house from end to end with two shares and nothing else. */
async function readByShares(folder: string, shares: Shares): Promise<Reading> {
  const { recovery } = readKeyFile(folder)
  const box = await combineShares(shares, Buffer.from(recovery.publicKey, 'base64'))
  const connection = openDatabase(
    databasePath(folder),
    openSeal(box, Buffer.from(recovery.databaseKey, 'base64')),
    'existing',
  )
  const db = makeHandle(connection)
  const house = openHouse(
    connection,
    openRing(db, { userId: 'recovery', box, ringKey: randomBytes(32) }, signersIn(db)),
  )
  const whole = createHash('sha256')
  const akter = new Map<string, ReturnType<typeof createHash>>()
  let [rows, files, locked] = [0, 0, 0]
  for (const table of house.tables) {
    for (const row of house.rows(table)) {
      const said = [table, JSON.stringify(row.fields), row.file ?? ''] as const
      const aktId = table === 'akt' ? row.fields['id'] : row.fields['akt_id']
      if (typeof aktId === 'string') akter.set(aktId, akter.get(aktId) ?? createHash('sha256'))
      for (const part of said) {
        whole.update(part)
        if (typeof aktId === 'string') akter.get(aktId)?.update(part)
      }
      rows += 1
      files += row.file ? 1 : 0
      locked += row.locked
    }
  }
  connection.close()
  return {
    akter: new Map([...akter].map(([id, hash]) => [id, hash.digest('hex')])),
    whole: whole.digest('hex'),
    rows,
    files,
    locked,
  }
}

const seconds = async <T>(call: () => Promise<T>) => {
  const start = performance.now()
  const value = await call()
  return { value, seconds: Math.round(performance.now() - start) / 1_000 }
}

async function drill(root: string) {
  await cryptoReady
  const [house, sets, clean] = ['hus', 'kopior', 'ren-dator'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ]
  const sheet = await newRecoverySheet()
  const shares: Shares = [sheet.shares[0], sheet.shares[2]]
  const now = '2026-03-02T08:00:00.000Z'
  await createDemoHouse(
    { folder: house, appVersion: '0', now: () => now, onProgress: () => {} },
    undefined,
    sheet.publicKey,
  )

  const at = openTestCore({ folder: house })
  const boss = demoUsers.find(({ roles }) => (roles as readonly string[]).includes('systemadmin'))
  if (!boss) throw new Error('nobody tends the house')
  await at.login(boss.login, boss.passphrase)
  mkdirSync(sets)
  await at.ask('backup.chooseFolder', { ticket: at.core.offer(sets) })
  const taken = await seconds(() => at.ask('backup.take', {}))
  at.core.close()
  // Read beside the set: opening a file with the program's settings changes it, and then it is no longer the one that was verified.
  const looked = join(root, 'avskrift')
  cpSync(join(sets, taken.value.name), looked, { recursive: true })
  const before = await readByShares(looked, shares)

  const elsewhere = openTestCore({ folder: clean })
  const restored = await seconds(() =>
    elsewhere.ask('backup.restore', {
      ticket: elsewhere.core.offer(sets),
      name: taken.value.name,
      way: { kind: 'shares', typedShares: [...shares] },
    }),
  )
  elsewhere.core.close()
  const read = await seconds(() => readByShares(clean, shares))
  const original = await readByShares(house, shares)

  const same = (other: Reading) => [...original.akter].filter(([id, digest]) => other.akter.get(id) === digest).length
  return {
    machine: `${cpus()[0]?.model ?? arch()} × ${cpus().length}, ${process.platform} ${release()}, Electron ${process.versions['electron'] ?? '–'}, Node ${process.versions.node}`,
    akter: original.akter.size,
    identical: same(read.value),
    identicalInSet: same(before),
    wholeIsTheSame: read.value.whole === before.whole,
    rows: read.value.rows,
    files: read.value.files,
    locked: read.value.locked,
    bytes: statSync(databasePath(clean)).size,
    seconds: {
      take: taken.seconds,
      restore: restored.seconds,
      readEverything: read.seconds,
      fromSetToReading: Math.round((restored.seconds + read.seconds) * 1_000) / 1_000,
    },
  }
}

const root = mkdtempSync(join(tmpdir(), 'fyrarum-ovning-'))
try {
  const result = await drill(root)
  const text = JSON.stringify(result, null, 2)
  process.stdout.write(`${text}\n`)
  if (values.json) writeFileSync(values.json, `${text}\n`)
  const isGood = result.akter > 0 && result.identical === result.akter && result.wholeIsTheSame && result.locked === 0
  process.exitCode = isGood ? 0 : 1
} finally {
  rmSync(root, { recursive: true, force: true })
}
