import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})
test.beforeEach(async () => {
  running = await demo.start()
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

test('nothing is copied from an akt while an informationsspärr stands; when it is lifted, it is', async () => {
  await enterAs(running, 'Sara')
  const { page, app } = running
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText())
  const copy = async () => {
    await app.evaluate(({ clipboard }) => clipboard.writeText('tomt'))
    await page
      .getByText(/^Händelse .* Skriven/)
      .first()
      .click({ clickCount: 3 })
    await page.keyboard.press('Control+C')
  }
  await page.evaluate(() => {
    location.hash = '/arenden'
  })
  await page.getByRole('link', { name: 'Elsa' }).first().click()
  await page
    .getByRole('link', { name: /Barnakt för/ })
    .first()
    .click()
  await page.getByText('gäller sedan').waitFor()
  await look(running, 'v-barnakt-sparr')

  await copy()
  await page.getByText('Det går inte att kopiera härifrån.').waitFor()
  await look(running, 'v-kopiering-nekad')
  expect(await copied()).toBe('tomt')

  await button('Häv spärren').first().click()
  await dialog.getByLabel(/Vem informerade/).fill('Åklagaren ringde pappan.')
  await look(running, 'v-hav-sparr')
  await dialog.getByRole('button', { name: 'Häv spärren' }).click()
  await page.getByText('gäller sedan').waitFor({ state: 'detached' })
  await copy()
  await expect.poll(copied).toContain('Händelse')
})

test('an omedelbar skyddsbedömning asks who has decided once an omhändertagande is chosen, and a note is marked as not to be revealed', async () => {
  await enterAs(running, 'Sara')
  const { page } = running
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')
  await page.evaluate(() => {
    location.hash = '/arenden'
  })
  await page.getByRole('link', { name: 'Elsa' }).first().click()
  await page
    .getByRole('link', { name: /Barnakt för/ })
    .first()
    .click()
  await button('Ny anteckning').click()
  await look(running, 'v-valj-handling')
  await dialog.getByRole('button', { name: 'Omedelbar skyddsbedömning' }).click()
  await page.getByLabel('Åtgärd nu').waitFor()
  await expect(page.getByLabel('Vem som har beslutat om omhändertagandet')).toHaveCount(0)
  await page.getByLabel('Åtgärd nu').selectOption('Omedelbart omhändertagande enligt 6 § LVU')
  await page.getByLabel('Vem som har beslutat om omhändertagandet').scrollIntoViewIfNeeded()
  await look(running, 'v-skyddsbedomning')

  await button('Får inte röjas för vårdnadshavare').first().click()
  await dialog.getByLabel('Skäl').fill('Elsa är rädd för vad som händer hemma.')
  await dialog.getByRole('button', { name: 'Märk anteckningen' }).click()
  await expect(button('Får röjas igen')).toBeVisible()
  await look(running, 'v-far-inte-rojas')
})
