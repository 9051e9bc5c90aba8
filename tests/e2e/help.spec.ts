import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  test.setTimeout(240_000)
  demo = await makeDemoHouse()
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

test('the user guide is read in the program, chapter by chapter, with every picture', async () => {
  running = await demo.start()
  await enterAs(running, 'Sara')
  const { page } = running
  await page.keyboard.press('F1')
  await page.getByRole('heading', { name: 'Hjälp', level: 1 }).waitFor()
  await look(running, 'hjalp')
  const chapters = page.getByRole('navigation', { name: 'Kapitel' }).getByRole('link')
  for (const [index, name] of (await chapters.allTextContents()).entries()) {
    await chapters.nth(index).press('Enter')
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await expect(chapters.nth(index)).toHaveAttribute('aria-current', 'page')
    for (const shown of await page.locator('figure img').all())
      await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    if (index < 2) await look(running, `hjalp-${index + 1}`)
  }

  await page.getByRole('link', { name: 'Första gången' }).click()
  await page.getByRole('main').getByRole('paragraph').first().waitFor()
  await page.getByRole('listitem').getByRole('link', { name: 'Kopior och återställning' }).click()
  await page.getByRole('heading', { name: 'Kopior och återställning', level: 1 }).waitFor()
})

test('the key for help takes nobody from what is being filled in over a page', async () => {
  running = await demo.start()
  await enterAs(running, 'Sara')
  const { page } = running
  await page.evaluate(() => {
    location.hash = '/arenden'
  })
  await page.getByRole('link', { name: 'Alva' }).first().click()
  await page.getByRole('navigation', { name: 'Barnets sidor' }).getByRole('link', { name: 'Löften' }).click()
  await page.getByRole('button', { name: 'Nytt löfte' }).click()
  const words = page.getByRole('dialog').getByLabel('Vad lovades?')
  await words.fill('Jag ringer på fredag.')

  await page.keyboard.press('F1')

  await expect(words).toHaveValue('Jag ringer på fredag.')
})
