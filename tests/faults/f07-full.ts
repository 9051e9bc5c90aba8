import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openReserve } from '../../src/main/core/database/reserve'
import { AppError } from '../../src/shared/result'
import { layOut } from './bench/base'
import { startChild } from './bench/child'
import { makeGround } from './bench/ground'
import { lastSaved } from './bench/inject'
import { type Ground, judge } from './bench/judge'
import { Refused, sitDown } from './bench/seat'
import { momentOf } from './bench/work'
import { type Bench, counting, type Fault, type Outcome } from './fault'

/** Runs with a disk of a few megabytes in memory, which is taken away afterwards whatever happens. */
async function withDisk<T>(folder: string, megabytes: number, call: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true })
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', folder])
  if (mounted.status !== 0) throw new Error(`no disk could be made: ${mounted.stderr.toString()}`)
  try {
    return await call()
  } finally {
    spawnSync('umount', ['--lazy', folder])
  }
}

/** Fills the disk until so many bytes are left. */
function fill(disk: string, left: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - left)))
}

/** What the house sets aside on so small a disk. */
const reserveBytes = 1024 * 1024

/** Works until the disk is full and a while longer; gives what was wrong then, and how reading went while it was full. */
async function fillUp(bench: Bench, ground: Ground, turn: number, saysAnyway = false) {
  const disk = join(bench.folder, 'disk')
  return withDisk(disk, 4 + (turn % 61), async () => {
    const folder = join(disk, 'house')
    layOut(ground.base.files, folder)
    openReserve(folder, reserveBytes)
    fill(disk, bench.random.below(700_000))
    const order = {
      folder,
      seat: ground.base.seat,
      from: 0,
      count: 150,
      lockEvery: 60,
      isPatient: true,
      saysAnyway,
      reserveBytes,
    }
    const running = startChild({ deed: 'write', ...order })
    const end = await running.ended
    const saved = lastSaved(running, 0)
    const problems: string[] = end === 0 ? [] : [`ended with ${end}: ${running.complaints()}`]
    const codes = running.words.flatMap((word) => /^(?:failed|closed) (.*)$/.exec(word)?.[1] ?? [])
    for (const code of new Set(codes)) if (code !== 'disk-full') problems.push(`I4: it was called ${code}`)
    const reading = await readWhileFull(folder, ground)
    // R31: what is set aside lets reading, which must be logged, go on.
    if (reading !== 'read') problems.push(`reading while full: ${reading}`)
    // Looked at where there is room, and then where it was full and no longer is.
    const copy = join(bench.folder, 'copy')
    rmSync(copy, { recursive: true, force: true })
    cpSync(folder, copy, { recursive: true })
    problems.push(...(await judge(copy, ground, saved, saved + 1)).problems)
    rmSync(join(disk, 'filler'))
    problems.push(...(await judge(folder, ground, saved, saved + 1)).problems)
    return { problems, isFull: codes.length > 0, reading }
  })
}

async function readWhileFull(folder: string, { base }: Ground): Promise<string> {
  try {
    const seated = await sitDown(folder, base.held.keys, base.held.databaseKey, () => momentOf(1_000), {
      reserveBytes,
    })
    try {
      await seated.ask('note.list', { aktId: base.seat.aktId })
      return 'read'
    } finally {
      seated.session.close()
    }
  } catch (error) {
    return error instanceof AppError || error instanceof Refused ? error.failure.code : String(error)
  }
}

async function run(count: number, bench: Bench): Promise<Outcome> {
  const tally = counting(bench)
  const ground = await makeGround(join(bench.folder, 'house'))
  for (let turn = 0; turn < count; turn += 1) {
    const { problems, isFull, reading } = await fillUp(bench, ground, turn)
    tally.add(problems, `disk ${turn}`)
    tally.sum('full', isFull ? 1 : 0)
    tally.sum('readWhileFull', reading === 'read' ? 1 : 0)
  }
  return tally.outcome()
}

/** A program that calls saved what found no room. */
async function control(bench: Bench): Promise<'red' | 'green'> {
  const ground = await makeGround(join(bench.folder, 'house'))
  for (let turn = 0; turn < 5; turn += 1) {
    const { problems } = await fillUp(bench, ground, turn, true)
    if (problems.some((problem) => /^I[12]/.test(problem))) return 'red'
  }
  return 'green'
}

export const fullDisk: Fault = {
  id: 'F07',
  what: 'the disk fills up while somebody writes, at 61 sizes',
  needs: ['linux', 'root'],
  counts: { pr: 6, nightly: 122, release: 122 },
  run,
  control,
}
