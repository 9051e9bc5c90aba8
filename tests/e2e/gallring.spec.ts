import { existsSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { daysAfter } from '../support/clock'
import { type DemoHouse, enterAs, type KeptHouse, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

let demo: DemoHouse
let kept: KeptHouse
let running: RunningApp
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now())
test.beforeAll(async () => {
  test.setTimeout(240_000)
  demo = await makeDemoHouse()
})
test.afterEach(async () => {
  await running.close()
  kept.remove()
  expect(running.complaints).toEqual([])
})

test('an old file is decided on by two, rests, is taken back, is decided on again and destroyed; research keeps the other', async () => {
  test.setTimeout(240_000)
  kept = demo.keep()
  running = await kept.openAt(today, '09:00')
  await enterAs(running, 'Ewa')
  await running.page.getByRole('link', { name: 'Gå igenom årets gallring' }).click()
  await running.page.getByRole('heading', { level: 1, name: 'Gallring' }).waitFor()
  await expect(running.page.getByRole('row', { name: /Barnakt Lovisa Hammar/ })).toBeVisible()
  await expect(
    running.page.getByText('Bevaras för forskning: personen är född den 5, 15 eller 25').first(),
  ).toBeVisible()
  await look(running, 'gallring-forslag')

  await decide()
  await look(running, 'gallring-vilar')
  await running.page.getByRole('button', { name: 'Ta tillbaka' }).click()
  const dialog = running.page.getByRole('dialog')
  await dialog.getByLabel('Varför').fill('Fel familj')
  await look(running, 'gallring-ta-tillbaka')
  await dialog.getByRole('button', { name: 'Ta tillbaka' }).click()
  await expect(running.page.getByRole('row', { name: /Barnakt Lovisa Hammar/ })).toBeVisible()
  await decide()
  await running.close()

  running = await kept.openAt(daysAfter(today, 40), '09:00')
  await enterAs(running, 'Ewa')
  const { page } = running
  await page.getByRole('link', { name: 'Ett beslut om gallring har vilat färdigt' }).click()
  await page.getByText('Stämmer datorns klocka?').waitFor()
  await look(running, 'gallring-klocka')
  await page.getByRole('button', { name: 'Klockan och datumet stämmer' }).click()
  await page.getByRole('button', { name: 'Gallra för gott …' }).click()
  const last = page.getByRole('dialog')
  await last.getByRole('checkbox').check()
  await look(running, 'gallring-for-gott')
  await last.getByRole('button', { name: 'Gallra för gott' }).click()
  await expect(page.getByText('Gallrat. Protokollet finns under Tidigare beslut.')).toBeVisible()
  await look(running, 'gallring-gjord')
  const path = await running.answerSave('protokoll.docx')
  await page
    .getByRole('button', { name: /gallringsprotokollet.*Word/ })
    .first()
    .click()
  await expect.poll(() => existsSync(path)).toBe(true)
})

/** Chooses what concerns Lovisa and decides, by the keyboard alone, with Sara beside. */
async function decide(): Promise<void> {
  const { page } = running
  for (const row of await page.getByRole('row', { name: /Lovisa Hammar/ }).all()) {
    await row.getByRole('checkbox').focus()
    await page.keyboard.press('Space')
  }
  await page.getByRole('button', { name: 'Besluta om gallring …' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Det här följer med').waitFor()
  // The request it came with, and nothing of the house's other samråd and consultations.
  await expect(dialog.getByText('Begäran om samråd: 1', { exact: true })).toBeVisible()
  await expect(dialog.getByText(/^Samråd:/)).toBeHidden()
  await dialog.getByLabel('Kollegans användarnamn').focus()
  await page.keyboard.type('sara')
  await page.keyboard.press('Tab')
  await dialog.getByLabel('Kollegans lösenfras').fill('granlada silverkopp lingonbrev')
  await look(running, 'gallring-besluta')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/Vilar till/)).toBeVisible()
}
