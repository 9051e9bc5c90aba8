import { createHash } from 'node:crypto'
import { copyFileSync, createReadStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { databasePath } from '../../src/main/core/vault/found'
import type { Floor } from './floor'
import type { BenchHouse } from './house'
import { timed } from './opening'
import { type Measured, resultOf } from './result'

/** The longest that anybody who asked for something meanwhile was kept waiting, in milliseconds. */
async function longestPause(work: Promise<unknown>): Promise<number> {
  let longest = 0
  const state = { isOver: false }
  void work.finally(() => {
    state.isOver = true
  })
  for (let last = performance.now(); !state.isOver; ) {
    await new Promise((resolve) => setImmediate(resolve))
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  return longest
}

interface Parts {
  readonly house: BenchHouse
  readonly floor: Floor
  readonly folder: string
  readonly set: string
}

/** Long work that goes on beside people: how long it takes, and how long it keeps others waiting. Once each. */
export async function measureJobs({ house, floor, folder, set }: Parts): Promise<Measured[]> {
  const copies = join(folder, 'kopior')
  mkdirSync(copies, { recursive: true })
  await house.unlock('karin')
  await house.ask('backup.chooseFolder', { ticket: house.core.offer(copies) })
  const path = databasePath(house.folder)
  const leastCopy = await timed(async () => {
    const copy = join(folder, 'golv-kopia')
    copyFileSync(path, copy)
    const hash = createHash('sha256')
    for await (const part of createReadStream(copy, { highWaterMark: 2 ** 20 })) hash.update(part as Buffer)
    hash.digest()
    rmSync(copy)
  })
  const start = performance.now()
  const paused = await longestPause(house.ask('backup.take', {}))
  const taken = performance.now() - start
  house.core.close()
  await house.unlock('linda')
  const leastWalk = await timed(() => floor.walkLog())
  const begun = performance.now()
  const walkPause = await longestPause(house.ask('audit.verify', {}))
  const walked = performance.now() - begun
  house.core.close()
  return [
    resultOf('Långt arbete: säkerhetskopia med kontroll', set, [taken], [leastCopy]),
    resultOf('Långt arbete: längsta väntan under kopian, med genomgången i kärnan', set, [paused], null),
    resultOf('Långt arbete: hela loggen kontrolleras', set, [walked], [leastWalk]),
    resultOf('Långt arbete: längsta väntan under kontrollen', set, [walkPause], null),
  ]
}
