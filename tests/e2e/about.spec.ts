import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { daysAfter } from '../support/clock'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

/** Om Fyra rum: what the program knows of itself, what support may be given, and how old it is. */

let demo: DemoHouse
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})

/** Nobody’s words: put into the technical log by hand, they must not come out of it. */
const canary = 'Kanarie Fågelsson'

test('what the program knows of itself is told, and what support is given is what was read, byte for byte', async () => {
  const running = await demo.start()
  const { page } = running
  await enterAs(running, 'Karin')
  await page.getByRole('link', { name: 'Inställningar' }).click()
  await page.getByRole('link', { name: 'Om Fyra rum' }).press('Enter')
  await page.getByRole('heading', { name: 'Om Fyra rum', level: 1 }).waitFor()
  await expect(page.getByText('Alla 10 kända svar stämmer')).toBeVisible()
  await expect(page.getByText('Hel och rätt signerad')).toBeVisible()
  // Development’s Electron has none of the fuses a delivered program has, and is no package: both are said.
  await expect(page.getByText('De står inte som i ett levererat program')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/runAsNode\): på, ska vara av/)).toBeVisible()
  await expect(page.getByText('Inte installerat som paket')).toBeVisible()
  await look(running, 'om')

  const log = join(running.folder, 'profil', 'logg', 'teknisk.log')
  appendFileSync(log, `${JSON.stringify({ at: new Date().toISOString(), event: 'lock', cause: canary })}\n${canary}\n`)
  const saved = await running.answerSave('underlag.txt')
  await page.getByRole('button', { name: 'Gör ett underlag' }).click()
  const shown = page.getByLabel('Hela underlaget')
  await expect(shown).toContainText('UNDERLAG TILL SUPPORT')
  await look(running, 'om-underlag')
  const text = await shown.evaluate((element) => element.textContent ?? '')
  await page.getByRole('button', { name: 'Spara …' }).press('Enter')
  await expect(page.getByText('Underlaget är sparat.')).toBeVisible()

  expect(readFileSync(saved, 'utf8')).toBe(text)
  expect(statSync(saved).mode & 0o777).toBe(0o600)
  expect(text).toMatch(/started version=\d+\.\d+\.\d+ electron=/)
  for (const word of [canary, 'Kanarie', 'Karin', 'Sjöberga', running.folder, 'BH-']) expect(text).not.toContain(word)
  expect(readFileSync(log, 'utf8')).toContain(canary)
  expect([statSync(log).mode & 0o777, statSync(join(log, '..')).mode & 0o777]).toEqual([0o600, 0o700])
  expect(running.complaints).toEqual([])
  await running.close()
})

test('Om Fyra rum is reached from the lock screen, and tells nothing of the house', async () => {
  const running = await demo.start()
  const { page } = running
  await page.getByRole('button', { name: 'Om Fyra rum' }).press('Enter')
  await page.getByRole('heading', { name: 'Om Fyra rum', level: 1 }).waitFor()
  await expect(page.getByText('Visas när huset är upplåst').first()).toBeVisible()
  await expect(page.getByText(/Den här versionen av Fyra rum är/)).toHaveCount(0)
  await look(running, 'om-last')
  await page.getByRole('button', { name: 'Tillbaka till låsskärmen' }).press('Enter')
  await page.getByRole('button', { name: 'Lås upp' }).waitFor()
  expect(running.complaints).toEqual([])
  await running.close()
})

test('a program of sixty days says so, calmly, on Idag and in Om, and of fifty-nine it says nothing', async () => {
  test.setTimeout(120_000)
  const kept = demo.keep()
  const today = new Date().toISOString().slice(0, 10)
  const first = await kept.openAt(today, '12:00')
  const builtOn = await first.page.evaluate(async () => {
    const { value } = (await window.shell.invoke('shell.about', {})) as { value: { builtAt: string } }
    return value.builtAt.slice(0, 10)
  })
  await first.close()
  const notice = /^Den här versionen av Fyra rum är 6[01] dagar gammal\.$/

  const young = await kept.openAt(daysAfter(builtOn, 59), '00:30')
  await enterAs(young, 'Karin')
  await expect(young.page.getByText('Väntar på svar')).toBeVisible()
  await expect(young.page.getByText(/^Den här versionen av Fyra rum är/)).toHaveCount(0)
  await young.close()

  const old = await kept.openAt(daysAfter(builtOn, 61), '12:00')
  await enterAs(old, 'Karin')
  await expect(old.page.getByText(notice)).toBeVisible()
  await look(old, 'idag-gammal-version')
  await old.page.getByRole('link', { name: 'Inställningar' }).click()
  await old.page.getByRole('link', { name: 'Om Fyra rum' }).click()
  await expect(old.page.getByText(notice)).toBeVisible()
  await old.close()
  kept.remove()
})
