import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

let house: DemoHouse
test.beforeAll(async () => {
  test.setTimeout(180_000)
  house = await makeDemoHouse()
})

async function openPlan({ page }: RunningApp, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Ärenden' }).click()
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('link', { name: 'Möten och plan' }).click()
  await page.getByRole('heading', { name: 'Barnets delaktighet' }).waitFor()
}

test('a plan goes from its meeting to its signing, and no line is without its owner', async () => {
  test.setTimeout(120_000)
  const running = await house.start()
  await enterAs(running, 'Sara Åkesson')
  const { page } = running
  await openPlan(running, 'Hugo')
  await page.getByRole('button', { name: 'Börja en plan' }).click()
  await page.getByRole('link', { name: 'Skriv i planen' }).click()
  await page.getByLabel('Det här vill barnet').fill('Jag vill bygga lego med mamma.')
  await page.getByLabel('Mål').fill('Hugo somnar lugnt.')
  await page.getByRole('radio', { name: 'Behövs inte' }).check()
  await page.getByLabel('Vem har sagt ja, till vad och när').fill('Bara socialtjänsten är med.')
  await page.getByLabel('Planen följs upp', { exact: true }).fill('2099-01-15')
  await look(running, 'plan-skriv')
  await page.getByRole('link', { name: 'Klart, till planen' }).click()
  await page.getByRole('button', { name: 'Lägg till insats' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Insats', { exact: true }).fill('Lekgrupp')
  await dialog.getByLabel('Vems regler gäller').selectOption('sol-11-5')
  await dialog.getByRole('button', { name: 'Lägg till' }).click()
  await expect(dialog.getByText('Insatsen saknar ansvarig.')).toBeVisible()
  await look(running, 'plan-insats-utan-ansvarig')
  await dialog.getByLabel('Vem ansvarar?').selectOption({ label: 'Sara Åkesson, socialsekreterare barn' })
  await dialog.getByRole('button', { name: 'Lägg till' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Notera', exact: true }).first().click()
  await page.getByRole('dialog').getByLabel('Varför inte, om något saknas').fill('Hugo är fem år och ville leka.')
  await look(running, 'plan-barnets-delaktighet')
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click()
  await page.getByRole('button', { name: 'Fastställ planen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Fastställ' }).click()
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible()
  await look(running, 'plan-faststalld')
  expect(running.complaints).toEqual([])
  await running.close()
})

test('the views of meetings, plans and agreements', async () => {
  test.setTimeout(120_000)
  const running = await house.start()
  await enterAs(running, 'Sara Åkesson')
  const { page } = running
  await openPlan(running, 'Elsa')
  await look(running, 'plan-elsa')
  await page.getByRole('link', { name: /kl\. 15:00/ }).click()
  await page.getByRole('heading', { name: 'Kallelsen' }).waitFor()
  await look(running, 'plan-mote')
  await page.goBack()
  await page.getByRole('link', { name: 'Planera möte' }).click()
  await page.getByRole('heading', { name: 'Vilka som kallas' }).waitFor()
  await look(running, 'plan-nytt-mote')
  await openPlan(running, 'Elias')
  await look(running, 'plan-elias')
  await page.getByRole('link', { name: 'Familjens planer' }).click()
  await page.getByRole('heading', { name: 'Vem är var när' }).waitFor()
  await look(running, 'plan-familj')
  await page.getByRole('link', { name: 'Samverkan' }).click()
  await page.getByRole('link', { name: 'Överenskommelser' }).click()
  await page.getByRole('heading', { name: /Vägar in/ }).waitFor()
  await look(running, 'plan-overenskommelser')
  expect(running.complaints).toEqual([])
  await running.close()
})
