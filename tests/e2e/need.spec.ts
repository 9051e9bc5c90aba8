import { expect, type Page, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

let house: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  test.setTimeout(180_000)
  house = await makeDemoHouse()
})

test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

const begin = async (name: string): Promise<Page> => {
  running = await house.start()
  await enterAs(running, name)
  return running.page
}
const openSupport = async (page: Page, name: string) => {
  await page.getByRole('link', { name: 'Ärenden' }).click()
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('navigation', { name: 'Barnets sidor' }).getByRole('link', { name: 'Stöd efteråt' }).click()
}

test('a need is written in, declined and red at the coordinator, and taken over with one click', async () => {
  const page = await begin('Karin Öberg')
  await openSupport(page, 'Elsa')
  await expect(page.getByText('Mottagaren har tackat nej').first()).toBeVisible()
  await look(running, 'stod-barnets-sida')

  await page.getByRole('button', { name: 'Nytt behov' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Skriv in behovet' }).click()
  await expect(
    dialog.getByText('Välj ett av alternativen.').or(dialog.getByText('Fyll i fältet.')).first(),
  ).toBeVisible()
  await dialog.getByLabel('Vad gäller det?').selectOption({ label: 'Stöd och krisstöd' })
  await dialog.getByLabel('Vad behövs').fill('Någon att ringa på kvällen')
  await dialog.getByRole('button', { name: 'Skriv in behovet' }).click()
  await expect(dialog).toBeHidden()
  const need = page.getByRole('article').filter({ hasText: 'Någon att ringa på kvällen' })
  await expect(need.getByText('Ligger hos Karin Öberg')).toBeVisible()

  await need.getByRole('button', { name: 'Lämna över' }).click()
  await look(running, 'stod-lamna-over')
  await dialog.getByLabel('Kollega', { exact: true }).selectOption({ label: 'Sara Åkesson, Socialsekreterare barn' })
  await dialog.getByRole('button', { name: 'Erbjud' }).click()
  await expect(need.getByText('Erbjudet till Sara Åkesson')).toBeVisible()
  await need.getByRole('button', { name: 'Ångra mitt senaste steg' }).click()
  await expect(need.getByText('Erbjudet till Sara Åkesson')).toBeHidden()

  const red = page.getByRole('article').filter({ hasText: 'Bedömning av sömn och rädsla' })
  await expect(red.getByText('Mottagaren har tackat nej').first()).toBeVisible()
  await red.getByRole('button', { name: 'Ta över' }).click()
  await expect(red.getByText('Ligger hos Karin Öberg')).toBeVisible()
  await expect(red.getByRole('button', { name: 'Ta över' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Uppföljning', exact: true }).click()
  await page.getByRole('navigation', { name: 'Uppföljning' }).getByRole('link', { name: 'Stöd efteråt' }).click()
  await expect(page.getByRole('heading', { name: 'Väntetid hos verksamheterna' })).toBeVisible()
  await look(running, 'stod-alla-barn')
})

test('a child is followed up: the child’s own words first, and what is left out is named', async () => {
  const page = await begin('Sara Åkesson')
  await openSupport(page, 'Wilma')
  await look(running, 'stod-uppfoljningar')
  await page.getByRole('button', { name: 'Uppföljning däremellan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Spara uppföljningen' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await look(running, 'stod-folj-upp')
  await dialog.getByLabel('Hur barnet har det').fill('Jag sover bättre nu.')
  const answers = [
    ['Är barnet tryggt?', 'Ja'],
    ['Vet barnet vem det ska kontakta?', 'Ja'],
    ['Har barnet fått det stöd som var planerat?', 'Delvis'],
    ['Har barnet fått veta hur det gick i förundersökningen?', 'Nej, inte än'],
  ] as const
  for (const [question, answer] of answers)
    await dialog.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
  await dialog.getByRole('button', { name: 'Spara uppföljningen' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Jag sover bättre nu.')).toBeVisible()
})

test('each child’s fourth room as it stands, and Idag with no more than what is to be done', async () => {
  const page = await begin('Karin Öberg')
  await look(running, 'stod-idag')
  for (const name of ['Viggo', 'Saga']) {
    await openSupport(page, name)
    await expect(page.getByRole('heading', { name: 'Uppföljningar' })).toBeVisible()
    await look(running, `stod-${name.toLowerCase()}`)
  }
  await page.getByRole('link', { name: 'Översikt', exact: true }).click()
  await page.getByRole('heading', { name: 'Fjärde rummet' }).scrollIntoViewIfNeeded()
  await look(running, 'stod-oversikt')
})
