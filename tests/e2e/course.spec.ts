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
  await enterAs(running, 'Karin')
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

async function openChild(name: string): Promise<void> {
  await running.page.getByRole('link', { name: 'Ärenden', exact: true }).click()
  await running.page.getByRole('link', { name }).first().click()
  await running.page.getByRole('heading', { name: 'Vad som är nästa' }).waitFor()
}

test('what is next is one click away, and a closed förundersökning leads on to a new uppföljning', async () => {
  const { page } = running
  await openChild('Elsa')
  await look(running, 'nasta-elsa')
  await openChild('Viggo')
  await look(running, 'nasta-viggo')
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Ny händelse' }).click()
  await dialog.getByLabel('Händelse').selectOption('Förundersökning nedlagd')
  await dialog.getByRole('button', { name: 'Spara' }).click()

  await expect(page.getByText('Förundersökningen är nedlagd. Barnets ärende fortsätter.')).toBeVisible()
  await page.getByRole('button', { name: 'Planera ny uppföljning' }).click()
  await expect(dialog.getByLabel('Händelse')).toHaveValue('uppfoljning')
  await expect(dialog.getByRole('radio', { name: 'Är planerat' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Planera ny uppföljning' })).toHaveCount(0)
  await look(running, 'nasta-nedlagd')
})

test('an event is refused with a sentence, corrected by a new row, and the older stays struck through', async () => {
  const { page } = running
  await openChild('Viggo')
  await page.getByRole('link', { name: 'Händelser', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const events = page.getByRole('region', { name: 'Händelser' })
  await page.getByRole('button', { name: 'Ny händelse' }).click()
  await dialog.getByLabel('Händelse').selectOption('Särskild företrädare förordnad')
  await dialog.getByLabel('Datum').fill('2020-01-07')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Dagen ligger före händelsen ”Polisanmälan”.')).toBeVisible()
  await look(running, 'handelse-nekad')
  await dialog.getByLabel('Datum').fill('i dag')
  await dialog.getByLabel('Kort anmärkning').fill('Advokat Berg')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)

  await events
    .getByRole('button', { name: /^Har inte hänt.*Särskild företrädare/ })
    .last()
    .click()
  await dialog.getByLabel('Varför').fill('Gällde ett annat barn')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(events.getByText('(rättad)')).toHaveCount(1)
  await expect(events.getByText('Gällde ett annat barn')).toBeVisible()
  await look(running, 'handelser')
})
