import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../src/main/core/database/open'
import { isWhole, pageBytes, pageReport } from '../../src/main/core/database/pages'
import { databasePath } from '../../src/main/core/vault/found'
import { readKeyFile } from '../../src/main/core/vault/key-file'
import { layOut, layOver } from './bench/base'
import { makeGround } from './bench/ground'
import { type Ground, judge, leaksInBytes, wholeness } from './bench/judge'
import { doneIn, standing } from './bench/work'
import type { WriteOrder } from './deeds/write'
import { type Bench, counting, type Fault, type Outcome } from './fault'
import { makeDisk } from './power/disk'
import { type Recording, record } from './power/record'

/** So many pieces of work are recorded, with a locking in between. */
const recorded = { from: 0, count: 36, lockEvery: 10 }
/** Every so many points are looked at with all there is: a real unlocking, the log's signatures, the sealed words. */
const closest = 200
/** Every so many with the engine's whole check of pages, indexes and references, and a walk over the pages' HMACs. */
const closer = 5

interface Played {
  readonly ground: Ground
  readonly recording: Recording
}

async function play(bench: Bench, synchronous?: WriteOrder['synchronous']): Promise<Played> {
  const folder = join(bench.folder, 'recorded')
  const ground = await makeGround(folder)
  layOut(ground.base.files, folder)
  const recording = await record({
    deed: 'write',
    folder,
    seat: ground.base.seat,
    ...recorded,
    ...(synchronous ? { synchronous } : {}),
  })
  return { ground, recording }
}

/** Cuts the power at many moments of a recording, each in another way, and looks at what is left. */
async function cutPower({ ground, recording }: Played, count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const folder = join(bench.folder, 'after')
  mkdirSync(folder, { recursive: true })
  const disk = makeDisk(recording, ground.base.files)
  const { calls } = recording
  // All that any point can hold has passed here, so readable words are looked for once (I5).
  const leaks = calls.some((call) => call.call === 'write' && leaksInBytes(call.bytes))
  if (leaks) tally.add(['I5: what was written stands readable in a write'], 'recording')
  let saved = -1
  let turn = 0
  for (const [index, call] of calls.entries()) {
    disk.play(call)
    if (call.call === 'say' && /^\d+$/.test(call.word)) saved = Number(call.word)
    // The points are spread evenly over the calls.
    for (const until = Math.floor(((index + 1) * count) / calls.length); turn < until; turn += 1) {
      layOver(disk.cut(bench.random), folder)
      const problems =
        turn % closest === 0
          ? (await judge(folder, ground, saved, saved + 1)).problems
          : glance(folder, ground, saved, turn % closer === 0)
      tally.add(problems, `point ${turn}, after call ${index} of ${calls.length}`)
    }
  }
  tally.sum('calls', calls.length)
  tally.most('maxPages', (ground.base.files.get('fyrarum.db')?.length ?? 0) / pageBytes)
  return tally.outcome()
}

/** What `judge` looks at, short of signatures and sealed words: a few milliseconds, so that there can be a hundred thousand. */
function glance(folder: string, ground: Ground, saved: number, isCloser: boolean): string[] {
  const { base, before, weights } = ground
  const problems: string[] = []
  try {
    readKeyFile(folder)
    const connection = openDatabase(databasePath(folder), Buffer.from(base.held.databaseKey), 'existing')
    try {
      if (isCloser) problems.push(...wholeness(connection))
      const done = doneIn(standing(connection, base.seat), before, weights)
      if (done === undefined) problems.push('I2: half a step')
      else if (done < saved) problems.push(`I1: ${saved - done} pieces of work called saved are gone`)
      else if (done > saved + 1) problems.push('I2: more done than was begun')
    } finally {
      connection.close()
    }
    if (isCloser && !isWhole(pageReport(databasePath(folder), base.held.databaseKey)))
      problems.push('I3: pages are damaged')
  } catch (error) {
    problems.push(`I3: does not open: ${String(error)}`)
  }
  return problems
}

/** The library's own default on an existing file: commits are not synced, and a power cut takes what was called saved. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const { details, failed } = await cutPower(await play(bench, 'NORMAL'), 400, bench)
  return failed > 0 && details.some((detail) => detail.includes('I1')) ? 'red' : 'green'
}

export const powerCut: Fault = {
  id: 'F03',
  what: 'the power goes at any moment: writes dropped and torn, names not yet on the disk',
  needs: ['linux', 'strace'],
  counts: { pr: 1_000, nightly: 20_000, release: 100_000 },
  pieces: 2,
  run: async (count, bench) => cutPower(await play(bench), count, bench),
  control,
}
