import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { pictures, type RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { round } from '../support/keyboard'
import { look } from '../support/looking'

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  test.setTimeout(180_000)
  demo = await makeDemoHouse()
})
test.beforeEach(async () => {
  running = await demo.start()
  await enterAs(running, 'Sara Åkesson')
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

async function openChild(name: string, place: string): Promise<void> {
  const { page } = running
  await page.getByRole('link', { name: 'Ärenden', exact: true }).click()
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('navigation', { name: 'Barnets sidor' }).getByRole('link', { name: place }).click()
}

/** A day so many days from now, ÅÅÅÅ-MM-DD. */
const dayAhead = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() + days * 86_400_000)

test('a promise is made, stands among those about to be broken, and is kept', async () => {
  const { page } = running
  const dialog = page.getByRole('dialog')
  const words = 'Jag ringer dig och berättar vad domen betyder.'
  await openChild('Alva', 'Löften')
  await page.getByRole('button', { name: 'Nytt löfte' }).click()
  await dialog.getByRole('button', { name: 'Spara löftet' }).click()
  await expect(dialog.getByRole('alert').first()).toBeVisible()
  await dialog.getByLabel('Vad lovades?').fill(words)
  await dialog.getByLabel('Vem ska hålla det?').selectOption({ label: 'Sara Åkesson, socialsekreterare barn' })
  await dialog.getByLabel('Ska hållas senast').fill(dayAhead(2))
  await look(running, 'lofte-nytt')
  await dialog.getByRole('button', { name: 'Spara löftet' }).click()
  await expect(dialog).toBeHidden()
  await look(running, 'loften-barnets')

  await page.getByRole('link', { name: 'Uppföljning', exact: true }).click()
  const places = page.getByRole('navigation', { name: 'Uppföljning' })
  await places.getByRole('link', { name: 'Löften' }).click()
  await expect(page.getByText(words)).toBeVisible()
  await look(running, 'loften-pa-vag-att-brytas')
  await page.getByRole('button', { name: `Hållet: ${words}` }).click()
  await dialog.getByLabel('Hur barnet fick veta').fill('Ringde efter skolan.')
  await look(running, 'lofte-hallet')
  await dialog.getByRole('button', { name: 'Spara för gott' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(words)).toBeHidden()

  await places.getByRole('link', { name: 'Verkstad' }).click()
  await page.getByRole('heading', { name: /Försenat från möten/ }).waitFor()
  await look(running, 'verkstad')
})

test('the child’s paper is read as the child, approved, taken out and handed over', async () => {
  test.setTimeout(120_000)
  const { page } = running
  const dialog = page.getByRole('dialog')
  await openChild('Alva', 'Avslut')
  await page.getByRole('link', { name: 'Barnahuslogg' }).click()
  await page.getByRole('button', { name: 'Godkänn barnahusloggen' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await page.getByLabel('Vad barnet själv har sagt att det ville').fill('Jag ville bo hos farmor.')
  await page.getByLabel('Hur barnet når personen').fill('Ring 08-465 004 12, eller be en vuxen att ringa.')
  await look(running, 'barnahuslogg-granska')
  for (const [age, who] of [
    ['13–17 år', 'tonaring'],
    ['4–7 år, läses högt', 'liten'],
    ['8–12 år', 'skolbarn'],
  ] as const) {
    await page.getByRole('radio', { name: age }).check()
    await page.getByLabel('Hur barnet når personen').fill('Ring 08-465 004 12, eller be en vuxen att ringa.')
    await page.getByRole('button', { name: 'Läs som barnet' }).last().click()
    await expect(dialog.getByText('Hej Alva!')).toBeVisible()
    await look(running, `barnahuslogg-${who}`)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Godkänn barnahusloggen' }).click()
    await page.getByRole('button', { name: 'Spara barnahusloggen som PDF' }).waitFor()
    await expect(page.getByText(`, ${age}`).first()).toBeVisible()
    const path = await running.answerSave(`${who}.pdf`)
    await page.getByRole('button', { name: 'Spara barnahusloggen som PDF' }).click()
    await page.getByText('Sparat som PDF').waitFor()
    copyFileSync(path, join(pictures, `barnahuslogg-${who}.pdf`))
  }
  await page.getByRole('button', { name: 'Lämnad till barnet' }).click()
  await dialog.getByLabel('Vem lämnade den').fill('Sara')
  await dialog.getByLabel('Hur den lämnades').fill('Vi läste den tillsammans.')
  await look(running, 'barnahuslogg-lamnad')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Vi läste den tillsammans.')).toBeVisible()
})

test('a case is not closed while anything is open without its reason; then it is, for good', async () => {
  const { page } = running
  const dialog = page.getByRole('dialog')
  await openChild('Elias', 'Avslut')
  await page.getByRole('heading', { name: /Kvar att göra/ }).waitFor()
  await look(running, 'avslut-kvar')
  await round(running)
  await page.getByRole('button', { name: 'Avsluta ärendet för gott' }).click()
  await expect(page.getByText('Fyll i fältet.').first()).toBeVisible()
  await page.getByLabel('Vem berättade').fill('Sara')
  await page.getByLabel('Hur barnet fick veta').fill('Vid ett besök.')
  await page.getByLabel('Väg tillbaka').fill('Sara Åkesson, 08-465 004 12')
  await page.getByRole('button', { name: 'Avsluta ärendet för gott' }).click()
  await expect(page.getByText('Något är kvar att göra. Se listan Kvar att göra högst upp.')).toBeVisible()
  await look(running, 'avslut-nekat')

  const leave = page.getByRole('button', { name: /^Lämna med skäl/ })
  for (let left = await leave.count(); left > 0; left -= 1) {
    await leave.first().click()
    await dialog.getByLabel('Varför lämnas det öppet?').fill('Skolkuratorn tar över.')
    await dialog.getByRole('button', { name: 'Spara skälet' }).click()
    await expect(dialog).toBeHidden()
    await expect(leave).toHaveCount(left - 1)
  }
  await page.getByLabel('Varför barnahusloggen inte är lämnad').fill('Elias vill ha den efter lovet.')
  await page.getByRole('button', { name: 'Avsluta ärendet för gott' }).click()
  await expect(page.getByRole('heading', { name: 'Ärendet är avslutat' })).toBeVisible()
  await expect(page.getByText('Ett avslutat ärende öppnas aldrig igen')).toBeVisible()
  await look(running, 'avslutat')
})
