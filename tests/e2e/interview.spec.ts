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

/** Goes to a child's förhörsdag from the list of cases. */
async function goToDay({ page }: RunningApp, name: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/arenden'
  })
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('navigation', { name: 'Barnets sidor' }).getByRole('link', { name: 'Förhörsdagen' }).click()
}

test('a coming day is seen on one line; a delay shows what it brings before it is made', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  const dialog = page.getByRole('dialog')
  await goToDay(running, 'Nils')
  await page.getByRole('heading', { name: 'Vem gör vad när' }).waitFor()
  await look(running, 'forhorsdag-kommande')

  const row = page.getByRole('row', { name: /Barnförhör/ })
  await row.getByRole('button', { name: /Försena/ }).press('Enter')
  await dialog.getByText('Det här flyttas också').waitFor()
  await dialog.getByLabel('Börjar').fill('11.15')
  await dialog.getByLabel('Minuter').fill('60')
  await dialog.getByText(/kan inte flyttas/).waitFor()
  await look(running, 'forhorsdag-forsena')
  await dialog.getByRole('button', { name: 'Flytta ändå' }).click()
  await expect(row).toContainText('11.15–12.15')
  await expect(page.getByRole('row', { name: /Medhörning/ })).toContainText('11.15')
  await page.getByText('Det här går inte ihop').waitFor()

  await page.getByRole('button', { name: /Ändra: Eftermöte/ }).click()
  await look(running, 'forhorsdag-andra-moment')
  await dialog.getByRole('button', { name: 'Stäng' }).click()
  await page.getByRole('button', { name: 'Skriv in någon' }).click()
  await dialog.getByRole('radio', { name: 'Medhörning' }).check({ force: true })
  await dialog.getByLabel('Namn').fill('Pia Holm')
  await dialog.getByLabel('Roll').fill('lärare')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await dialog.getByText(/aldrig med och lyssnar/).waitFor()
  await look(running, 'forhorsdag-person')
})

test('a day that has been is read; siblings stand side by side, and a new day is laid out from the usual one', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await goToDay(running, 'Stella')
  await page.getByRole('heading', { name: 'Syskon samma dag' }).waitFor()
  await look(running, 'forhorsdag-genomford')

  await goToDay(running, 'Elsa')
  await page.getByRole('button', { name: 'Planera förhörsdagen' }).click()
  await look(running, 'forhorsdag-planera')
  await page.getByLabel('Dag', { exact: true }).fill('i dag')
  await page.getByRole('button', { name: 'Lägg upp dagen' }).click()
  await page.getByRole('heading', { name: 'Vem gör vad när' }).waitFor()
  await page
    .getByText(/Spärren gäller till/)
    .first()
    .waitFor()
  await look(running, 'forhorsdag-i-dag')
})
