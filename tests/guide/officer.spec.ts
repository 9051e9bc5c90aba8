import { test } from '@playwright/test'
import { type Visit, visitAs } from './house'
import { picture } from './picture'

let visit: Visit
test.afterEach(() => visit.leave())

test('partsinsyn, deadlines, promises, the fourth room and the child’s own paper', async () => {
  visit = await visitAs('Sara Åkesson')
  const { running, openChild } = visit
  const { page } = running
  const dialog = page.getByRole('dialog')

  await openChild('Elsa')
  await page.getByRole('button', { name: 'Häv spärren' }).first().click()
  await dialog.getByLabel('Vem informerade då').fill('Åklagaren har sagt ja. Föräldrarna får veta i dag.')
  await dialog.getByRole('button', { name: 'Häv spärren' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: /^Barnakt för Elsa/ }).click()
  await page.getByRole('link', { name: 'Insyn' }).click()
  await page.getByRole('radio', { name: /^Far,/ }).check()
  await page.getByText(/^\d+ av \d+ prövade$/).waitFor()
  const units = page.locator('[data-unit]')
  await units.nth(4).focus()
  await picture(running, 'insyn-stycken', { from: units.filter({ hasText: 'Kan visa var någon' }).first() })
  await page.getByRole('radio', { name: /^Läs som/ }).check()
  await page.getByText('[uppgift har undantagits]').first().waitFor()
  await picture(running, 'insyn-las-som', { from: page.getByText(/^Så här skulle far/).first() })

  await page.getByRole('link', { name: 'Idag', exact: true }).click()
  await page
    .getByRole('link', { name: /Till fristen.*Förhandsbedömning/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Frister som löper' }).waitFor()
  await picture(running, 'frister')

  await openChild('Alva', 'Löften')
  await page.getByRole('button', { name: 'Nytt löfte' }).click()
  await dialog.getByLabel('Vad lovades?').fill('Jag ringer dig och berättar vad domen betyder.')
  await dialog.getByLabel('Vem ska hålla det?').selectOption({ label: 'Sara Åkesson, socialsekreterare barn' })
  await dialog.getByLabel('Ska hållas senast').fill('2026-11-27')
  await picture(running, 'lofte', { of: [dialog] })
  await page.keyboard.press('Escape')

  await openChild('Elsa', 'Stöd efteråt')
  await page.getByText('Mottagaren har tackat nej').first().waitFor()
  await picture(running, 'stod-efterat')
  await openChild('Wilma', 'Stöd efteråt')
  await page.getByRole('button', { name: 'Uppföljning däremellan' }).click()
  await dialog.getByLabel('Hur barnet har det').fill('Jag sover bättre nu.')
  for (const [question, answer] of [
    ['Är barnet tryggt?', 'Ja'],
    ['Vet barnet vem det ska kontakta?', 'Ja'],
    ['Har barnet fått det stöd som var planerat?', 'Delvis'],
  ] as const)
    await dialog.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check()
  await picture(running, 'uppfoljning', { of: [dialog], height: 620 })
  await page.keyboard.press('Escape')

  await openChild('Elias', 'Avslut')
  await page.getByRole('heading', { name: /Kvar att göra/ }).waitFor()
  await picture(running, 'avslut')
  await openChild('Alva', 'Avslut')
  await page.getByRole('link', { name: 'Barnahuslogg' }).click()
  await page.getByRole('radio', { name: '8–12 år' }).check()
  await page.getByRole('button', { name: 'Läs som barnet' }).last().click()
  await dialog.getByText('Hej Alva!').waitFor()
  await picture(running, 'barnahuslogg', { of: [dialog], height: 620 })
})
