import { expect, type Page, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { markup } from '../support/markup'

/** E26: what somebody writes is drawn as what it is, letters, wherever it is shown. */

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})
test.beforeEach(async () => {
  running = await demo.start()
})
test.afterEach(() => running.close())

/** Counts what is called, from now on and for as long as the page stands. */
const listen = (page: Page) =>
  page.evaluate(() => {
    Object.assign(globalThis, { hits: 0, hit: () => ((globalThis as unknown as { hits: number }).hits += 1) })
  })

/** What has been called, and what stands in the page that no component of ours has put there. */
const strangers = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const foreign = [
      'script:not([src])',
      'iframe',
      'object',
      'embed',
      'base',
      'meta[http-equiv]',
      'marquee',
      'video',
      'audio',
      'svg script',
      'math',
      '[href^="javascript:" i]',
      '[src^="javascript:" i]',
    ]
    const handlers = [...document.querySelectorAll('*')].filter((one) =>
      one.getAttributeNames().some((name) => name.startsWith('on')),
    )
    return {
      hits: (globalThis as unknown as { hits: number }).hits,
      foreign: [...document.querySelectorAll(foreign.join())].map((one) => one.outerHTML),
      handlers: handlers.map((one) => one.outerHTML),
    }
  })
const nothing = { hits: 0, foreign: [], handlers: [] }

async function go(place: string): Promise<void> {
  await running.page.evaluate((to) => {
    location.hash = to
  }, place)
  await running.page.getByRole('heading', { level: 1 }).waitFor()
}

const openWilma = async () => {
  await go('/arenden')
  await running.page.getByRole('link', { name: /Wilma/ }).first().click()
  await running.page.getByRole('region', { name: 'De fyra rummen' }).waitFor()
}

test('five hundred pieces of markup in a note are drawn as letters while they are written and when they are signed', async () => {
  const { page } = running
  await enterAs(running, 'Sara')
  await listen(page)
  await openWilma()
  await page
    .getByRole('link', { name: /^Barnakt/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Ny anteckning' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Journalanteckning' }).click()
  await page.getByLabel(/^Händelse$/).fill(markup[6] ?? '')
  await page
    .getByLabel(/^Namn/)
    .first()
    .fill(markup[60] ?? '')
  await page.getByLabel(/^Uppgifter och källa/).fill(markup.join('\n'))
  await page.getByLabel(/^Åtgärd och nästa steg/).fill(markup[110] ?? '')
  expect(await strangers(page)).toEqual(nothing)
  const sign = page.getByRole('button', { name: /^Signera och lås/ })
  await sign.click()
  await expect(sign).toBeHidden()

  expect(markup).toHaveLength(500)
  const missing = async () => {
    const drawn = await page.locator('main').innerText()
    return markup.filter((one) => !drawn.includes(one))
  }
  await expect.poll(missing).toEqual([])
  expect(await strangers(page)).toEqual(nothing)
})

test('markup in tasks and rooms is drawn as letters in lists, in the search and on Idag', async () => {
  const { page } = running
  await enterAs(running, 'Karin')
  await listen(page)
  await openWilma()
  for (const index of [0, 6, 11, 18, 22, 25, 28, 35]) {
    await page.getByRole('button', { name: 'Ny uppgift' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Vad ska göras?').fill(markup[index * 10] ?? '')
    await dialog.getByLabel('Ansvarig').selectOption({ index: 1 })
    await dialog.getByRole('button', { name: 'Lägg till' }).click()
    await expect(dialog).toHaveCount(0)
  }
  expect(await strangers(page)).toEqual(nothing)
  for (const place of ['/', '/arenden', '/samrad', '/uppfoljning', '/installningar']) {
    await go(place)
    expect(await strangers(page)).toEqual(nothing)
  }
  await page.getByRole('combobox', { name: /^Sök namn/ }).fill(markup[60] ?? '')
  expect(await strangers(page)).toEqual(nothing)
})

test('the control: where nothing stops them, the same pieces do what they say', async () => {
  const hits = await running.app.evaluate(async ({ BrowserWindow }, pieces) => {
    const bare = new BrowserWindow({ show: false, webPreferences: { partition: 'control', sandbox: true } })
    // What takes down a page that has come away from ours would take this one down too.
    bare.webContents.removeAllListeners('did-navigate')
    await bare.loadURL('data:text/html,<title>x</title>')
    const count: unknown = await bare.webContents.executeJavaScript(`(async () => {
      globalThis.hits = 0
      globalThis.hit = () => { hits += 1 }
      for (const piece of ${JSON.stringify(pieces)}) {
        const box = document.createElement('div')
        box.innerHTML = piece
        document.body.append(box)
      }
      await new Promise((resolve) => setTimeout(resolve, 1500))
      return hits
    })()`)
    bare.destroy()
    return Number(count)
  }, markup)

  expect(hits).toBeGreaterThan(100)
})
