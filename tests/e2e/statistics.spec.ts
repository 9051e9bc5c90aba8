import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  test.setTimeout(240_000)
  demo = await makeDemoHouse()
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

const link = (name: string) => running.page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name })
const toStatistics = async () => {
  await link('Statistik').click()
  await running.page.getByRole('heading', { level: 1, name: 'Statistik' }).waitFor()
}

test('a coordinator reads the year, comments on it and takes it out', async () => {
  test.setTimeout(180_000)
  running = await demo.start()
  await enterAs(running, 'Karin Öberg')
  const { page } = running
  await toStatistics()
  await page.getByRole('heading', { name: 'Mått på kvalitet' }).waitFor()
  await look(running, 'statistik')
  await page.getByRole('heading', { name: 'Verksamheternas närvaro vid samråd' }).scrollIntoViewIfNeeded()
  await look(running, 'statistik-narvaro')
  await page.getByRole('heading', { name: 'Mått på kvalitet' }).evaluate((one) => one.scrollIntoView())
  await look(running, 'statistik-matt')
  await page.getByRole('heading', { name: 'Räknas inte' }).evaluate((one) => one.scrollIntoView())
  await look(running, 'statistik-raknas-inte')

  await page.getByLabel(/^Kommentar/).fill('Fler förfrågningar från skolan än förra året.')
  await page.getByText(/^Sparad för dig/).waitFor()
  const word = await running.answerSave('statistik.docx')
  await page.getByRole('button', { name: 'Spara statistiken som Word' }).click()
  await page.getByText('Sparat som Word').waitFor({ timeout: 60_000 })
  expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')
  const table = await running.answerSave('statistik.csv')
  await page.getByRole('button', { name: 'Spara statistiken som CSV' }).click()
  await page.getByText('Sparat som CSV').waitFor({ timeout: 60_000 })
  expect(readFileSync(table, 'utf8')).toMatch(/^\uFEFF"Period";/)
  const paper = await running.answerSave('statistik.pdf')
  await page.getByRole('button', { name: 'Spara statistiken som PDF' }).click()
  await page.getByText('Sparat som PDF').waitFor({ timeout: 60_000 })
  expect(readFileSync(paper, 'latin1')).toMatch(/^%PDF/)

  await test.step('what was said of the year is there when one comes back, and another period has its own', async () => {
    await link('Idag').click()
    await toStatistics()
    await expect(page.getByLabel(/^Kommentar/)).toHaveValue('Fler förfrågningar från skolan än förra året.')
    await page.getByLabel('Period').selectOption('egen')
    await page.getByLabel('Första dagen').fill('2019-01-01')
    await page.getByLabel('Sista dagen').fill('2019-12-31')
    await page.getByText('Inget är noterat under perioden.').waitFor()
    await expect(page.getByLabel(/^Kommentar/)).toHaveValue('')
    await look(running, 'statistik-tomt-ar')
  })
})

test('a selection of few tells nothing of them, and a leader has the own nämnd alone', async () => {
  test.setTimeout(180_000)
  running = await demo.start()
  await enterAs(running, 'Karin Öberg')
  await toStatistics()
  await running.page
    .getByLabel('Nämnd', { exact: true })
    .selectOption({ label: 'Social- och omsorgsnämnden i Åmotsdal' })
  await running.page.getByText('Barnahus Sjöberga, Social- och omsorgsnämnden i Åmotsdal').waitFor()
  await look(running, 'statistik-fa')
  await running.page.getByRole('heading', { name: 'Kön' }).evaluate((one) => one.scrollIntoView())
  await look(running, 'statistik-fa-tabeller')

  await running.renew(() => running.page.keyboard.press('Control+l'))
  await enterAs(running, 'Ewa Johansson')
  await toStatistics()
  await running.page.getByText('Barnahus Sjöberga, Socialnämnden i Sjöberga').waitFor()
  await expect(running.page.getByLabel('Nämnd', { exact: true })).toHaveCount(0)
  await look(running, 'statistik-ledare')

  await running.renew(() => running.page.keyboard.press('Control+l'))
  await enterAs(running, 'Sara Åkesson')
  await link('Idag').waitFor()
  await expect(link('Statistik')).toHaveCount(0)
})
