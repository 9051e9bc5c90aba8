import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { pictures, type RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})
test.beforeEach(async () => {
  running = await demo.start()
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

async function openPage(name: string, tab: string): Promise<void> {
  const { page } = running
  await page.getByRole('link', { name: 'Ärenden', exact: true }).click()
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('link', { name: tab, exact: true }).click()
}

/** Saves what is shown as a PDF of one page, and keeps a picture of it to be looked at. */
async function savePdf(name: string): Promise<void> {
  const path = await running.answerSave(`${name}.pdf`)
  await running.page.getByRole('button', { name: /som PDF$/ }).click()
  await running.page.getByText('Sparat som PDF').waitFor()
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/^Pages: +1$/m)
  execFileSync('pdftoppm', ['-png', '-r', '80', '-singlefile', path, join(pictures, `${name}-pa-papper`)])
}

test('a child’s time is one page: a picture to walk through by keyboard, and a table', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await openPage('Viggo', 'Tidslinje')
  await page.getByRole('heading', { name: 'Tidslinje', exact: true }).waitFor()
  await look(running, 'tidslinje')
  const picture = page.getByRole('group', { name: /^Tidslinje som bild/ })
  await page.getByRole('radio', { name: 'Tre månader' }).check()
  await look(running, 'tidslinje-kvartal')
  await page.getByRole('radio', { name: 'Fyra veckor' }).check()
  await look(running, 'tidslinje-manad')
  await page.getByRole('radio', { name: 'Hela tiden' }).check()

  await savePdf('tidslinje')
  await picture.getByRole('link').first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  const focused = page.locator(':focus')
  const spoken = await focused.getAttribute('aria-label')
  expect(spoken).toMatch(/: .+, (planerat|har hänt)/)
  const rows = page.getByRole('region', { name: 'Händelser' }).getByRole('row')
  expect(await rows.count()).toBe((await picture.getByRole('link').count()) + 1)
  await page.keyboard.press('Enter')
  await expect(picture).toBeHidden()
})

test('the family is one picture with its table', async () => {
  await enterAs(running, 'Karin')
  const { page } = running
  await openPage('Elsa', 'Familj')
  await page.getByRole('img', { name: /^Familjekarta med/ }).waitFor()
  await look(running, 'familjekarta')
  await expect(page.getByText(/misstänkt/i)).toHaveCount(0)
  await savePdf('familjekarta')
})
