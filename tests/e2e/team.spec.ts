import { expect, type Page, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'

let house: DemoHouse
test.beforeAll(async () => {
  test.setTimeout(180_000)
  house = await makeDemoHouse()
})

const begin = async (name: string): Promise<RunningApp> => {
  const running = await house.start()
  await enterAs(running, name)
  return running
}
const changeTo = async (running: RunningApp, name: string) => {
  await running.renew(() => running.page.keyboard.press('Control+l'))
  await enterAs(running, name)
}
const openCase = async (page: Page, name: string) => {
  await page.getByRole('link', { name: 'Ärenden' }).click()
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

test('marked violence stays red until both officers are named; the adult’s officer then opens an akt of her own', async () => {
  const running = await begin('Ewa Johansson')
  await expect(running.page.getByText('Utse genast').first()).toBeVisible()
  await running.picture('team-idag-chef')
  await running.expectAccessible()
  await running.page.getByRole('link', { name: 'Ärenden' }).click()
  await expect(running.page.getByText('Vuxenhandläggare saknas').first()).toBeVisible()
  await running.picture('team-arenden')
  await openCase(running.page, 'Hugo')
  await running.page.getByRole('button', { name: 'Utse till teamet' }).scrollIntoViewIfNeeded()
  await running.picture('team-barnets-sida')
  await running.expectAccessible()
  await running.page.getByRole('button', { name: 'Utse till teamet' }).click()
  const dialog = running.page.getByRole('dialog')
  await expect(dialog.getByLabel('Roll')).toHaveValue('vuxenhandlaggare')
  await running.picture('team-utse')
  await running.expectAccessible()
  await dialog.getByRole('button', { name: 'Utse och ge nycklar' }).click()
  await expect(
    dialog.getByText('Välj ett av alternativen.').or(dialog.getByText('Fyll i fältet.')).first(),
  ).toBeVisible()
  await dialog.getByLabel('Vem').selectOption({ label: 'Jenny Kovačević, socialsekreterare vuxen' })
  await dialog.getByLabel('Varför').fill('Uppgift om våld')
  await dialog.getByRole('button', { name: 'Utse och ge nycklar' }).click()
  await expect(dialog).toBeHidden()
  await expect(running.page.getByText('Utse genast')).toBeHidden()
  await running.picture('team-utsett')

  await changeTo(running, 'Jenny Kovačević')
  await running.page
    .getByRole('button', { name: /Öppna vuxenakt/ })
    .first()
    .scrollIntoViewIfNeeded()
  await running.picture('team-idag-vuxen')
  await running.expectAccessible()
  await running.page
    .getByRole('button', { name: /Öppna vuxenakt/ })
    .first()
    .click()
  await running.picture('team-oppna-vuxenakt')
  await running.page.getByRole('dialog').getByRole('button', { name: 'Öppna vuxenakt' }).click()
  await running.page.getByRole('link', { name: 'Skydd och stöd' }).click()
  await running.page.getByRole('button', { name: 'Ny skyddsåtgärd' }).click()
  const measure = running.page.getByRole('dialog')
  await measure.getByRole('radio', { name: 'Inte lämpligt' }).check()
  await measure.getByLabel('2. Varför inte?').fill('Han vägrar och vet var nycklarna finns.')
  await measure.getByLabel('3. Barnet och den våldsutsatta flyttar').check()
  await running.picture('skydd-atgard')
  await running.expectAccessible()
  await measure.getByLabel('Vilka').fill('Mamman och barnen')
  await measure.getByRole('button', { name: 'Spara i akten' }).click()
  await expect(measure).toBeHidden()
  await running.page.getByRole('button', { name: 'Ny motiverande kontakt' }).click()
  await running.picture('skydd-kontakt')
  await running.page.keyboard.press('Escape')
  await running.picture('skydd-sida')
  await running.expectAccessible()
  await running.page.getByRole('link', { name: 'Om akten' }).click()
  await running.page.getByRole('button', { name: 'Avsluta akten' }).waitFor()
  await running.picture('akt-om')
  await running.expectAccessible()

  await changeTo(running, 'Sara Åkesson')
  await openCase(running.page, 'Hugo')
  await expect(running.page.getByText('Vuxenakt')).toHaveCount(0)
  expect(running.complaints).toEqual([])
  await running.close()
})

test('two people open an adult’s akt in an emergency, and its officer is told', async () => {
  const running = await begin('Ewa Johansson')
  await openCase(running.page, 'Amina')
  await running.page.getByRole('link', { name: 'Idag' }).click()
  await running.page.getByRole('button', { name: 'Nödöppna en akt' }).click()
  const dialog = running.page.getByRole('dialog')
  await dialog.getByLabel('Personnummer').fill('19850614-2382')
  await dialog.getByLabel('Varför akten måste läsas nu').fill('Hon är på akuten.')
  await dialog.getByLabel('Kollegans användarnamn').fill('tomasz')
  await dialog.getByLabel('Kollegans lösenfras').fill('sjöbrygga äppelsylt rävsaga')
  await running.picture('nod-dialog')
  await running.expectAccessible()
  await dialog.getByRole('button', { name: 'Öppna tillsammans' }).click()
  await expect(dialog.getByText('Ingen akt öppnades.')).toBeVisible({ timeout: 30_000 })
  await running.picture('nod-ingen')
  expect(running.complaints).toEqual([])
  await changeTo(running, 'Jenny Kovačević')
  await expect(running.page.getByText('Akt öppnad genom nödöppning').first()).toBeVisible()
  await running.picture('nod-besked')
  await running.page.getByRole('button', { name: 'Jag har läst' }).first().click()
  await expect(running.page.getByText('Akt öppnad genom nödöppning')).toHaveCount(0)
  await running.close()
})
