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

test('a deadline is met from Idag, one is extended and one explained, and the unit sees them all', async () => {
  running = await demo.start()
  await enterAs(running, 'Sara Åkesson')
  const { page } = running
  const dialog = page.getByRole('dialog')
  await expect(page.getByRole('heading', { name: /^Frister \(/ })).toBeVisible()
  await look(running, 'frister-idag')

  await page
    .getByRole('link', { name: /Till fristen.*Förhandsbedömning/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Frister som löper' }).waitFor()
  await look(running, 'frister-barnet')
  await page.getByRole('button', { name: /^Förläng.*Förhandsbedömning/ }).click()
  await dialog.getByRole('button', { name: 'För in beslutet' }).click()
  await expect(dialog.getByText('Fyll i fältet.').first()).toBeVisible()
  await look(running, 'frister-forlang')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Klart.*Förhandsbedömning/ }).click()
  await dialog.getByRole('radio', { name: 'Utredning inledd' }).check()
  await dialog.getByRole('button', { name: 'Notera' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: /^Utredning/ })).toBeVisible()

  await page.getByRole('link', { name: 'Uppföljning' }).click()
  await page.getByRole('heading', { name: 'Frister' }).waitFor()
  await page.getByRole('radio', { name: 'Löper' }).check()
  await look(running, 'frister-enheten')
})

test('a passed deadline by law is red and keeps its reason', async () => {
  running = await demo.start()
  await enterAs(running, 'Ahmed Al-Khatib')
  const { page } = running
  await page
    .getByRole('link', { name: /Till fristen.*Utredning.*Maja/ })
    .first()
    .click()
  await expect(page.getByText('Orsak till försening: Handläggaren bytte tjänst')).toBeVisible()
  await page.getByRole('button', { name: /^Ange orsak.*Utredning/ }).click()
  await look(running, 'frister-orsak')
  await page.keyboard.press('Escape')
  await look(running, 'frister-passerad')
})
