import { rmSync } from 'node:fs'
import { addDays, swedishDay, swedishMoment, swedishTime } from '../calendar'
import type { DoorContext } from '../core'
import { idMaker } from '../ids'
import { databasePath } from '../vault/found'
import { keyFilePath } from '../vault/key-file'
import { newRecoverySheet } from '../vault/recovery'
import { cryptoProved } from '../vault/self-test'
import { oldFilesDays } from './acts/old-files'
import { clockAt } from './house/clock'
import { onOrBefore } from './house/days'
import { openDesk } from './house/desk'
import { admitTheOthers, directoryOf, foundDemo } from './house/founding'
import { planHouse } from './plan'
import { demo, type Volumes } from './volumes'

const seed = 'sjöberga'

type DemoDoor = Pick<DoorContext, 'folder' | 'appVersion' | 'now' | 'onProgress'>
/** Acts between two reports of progress. */
const stride = 25

/** Creates Barnahus Sjöberga: founds it in the past, lets everybody in, and plays its history up to yesterday through the core's own doors. Leaves it closed. */
export async function createDemoHouse(
  door: DemoDoor,
  volumes: Volumes = demo,
  recoveryPublicKey?: Buffer,
): Promise<void> {
  await cryptoProved()
  const today = swedishDay(door.now())
  const acts = planHouse({ today, time: swedishTime(door.now()), volumes, seed })
  const clock = clockAt(swedishMoment(onOrBefore(addDays(today, -Math.max(volumes.days, oldFilesDays) - 14)), '08:00'))
  const newId = idMaker(() => Date.parse(clock.now()))
  // The shares of the recovery key are dropped, where nobody has made them: a demo house is made anew, not recovered.
  const founded = await foundDemo(door, clock, newId, recoveryPublicKey ?? (await newRecoverySheet()).publicKey)
  try {
    await admitTheOthers(door, founded, clock, newId)
    const desk = openDesk({ door, founded, clock, newId })
    const house = directoryOf(founded)
    for (const [index, act] of acts.entries()) {
      clock.reach(act.at)
      act.run(await desk.sit(act.who, act.at.slice(0, 10)), house)
      if (index % stride === 0) await report(index)
    }
    desk.leave()
    await report(acts.length)
  } catch (error) {
    // Half a house helps nobody, and would stand in the way of the next try.
    if (founded.connection.open) founded.connection.close()
    const [database, keys] = [databasePath(door.folder), keyFilePath(door.folder)]
    for (const path of [database, `${database}-wal`, `${database}-shm`, keys, `${keys}.1`])
      rmSync(path, { force: true })
    throw error
  }

  /** Tells how far it has come, and lets the telling out. */
  async function report(done: number) {
    door.onProgress({ job: 'demo', done, total: acts.length })
    await new Promise((resolve) => setImmediate(resolve))
  }
}
