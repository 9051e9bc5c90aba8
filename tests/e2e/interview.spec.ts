import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { pictures, type RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { press, reach } from '../support/keyboard'
import { look } from '../support/looking'

let demo: DemoHouse
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})

/** Goes to a child's förhörsdag from the list of cases. */
async function goToDay({ page }: RunningApp, name: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/arenden'
  })
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('navigation', { name: 'Barnets sidor' }).getByRole('link', { name: 'Förhörsdagen' }).click()
  await page.getByRole('heading', { name: 'Läkarundersökning' }).waitFor()
}

async function leave(running: RunningApp): Promise<void> {
  await running.close()
  expect(running.complaints).toEqual([])
}

test('a coming day is seen on one line; a delay shows what it brings before it is made', async () => {
  const running = await demo.start()
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
  await dialog.getByText(/kan inte flyttas .*men barnförhöret är inte slut då/).waitFor()
  await look(running, 'forhorsdag-forsena')
  await dialog.getByRole('button', { name: 'Flytta ändå' }).click()
  await expect(row).toContainText('11.15–12.15')
  await expect(page.getByRole('row', { name: /Medhörning/ })).toContainText('11.15')
  await page.getByText('Det här går inte ihop').waitFor()

  await page.getByRole('button', { name: /^Ändra ?: Eftermöte/ }).click()
  await look(running, 'forhorsdag-andra-moment')
  await dialog.getByRole('button', { name: 'Stäng' }).click()
  await page.getByRole('button', { name: 'Skriv in någon' }).click()
  await dialog.getByRole('radio', { name: 'Medhörning' }).check({ force: true })
  await dialog.getByLabel('Namn').fill('Pia Holm')
  await dialog.getByLabel('Roll').fill('lärare')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await dialog.getByText(/aldrig med och lyssnar/).waitFor()
  await look(running, 'forhorsdag-person')
  await leave(running)
})

test('a day that has been is read; a new one is laid out from the usual day, and called off', async () => {
  const running = await demo.start()
  await enterAs(running, 'Karin')
  const { page } = running
  const dialog = page.getByRole('dialog')
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

  await page.getByRole('button', { name: 'Ställ in dagen' }).click()
  await dialog.getByLabel('Varför').selectOption('Barnet vill inte')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Inställd: barnet vill inte').waitFor()
  await expect(page.getByRole('heading', { name: 'Dagsblad' })).toHaveCount(0)
  await look(running, 'forhorsdag-installd')
  await leave(running)
})

test('the day itself is led from the keyboard, and what is late moves what comes after', async () => {
  const house = demo.keep()
  let running = await demo.start()
  await enterAs(running, 'Karin')
  await goToDay(running, 'Nils')
  await running.page.getByRole('button', { name: /^Ändra ?: Barnförhör/ }).click()
  const day = await running.page.getByRole('dialog').getByLabel('Dag', { exact: true }).inputValue()
  await leave(running)

  running = await house.openAt(day, '09:40')
  await enterAs(running, 'Karin')
  const { page } = running
  await page.getByText('Förhörsdag i dag: Nils Björklund').waitFor()
  await goToDay(running, 'Nils')
  const now = page.getByRole('region', { name: 'Just nu' })
  await expect(now).toContainText(/skulle ha börjat för 4\d minuter sedan/)
  await reach(running, now.getByRole('button', { name: /^Börja/ }))
  await press(running, 'Enter')
  await expect(now).toContainText(/Hämtning pågår sedan 09\.4\d/)
  // The arrival hung on it, the interview on the arrival: all begin so much later, but not the physician.
  await expect(page.getByRole('row', { name: /Barnförhör/ })).toContainText(/10\.4\d–11\.2\d/)
  await expect(page.getByRole('row', { name: /Läkarundersökning/ })).toContainText('11.30–12.15')
  await reach(running, now.getByRole('button', { name: /^Klart/ }), 'Shift+Tab')
  await press(running, 'Enter')
  await expect(now).toContainText('Härnäst 10.1')
  await look(running, 'forhorsdag-pagar')

  await page.getByRole('button', { name: /^Ändra ?: särskild företrädare/ }).press('Enter')
  await page.getByRole('dialog').getByLabel('Åklagaren ansökte').fill('i dag')
  await page.getByRole('dialog').getByLabel('Tingsrätten förordnade').fill('i dag')
  await page.getByRole('dialog').getByLabel('Namn').fill('Tobias Grahn')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Det ska vara klart före det första förhöret')).toHaveCount(0)
  await page.getByRole('button', { name: /^Ändra ?: läkarundersökning/ }).press('Enter')
  await look(running, 'forhorsdag-lakare')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await leave(running)
  house.remove()
})

test('a sheet on paper says when and where, and nothing about whom', async () => {
  const running = await demo.start()
  await enterAs(running, 'Karin')
  const { page } = running
  await goToDay(running, 'Nils')
  const path = await running.answerSave('dagsblad.pdf')
  await page.getByRole('button', { name: 'Spara blad 5 som PDF' }).click()
  await expect(page.getByText('Sparat som PDF')).toBeVisible()
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  expect(text).toContain('11.30–12.15')
  expect(text).toContain('blad 5 av 6')
  expect(text).not.toMatch(/Nils|Björklund|Holm|Wik|Åkesson|Grahn|\d{6,8}[-+]\d{4}|gatan|vägen/)
  expect(text.match(/\f/g)).toHaveLength(1)
  execFileSync('pdftoppm', ['-r', '70', '-png', path, join(pictures, 'forhorsdag-papper')])
  await leave(running)
})
