import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { daysAfter } from '../support/clock'
import { type DemoHouse, enterAs, type KeptHouse, makeDemoHouse } from '../support/demo'

/** A child's way through the house, from a report on a Friday evening to a closed case four months later, as those who work there see it. */

let demo: DemoHouse
let house: KeptHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
  house = demo.keep()
})
test.afterAll(() => house.remove())

const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date())
/** The first Friday after the day the demo house was made. */
const friday = [1, 2, 3, 4, 5, 6, 7]
  .map((days) => daysAfter(today, days))
  .find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 5) as string
const after = (days: number) => daysAfter(friday, days)

const button = (name: string | RegExp) => running.page.getByRole('button', { name })
const link = (name: string | RegExp) => running.page.getByRole('link', { name })
const dialog = () => running.page.getByRole('dialog')

/** Sits down at the computer at a moment, does something, and leaves. */
async function at(day: string, time: string, who: string, act: () => Promise<unknown>): Promise<void> {
  running = await house.openAt(day, time)
  await enterAs(running, who)
  await act()
  expect(running.complaints).toEqual([])
  await running.close()
}

async function openTindra(tab?: string): Promise<void> {
  const { page } = running
  await page.getByLabel('Sök namn, personnummer eller ärendenummer').fill('Tindra Kov')
  await page.getByRole('option').first().click()
  await page.getByRole('region', { name: 'De fyra rummen' }).waitFor()
  if (tab) await link(tab).click()
}

test('from a report on a Friday evening to a closed case four months later', async () => {
  test.setTimeout(600_000)

  await test.step('Friday 20.30: a report of violence is received', () =>
    at(friday, '20:30', 'Karin', async () => {
      const { page } = running
      await link('Samråd').first().click()
      await link('Ny samrådsförfrågan').click()
      await page.getByRole('radio', { name: 'Planeringssamråd' }).check()
      await page.getByLabel('Från verksamhet').selectOption({ label: 'Socialtjänsten' })
      await page.getByLabel('Vem ringer eller skriver').fill('Socialjouren')
      await page.getByRole('radio', { name: 'Akut' }).check()
      await page.getByRole('checkbox', { name: 'Misshandel', exact: true }).check()
      await page.getByLabel('Den misstänktas relation till barnet').selectOption({ label: 'Far' })
      await page.getByLabel('Polisanmälan').selectOption({ label: 'Polisanmälan är gjord' })
      await page.getByLabel('Hur det kom fram').fill('Grannen ringde. Barnet har ett blåmärke på armen.')
      const child = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Barnet' }) })
      await child.getByLabel('Förnamn').fill('Tindra')
      await child.getByLabel('Efternamn').fill('Kovačević')
      await child.getByLabel('Personnummer eller samordningsnummer').fill('20160523-2386')
      await child.getByLabel('Ansvarig nämnd').selectOption({ index: 1 })
      await running.picture('p-01-forfragan')
      await button(/Ta emot och öppna ärende/).click()
      await running.page.waitForTimeout(1500)
      await running.picture('p-02')
      await openTindra()
      await running.picture('p-03')
    }))
})
