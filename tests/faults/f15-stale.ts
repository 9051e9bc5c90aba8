import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byPassphrase } from '../../src/main/core/backup/keys'
import { restoreSet } from '../../src/main/core/backup/restore'
import { takeSet } from '../../src/main/core/backup/set'
import { databasePath } from '../../src/main/core/vault/found'
import { databaseKeyOf } from '../../src/main/core/vault/slots'
import { keysOf, openFile, readOut } from '../support/file'
import { firstPassphrase, startOfTime } from '../support/house'
import { filesIn, layOut } from './bench/base'
import { type Bench, counting, type Fault } from './fault'
import { enter, foundIn } from './jobs/house'

const endings = ['-wal', '-shm', '-journal'] as const
type Files = ReadonlyMap<string, Buffer>

/** A house with a set of copies, and the files of the same house as they lay while somebody worked on. */
interface Stale {
  readonly folder: string
  readonly set: string
  /** What stood in the house when the set was taken. */
  readonly kept: Content
  /** The database as it lay when the set was taken. */
  readonly before: Buffer
  /** The files in the midst of newer work, journal and all. */
  readonly inWork: Files
}

interface Content {
  readonly cases: number
  readonly drafts: string
}

async function contentOf(folder: string): Promise<Content> {
  const { databaseKey } = await keysOf(folder, 'karin')
  const file = openFile(folder, databaseKey)
  try {
    const cells = readOut(file).filter(({ table }) => table === 'draft')
    const cases = file.prepare<[], number>('SELECT count(*) FROM barnahus_case').pluck().get() ?? 0
    return { cases, drafts: cells.map(({ bytes }) => bytes.toString('base64')).join() }
  } finally {
    file.close()
  }
}

async function makeStale(bench: Bench): Promise<Stale> {
  process.env['TMPDIR'] = bench.folder
  const folder = join(bench.folder, 'hus')
  const sets = join(bench.folder, 'kopior')
  for (const one of [folder, sets]) mkdirSync(one, { recursive: true })
  await foundIn(folder)
  const me = await enter(folder, 'sara')
  await me.ask('draft.save', { form: 'prov', subject: 'prov', content: 'som kopian' })
  const { name } = await takeSet({
    connection: me.session.connection,
    databaseKey: databaseKeyOf(me.session.keys),
    dataFolder: folder,
    folder: sets,
    generations: 14,
    appVersion: '0.0.0-fault',
    now: () => startOfTime,
    report: () => {},
  })
  me.door.leave()
  const kept = await contentOf(folder)
  const before = readFileSync(databasePath(folder))
  const later = await enter(folder, 'sara')
  for (let no = 0; no < 5; no += 1)
    await later.ask('draft.save', { form: 'prov', subject: `senare ${no}`, content: `senare ${'å'.repeat(2_000)}` })
  const inWork = filesIn(folder)
  later.door.leave()
  return { folder, set: join(sets, name), kept, before, inWork }
}

/** Leaves journals beside the database: the newer work's own, noise, cut, or of other names. */
function leave(stale: Stale, { random }: Pick<Bench, 'random'>, no: number): void {
  layOut(stale.inWork, stale.folder)
  const path = databasePath(stale.folder)
  const wal = readFileSync(`${path}-wal`)
  for (const ending of endings) {
    if (no % 5 === 0) continue
    if (random.chance(0.3)) rmSync(`${path}${ending}`, { force: true })
    else if (random.chance(0.5))
      writeFileSync(`${path}${ending}`, Buffer.alloc(1 + random.below(20_000), random.below(256)))
    else if (ending !== '-shm') writeFileSync(`${path}${ending}`, wal.subarray(0, 32 + random.below(wal.length - 32)))
  }
  if (no % 3 === 1) rmSync(path)
  if (no % 3 === 2) writeFileSync(path, Buffer.alloc(8_192, 7))
}

const isSame = (one: Content, other: Content) => one.cases === other.cases && one.drafts === other.drafts

/** F15: journals of newer work beside a file that is put back are not mixed with it; its content is the copy's. */
export const staleJournals: Fault = {
  id: 'F15',
  what: 'stale -wal, -shm and -journal beside a database that is restored',
  counts: { pr: 6, nightly: 100, release: 400 },
  async run(count, bench) {
    const stale = await makeStale(bench)
    const told = counting(bench)
    for (let no = 0; no < count; no += 1) {
      leave(stale, bench, no)
      told.add(await restored(stale), `restored ${no}`)
    }
    return told.outcome()
  },
  /** The older file put back by hand, the newer work's journal left beside it: what was written later comes back. */
  async control(bench) {
    const { folder, inWork, before, kept } = await makeStale(bench)
    layOut(inWork, folder)
    writeFileSync(databasePath(folder), before)
    if (!existsSync(`${databasePath(folder)}-wal`)) throw new Error('no journal lay there')
    const mixed = await contentOf(folder)
    return mixed.drafts.length > kept.drafts.length ? 'red' : 'green'
  },
}

async function restored({ folder, set, kept }: Stale): Promise<string[]> {
  try {
    await restoreSet({
      set,
      dataFolder: folder,
      keys: byPassphrase(folder, 'karin', `${firstPassphrase} karin`),
      now: () => startOfTime,
      report: () => {},
    })
  } catch (error) {
    return [`the restore is answered ${String(error)}`]
  }
  const path = databasePath(folder)
  const problems = endings.filter((ending) => existsSync(`${path}${ending}`)).map((ending) => `${ending} is left`)
  try {
    if (!isSame(await contentOf(folder), kept)) problems.push('the content is not the copy’s')
    // Opened as the program does: log, references and keys.
    const me = await enter(folder, 'sara')
    if ((await me.ask('draft.get', { form: 'prov', subject: 'senare 0' })) !== null) problems.push('newer work is back')
    me.door.leave()
  } catch (error) {
    problems.push(`I3: does not open: ${String(error)}`)
  }
  return problems
}
