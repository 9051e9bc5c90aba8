import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeSet } from '../../src/main/core/backup/set'
import { openDatabase } from '../../src/main/core/database/open'
import { isWhole, pageReport } from '../../src/main/core/database/pages'
import { databasePath } from '../../src/main/core/vault/found'
import { layOut } from './bench/base'
import { makeGround } from './bench/ground'
import { type Ground, wholeness } from './bench/judge'
import { type Seated, sitDown } from './bench/seat'
import { doneIn, momentOf, standing, work } from './bench/work'
import { type Bench, counting, type Fault, type Outcome } from './fault'

/** How far the work has come in a database file beside the house; undefined when it is no whole number of pieces. */
function doneInFile(path: string, { base, before, weights }: Ground): { problems: string[]; done: number | undefined } {
  const problems = isWhole(pageReport(path, base.held.databaseKey)) ? [] : ['I3: pages are damaged']
  const connection = openDatabase(path, Buffer.from(base.held.databaseKey), 'existing')
  try {
    problems.push(...wholeness(connection))
    return { problems, done: doneIn(standing(connection, base.seat), before, weights) }
  } finally {
    connection.close()
  }
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const [folder, sets] = [join(bench.folder, 'house'), join(bench.folder, 'sets')]
  const ground = await makeGround(folder)
  const { base } = ground
  let at = 0
  let seated: Seated | undefined
  for (let turn = 0; turn < count; turn += 1) {
    if (turn % 50 === 0) {
      seated?.lock()
      layOut(base.files, folder)
      at = 0
      seated = await sitDown(folder, base.held.keys, base.held.databaseKey, () => momentOf(at))
    }
    if (!seated) break
    const me = seated
    rmSync(sets, { recursive: true, force: true })
    mkdirSync(sets)
    const from = at - 1
    const copying = { isDone: false }
    const taking = takeSet({
      connection: me.session.connection,
      databaseKey: Buffer.from(base.held.databaseKey),
      dataFolder: folder,
      folder: sets,
      generations: 14,
      appVersion: '0.0.0-fault',
      now: () => momentOf(at),
      report: () => {},
    }).finally(() => {
      copying.isDone = true
    })
    // The work goes on while the copy is made, as it does for whoever sits there.
    do {
      await work(at, me, base.seat)
      at += 1
      await new Promise((resolve) => setImmediate(resolve))
    } while (!copying.isDone)
    const { name } = await taking
    const { problems, done } = doneInFile(join(sets, name, 'fyrarum.db'), ground)
    if (done === undefined) problems.push('I2: the copy holds half a step')
    else if (done < from || done >= at) problems.push(`I1: the copy holds ${done}, not ${from} to ${at - 1}`)
    tally.add(problems, `copy ${turn}`)
    tally.sum('savesMeanwhile', at - 1 - from)
  }
  seated?.lock()
  return tally.outcome()
}

/** The file copied as it lies, without its journal, while somebody works: it lacks what was saved. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const folder = join(bench.folder, 'house')
  const ground = await makeGround(folder)
  const { base } = ground
  layOut(base.files, folder)
  let at = 0
  const seated = await sitDown(folder, base.held.keys, base.held.databaseKey, () => momentOf(at))
  for (; at < 8; at += 1) await work(at, seated, base.seat)
  const copy = join(bench.folder, 'copy.db')
  copyFileSync(databasePath(folder), copy)
  seated.lock()
  return doneInFile(copy, ground).done === at - 1 ? 'green' : 'red'
}

export const copyWhileWriting: Fault = {
  id: 'F20',
  what: 'a set of copies is taken while somebody writes',
  counts: { pr: 8, nightly: 200, release: 1_000 },
  pieces: 2,
  run,
  control,
}
