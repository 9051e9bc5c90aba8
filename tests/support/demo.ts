import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { launch, type RunningApp } from './app'
import { clockEnvironment, moveClock, shiftTo } from './clock'

const environment = { FYRARUM_DEMO: '1' }

/** A demo house that is made once; every start opens a copy of its own. */
export interface DemoHouse {
  /** Opens a copy; `meddle` is given the copied house's folder before the program sees it. */
  start(meddle?: (folder: string) => void): Promise<RunningApp>
  /** A copy to be opened many times, each time at a moment of its own; `remove` takes it away. */
  keep(): KeptHouse
}

/** A copy of the demo house that lives through a whole story. */
export interface KeptHouse {
  /** Opens it with the computer's clock at a day and a time of day in Sweden. */
  openAt(day: string, time: string): Promise<RunningApp>
  remove(): void
}

/** Where this run keeps the demo house that its specs share. */
const shared = join(tmpdir(), `fyrarum-demo-${process.env['FYRARUM_E2E_RUN'] ?? process.pid}`)

/** Taken by the worker that makes it. */
const turn = `${shared}.turn`

/** Has the program make the demo house, once for a whole run of specs; `watch` is shown the program at work and has a house made anew. */
export async function makeDemoHouse(watch?: (running: RunningApp) => Promise<unknown>): Promise<DemoHouse> {
  if (watch || takeTurn()) {
    const folder = mkdtempSync(join(tmpdir(), 'fyrarum-demo-in-the-making-'))
    const maker = await launch({ folder, environment })
    await watch?.(maker)
    await maker.page.getByText('Välj vem du vill vara').waitFor({ timeout: 180_000 })
    await maker.close()
    // It gets its name when it is whole: a run that was cut short leaves nothing that looks finished.
    if (existsSync(shared)) rmSync(folder, { recursive: true, force: true })
    else renameSync(folder, shared)
  }
  while (!existsSync(shared)) await setTimeout(250)
  return {
    async start(meddle) {
      const running = await launch({
        copyOf: shared,
        environment,
        ...(meddle ? { meddle: (copy: string) => meddle(join(copy, 'demohus')) } : {}),
      })
      await neverIdle(running)
      return running
    },
    keep() {
      const folder = mkdtempSync(join(tmpdir(), 'fyrarum-story-'))
      cpSync(shared, folder, { recursive: true, filter: (path) => basename(path) !== 'profil' })
      return {
        async openAt(day, time) {
          const shift = shiftTo(day, time)
          const running = await launch({ folder, environment: { ...environment, ...clockEnvironment(shift) } })
          await moveClock(running.page, shift)
          await neverIdle(running)
          const { renew } = running
          // The window that comes after a lock has the computer's own clock.
          return Object.assign(running, {
            renew: async (act: () => Promise<unknown>) => {
              await renew(act)
              await moveClock(running.page, shift)
            },
          })
        },
        remove: () => rmSync(folder, { recursive: true, force: true }),
      }
    },
  }
}

/** True for the one worker that is to make the house; the others wait for it. */
function takeTurn(): boolean {
  if (existsSync(shared)) return false
  try {
    mkdirSync(turn)
    return true
  } catch {
    return false
  }
}

/** Takes away what the specs of a run have shared; asked for by the runner when they are through. */
export default function removeDemoHouse(): void {
  if (process.env['FYRARUM_E2E_LEAVE']) return
  rmSync(turn, { recursive: true, force: true })
  rmSync(shared, { recursive: true, force: true })
}

/** Keys and clicks of a test are not seen by the system, which would call the computer idle and have the program lock. */
const neverIdle = ({ app }: RunningApp) =>
  app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })

/** Unlocks as one of the demo house's users. */
export async function enterAs({ page }: RunningApp, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('button', { name: 'Lås upp' }).click()
  await page.getByRole('heading', { name: 'Idag' }).waitFor()
}
