import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'

/** What lies in the memory of a page: nothing of an akt whose key the user lacks, whatever views have been walked. */

const stem = 'Kanarie'
const words = Array.from({ length: 510 }, (_one, index) => `${stem}${String(index).padStart(5, '0')}`)

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})
test.beforeEach(async () => {
  running = await demo.start()
})
test.afterEach(() => running.close())

async function go(place: string, heading: string | RegExp): Promise<void> {
  await running.page.evaluate((to) => {
    location.hash = to
  }, place)
  await running.page.getByRole('heading', { name: heading }).first().waitFor()
}

/** The planted words in a heap snapshot of the page, with every string in it. */
async function wordsInMemory(): Promise<string[]> {
  const session = await running.page.context().newCDPSession(running.page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: false })
  await session.detach()
  const snapshot = chunks.join('')
  expect(snapshot).toContain('"strings":')
  return [...new Set(snapshot.match(new RegExp(`${stem}\\d{5}`, 'g')) ?? [])].sort()
}

const openWilma = async () => {
  await go('/arenden', 'Ärenden')
  await running.page.getByRole('link', { name: /Wilma/ }).first().click()
  await running.page.getByRole('region', { name: 'De fyra rummen' }).waitFor()
}

/** Writes five hundred words into one note of the child's akt and signs it. */
async function plantAsSara(): Promise<void> {
  const { page } = running
  await enterAs(running, 'Sara')
  await openWilma()
  await page
    .getByRole('link', { name: /^Barnakt/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Ny anteckning' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Journalanteckning' }).click()
  await page.getByLabel(/^Händelse$/).fill('Samtal')
  await page.getByLabel(/^Namn/).first().fill('Wilma')
  await page.getByLabel(/^Uppgifter och källa/).fill(words.join('\n'))
  await page.getByLabel(/^Åtgärd och nästa steg/).fill('Ring')
  await page.getByRole('button', { name: /^Signera och lås/ }).click()
  await page
    .getByText(words.at(-1) ?? '')
    .last()
    .waitFor()
}

test('five hundred words of one akt are in the memory of who reads it, and none in that of who has no key', async () => {
  await plantAsSara()
  expect(await wordsInMemory()).toEqual(words)

  await running.renew(() => running.page.getByRole('button', { name: 'Lås', exact: true }).click())
  await enterAs(running, 'Karin')
  await openWilma()
  const places = await running.page.evaluate(() =>
    [...document.querySelectorAll('main a[href^="#/"]')].map((link) => link.getAttribute('href')?.slice(1) ?? ''),
  )
  for (const place of new Set(places)) {
    await running.page.evaluate((to) => {
      location.hash = to
    }, place)
    await running.page.getByRole('heading', { level: 1 }).waitFor()
  }
  for (const place of ['/', '/arenden', '/samrad', '/installningar', '/installningar/om']) {
    await running.page.evaluate((to) => {
      location.hash = to
    }, place)
    await running.page.getByRole('heading', { level: 1 }).waitFor()
  }
  await running.page.getByRole('combobox', { name: /^Sök namn/ }).fill('Wilma')
  await running.page.getByRole('option').first().waitFor()

  expect(await wordsInMemory()).toEqual([])
})

test('what a view drew is given back when somebody has paused in another, and not before', async () => {
  await enterAs(running, 'Karin')
  await openWilma()
  const { page } = running
  await page.evaluate(() => {
    const drawn = [...document.querySelectorAll('main li, main p')].map((element) => new WeakRef(element))
    Object.assign(globalThis, { isHeld: () => drawn.filter((one) => one.deref()).length / drawn.length })
  })
  const held = () => page.evaluate(() => (globalThis as never as { isHeld: () => number }).isHeld())
  await go('/arenden', 'Ärenden')
  expect(await held()).toBe(1)
  await expect.poll(held, { timeout: 15_000 }).toBeLessThan(0.1)
})
