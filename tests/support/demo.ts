import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type RunningApp } from './app'

const environment = { FYRARUM_DEMO: '1' }

/** A demo house that is made once; every start opens a copy of its own. */
export interface DemoHouse {
  /** Opens a copy; `meddle` is given the copied house's folder before the program sees it. */
  start(meddle?: (folder: string) => void): Promise<RunningApp>
  remove(): void
}

/** Has the program make its demo house; `watch` is shown the program at work. */
export async function makeDemoHouse(watch?: (running: RunningApp) => Promise<unknown>): Promise<DemoHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-demo-'))
  const maker = await launch({ folder, environment })
  await watch?.(maker)
  await maker.page.getByText('Välj vem du vill vara').waitFor({ timeout: 120_000 })
  await maker.close()
  return {
    async start(meddle) {
      const running = await launch({
        copyOf: folder,
        environment,
        ...(meddle ? { meddle: (copy: string) => meddle(join(copy, 'demohus')) } : {}),
      })
      await neverIdle(running)
      return running
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
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
