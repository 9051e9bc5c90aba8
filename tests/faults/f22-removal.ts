import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../src/main/core/database/open'
import { isWhole, pageReport } from '../../src/main/core/database/pages'
import { databasePath } from '../../src/main/core/vault/found'
import { failureOf } from '../../src/shared/result'
import { filesIn, layOver } from './bench/base'
import { wholeness } from './bench/judge'
import { keysBy } from './bench/ways-in'
import { type Bench, counting, type Fault, type Outcome } from './fault'
import type { Job } from './jobs/job'
import { rekeyInPlace } from './jobs/rekey-in-place'
import { removeUser } from './jobs/remove-user'
import { makeDisk } from './power/disk'
import { type Recording, record } from './power/record'

interface Removal {
  readonly files: ReadonlyMap<string, Buffer>
  readonly recording: Recording
  /** How many entries the log had before. */
  readonly entries: number
}

async function recordRemoval(job: Job, bench: Bench): Promise<Removal> {
  const folder = join(bench.folder, 'recorded')
  mkdirSync(folder, { recursive: true })
  layOver(new Map(), folder)
  const given = await job.prepare(folder)
  const [key] = await keysBy(folder, 'karin')
  const connection = openDatabase(databasePath(folder), Buffer.from(key ?? []), 'existing')
  const entries = entriesIn(connection)
  connection.close()
  const files = filesIn(folder)
  return { files, entries, recording: await record({ deed: 'job', job: job.name, folder, given }) }
}

const entriesIn = (connection: ReturnType<typeof openDatabase>): number =>
  connection.prepare<[], number>('SELECT count(*) FROM log_entry').pluck().get() ?? 0

/** Interrupts a recorded removal at every call in turn: killed there, or the power gone, in ever new ways. */
async function interrupt({ files, recording, entries }: Removal, count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const folder = join(bench.folder, 'after')
  mkdirSync(folder, { recursive: true })
  const disk = makeDisk(recording, files)
  const { calls } = recording
  let turn = 0
  for (const [index, call] of calls.entries()) {
    disk.play(call)
    for (const until = Math.floor(((index + 1) * count) / calls.length); turn < until; turn += 1) {
      const isKill = turn % 2 === 0
      layOver(isKill ? disk.kill() : disk.cut(bench.random), folder)
      const where = `${isKill ? 'killed' : 'power gone'} after call ${index} of ${calls.length}`
      tally.add(await opened(folder, entries).catch((error: unknown) => [`I3: ${String(error)}`]), where)
    }
  }
  return tally.outcome()
}

/** Both who stay come in with one of the keys their slots lead to, and the house is whole. */
async function opened(folder: string, entries: number): Promise<string[]> {
  const path = databasePath(folder)
  const [mine, others] = [await keysBy(folder, 'karin'), await keysBy(folder, 'sara')]
  const opening = openWithOne(path, mine)
  if (!opening) return ['karin opens the file with neither key']
  const { connection, key } = opening
  const problems = others.some((one) => one.equals(key)) ? [] : ['sara opens the file with neither key']
  try {
    problems.push(...wholeness(connection))
    if (entriesIn(connection) < entries) problems.push('I1: the log is shorter than it was')
  } finally {
    connection.close()
  }
  if (!isWhole(pageReport(path, key))) problems.push('I3: pages are damaged')
  return problems
}

/** Opens the file as the house does: by trying the keys, newest first, so that the engine mends from its journal what was torn. */
function openWithOne(path: string, keys: readonly Buffer[]) {
  for (const key of keys) {
    try {
      return { connection: openDatabase(path, Buffer.from(key), 'existing'), key }
    } catch (error) {
      if (failureOf(error).code !== 'corrupt') throw error
    }
  }
  return undefined
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  return interrupt(await recordRemoval(removeUser, bench), count, bench)
}

/** The engine's own change of key, in place: interrupted, it leaves files that open with neither key. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const { details } = await interrupt(await recordRemoval(rekeyInPlace, bench), 120, bench)
  return details.some((detail) => /neither key|I3/.test(detail)) ? 'red' : 'green'
}

export const interruptedRemoval: Fault = {
  id: 'F22',
  what: 'taking a user out, with a new database key, is interrupted at every call',
  needs: ['linux', 'strace'],
  counts: { pr: 60, nightly: 1_000, release: 5_000 },
  pieces: 2,
  run,
  control,
}
