import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

/** Leaving the computer: the neutral screen, the lock, and what makes the program lock by itself. */

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})
test.beforeEach(async () => {
  running = await demo.start()
  await enterAs(running, 'Karin')
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

/** Goes to where it is said how the program locks and who may see it. */
async function settings(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/installningar/las'
  })
  await page.getByRole('heading', { name: 'Lås och skärm' }).waitFor()
}

const titles = () =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))

test('F9 covers what is shown within a tenth of a second, and typing goes on where it was', async () => {
  const { page } = running
  await page.evaluate(() => {
    location.hash = '/samrad/ny-forfragan'
  })
  const field = page.getByLabel('Hur det kom fram')
  await field.fill('Skolan ringde om Elsa.')
  await field.evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(6, 6))
  // From the key as the program gets it to the picture that has been drawn without what was shown.
  await page.evaluate(() => {
    const mark = globalThis as unknown as { drawnAfter?: number }
    addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key !== 'F9' || mark.drawnAfter !== undefined) return
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            mark.drawnAfter = performance.now() - timeStamp
          }),
        )
      },
      true,
    )
  })

  await page.keyboard.press('F9')
  await expect(page.getByRole('button', { name: 'Visa igen (F9)' })).toBeFocused()
  await expect(field).toBeHidden()
  const drawn = await page.waitForFunction(() => (globalThis as unknown as { drawnAfter?: number }).drawnAfter)
  const elapsed = await drawn.jsonValue()
  expect(elapsed).toBeLessThan(100)
  expect(await titles()).toEqual(['Dolt – Fyra rum'])
  await look(running, 'dolt')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()

  await page.keyboard.press('F9')
  await expect(field).toBeFocused()
  await page.keyboard.type(' (Almskolan)')
  await expect(field).toHaveValue('Skolan (Almskolan) ringde om Elsa.')
})

test('what is hidden in one window is hidden in all, and no new one shows it', async () => {
  const { page: first } = running
  const coming = running.app.waitForEvent('window')
  await first.keyboard.press('Control+Shift+N')
  const second = await coming
  const heading = (page: Page) => page.getByRole('heading', { name: 'Idag' })
  await heading(second).waitFor()

  await second.keyboard.press('F9')
  await expect(heading(second)).toBeHidden()
  await expect(heading(first)).toBeHidden()
  expect(await titles()).toEqual(['Dolt – Fyra rum', 'Dolt – Fyra rum'])
  await first.keyboard.press('Control+Shift+N')
  await first.keyboard.press('F9')

  await expect(heading(first)).toBeVisible()
  await expect(heading(second)).toBeVisible()
  expect(await titles()).toHaveLength(2)
})

/** The processes of the program that have held the house: the core's and the pages'. */
const holders = () =>
  running.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type, name }) => type === 'Tab' || name?.includes('Fyra rum'))
      .map(({ pid }) => pid),
  )

/** Locks as told, and gives how long it took until every process that held the house was gone, in milliseconds. */
async function timeToLock(act: () => Promise<unknown>): Promise<number> {
  const pids = await holders()
  expect(pids.length).toBeGreaterThan(1)
  let elapsed = Number.POSITIVE_INFINITY
  await running.renew(async () => {
    const start = performance.now()
    await act()
    while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 5))
    elapsed = performance.now() - start
  })
  await running.page.getByRole('button', { name: 'Lås upp' }).waitFor()
  return elapsed
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

test('Lås ends every process that has held the house within a second, and the clipboard is empty', async () => {
  test.skip(process.platform !== 'linux', 'processes are looked at as Linux shows them')
  await running.page.evaluate(() => window.shell.invoke('shell.copy', { text: 'Kallelse, prov' }))
  const elapsed = await timeToLock(() => running.page.keyboard.press('Control+l'))

  expect(elapsed).toBeLessThan(1_000)
  expect(await running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('')
})

for (const cause of ['lock-screen', 'suspend', 'user-did-resign-active', 'shutdown'] as const) {
  test(`the program locks when the computer says ${cause}`, async () => {
    test.skip(process.platform !== 'linux', 'processes are looked at as Linux shows them')
    const elapsed = await timeToLock(() =>
      running.app.evaluate(({ powerMonitor }, event) => {
        ;(powerMonitor as unknown as NodeJS.EventEmitter).emit(event)
      }, cause),
    )

    expect(elapsed).toBeLessThan(1_000)
  })
}

test('the program locks after as many minutes as the house says, and the next house begins with five', async () => {
  const { page } = running
  const untouched = (seconds: number) =>
    running.app.evaluate(({ powerMonitor }, idle) => {
      powerMonitor.getSystemIdleTime = () => idle
    }, seconds)
  await settings(page)
  await page.getByLabel('Lås efter').selectOption('1')
  await look(running, 'las-och-skarm')
  await untouched(59)
  await page.waitForTimeout(6_000)
  await expect(page.getByRole('heading', { name: 'Lås och skärm' })).toBeVisible()

  await running.renew(() => untouched(60))
  await running.page.getByRole('button', { name: 'Lås upp' }).waitFor()
})

test('the screen is kept from other programs, shown for help when asked, and kept again at lock', async () => {
  const calls = () => running.app.evaluate(() => (globalThis as unknown as { told: boolean[] }).told.splice(0))
  await running.app.evaluate(({ BrowserWindow }) => {
    const told: boolean[] = []
    Object.assign(globalThis, { told })
    const { prototype } = BrowserWindow
    const { setContentProtection } = prototype
    prototype.setContentProtection = function protect(isOn: boolean) {
      told.push(isOn)
      setContentProtection.call(this, isOn)
    }
  })
  const { page } = running
  await settings(page)
  await page.getByRole('button', { name: 'Låt skärmen ses i 30 minuter för fjärrhjälp' }).click()
  await page.getByText(/^Andra program kan se skärmen till/).waitFor()
  expect(await calls()).toEqual([false])
  await look(running, 'skarm-visas')
  await page.getByRole('button', { name: 'Skydda skärmen igen' }).click()
  await page.getByText(/^Andra program kan inte ta bilder/).waitFor()
  expect(await calls()).toEqual([true])

  await page.getByRole('button', { name: 'Låt skärmen ses i 30 minuter för fjärrhjälp' }).click()
  await page.getByText(/^Andra program kan se skärmen till/).waitFor()
  await running.renew(() => page.keyboard.press('Control+l'))
  const after = await calls()
  expect(after[0]).toBe(false)
  expect(after.slice(1).every(Boolean)).toBe(true)
})
