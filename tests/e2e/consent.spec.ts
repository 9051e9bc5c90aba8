import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

/** Samtycken, remisser and överlämningar as Sara meets them: one that was declined twice, a new consent, a packet on its way. */

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

async function openCare(child: string): Promise<void> {
  const { page } = running
  await page.getByRole('link', { name: 'Ärenden' }).click()
  await page.getByRole('link', { name: child }).first().click()
  await page.getByRole('link', { name: 'Samtycken' }).click()
  await page.getByRole('heading', { name: 'Remisser' }).waitFor()
}

test('BUP has declined twice: Sara decides what is done instead, asks for a consent and hands work over', async () => {
  running = await demo.start()
  const { page } = running
  const dialog = page.getByRole('dialog')
  await enterAs(running, 'Sara Åkesson')

  await test.step('the no is on Idag, and with the child it says that the responsibility is still ours', async () => {
    await expect(page.getByRole('link', { name: /^Remissen är avböjd/ }).first()).toBeVisible()
    await openCare('Wilma')
    await expect(page.getByText(/har sagt nej 2 gånger/)).toHaveCount(1)
    await look(running, 'samtycken-avbojd')
  })

  await test.step('a new remiss is laid out with the same question, and the old one is settled', async () => {
    await page
      .getByRole('button', { name: /^Bestäm hur det blir/ })
      .last()
      .click()
    await dialog.getByLabel('Hur, och vem som gör det').fill('Vårdcentralen Norra, Sara ringer i dag')
    await look(running, 'remiss-hur-blir-det')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: /^Ändra: remissen/ }).click()
    await dialog.getByLabel('Mottagare', { exact: true }).selectOption('vardcentral')
    await dialog.getByRole('textbox', { name: /^Enhet/ }).fill('Vårdcentralen Norra')
    await look(running, 'remiss-utkast')
    await dialog.getByRole('button', { name: 'Spara utkastet' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(page.getByText('Till Vårdcentralen Norra')).toBeVisible()
  })

  await test.step('a consent: both guardians are asked, what is missing is said beside its field', async () => {
    await page.getByRole('button', { name: 'Nytt samtycke' }).click()
    await dialog.getByLabel('Mottagare', { exact: true }).selectOption('elevhalsa')
    await dialog.getByLabel('Vad det gäller').selectOption('skola')
    await dialog.getByLabel('Vilka uppgifter eller vilken insats').fill('Att skolan kan behöva anpassas')
    await dialog.getByLabel('Varför det behövs').fill('Så att elevhälsan kan planera stödet.')
    await dialog.getByLabel('Vem som berättade, och hur').fill('Sara, i bilen hem')
    await dialog.getByLabel('Vad barnet tycker').fill('Okej om bara kuratorn vet.')
    await look(running, 'samtycke-nytt')
    await dialog.getByRole('button', { name: 'Spara för gott' }).click()
    await expect(dialog.getByText(/^Berätta först att samtycket kan tas tillbaka/)).toBeVisible()
    await dialog.getByLabel(/^De tillfrågade har fått veta/).check()
    await dialog.getByRole('button', { name: 'Spara för gott' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(page.getByText('Till Elevhälsan')).toBeVisible()
    await page
      .getByRole('button', { name: /^Skriv in svar/ })
      .first()
      .click()
    await look(running, 'samtycke-svar')
    await page.keyboard.press('Escape')
  })

  await test.step('a packet on its way to elevhälsan waits for a name', async () => {
    await page.getByRole('button', { name: 'Lämna över' }).click()
    await dialog.getByLabel('Mottagare', { exact: true }).selectOption('elevhalsa')
    await dialog.getByLabel('Vad mottagaren tar över').fill('Stödet i skolan')
    await dialog.getByLabel('Det som är klart').fill('Möte med mentor.')
    await dialog.getByLabel('Det som återstår').fill('Plan för raster')
    await dialog.getByLabel('Risker nu').fill('Drar sig undan när hon mår sämre.')
    await look(running, 'overlamning-ny')
    await dialog.getByRole('button', { name: 'Lämna över' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect(page.getByText(/Ansvaret ligger kvar hos Sara Åkesson/)).toBeVisible()
    await look(running, 'samtycken-hela')
  })

  await test.step('how long people wait at each service', async () => {
    await page.getByRole('link', { name: 'Uppföljning' }).click()
    await page.getByRole('link', { name: 'Väntetider' }).click()
    await page.getByRole('heading', { name: 'Väntetider för remisser' }).waitFor()
    await look(running, 'vantetider')
  })
})

test('an adult’s consents stand in the adult’s own akt', async () => {
  running = await demo.start()
  const { page } = running
  await enterAs(running, 'Jenny')
  await page
    .getByRole('link', { name: /^Vuxenakt|vuxenakt/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Samtycken', exact: true }).click()
  await page.getByRole('heading', { name: 'Samtycken' }).waitFor()
  await look(running, 'samtycken-vuxen')
})
