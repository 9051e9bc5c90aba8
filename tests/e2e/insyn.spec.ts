import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import type { RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { look } from '../support/looking'

/** Partsinsyn as a person goes through it: a father asks for the akt of a child whose mother is protected. */

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

const button = (name: string | RegExp) => running.page.getByRole('button', { name })
const lock = () => running.renew(() => button(/^Lås/).first().click())

async function openAkt(child: string): Promise<void> {
  const { page } = running
  await page.getByRole('link', { name: 'Ärenden' }).click()
  await page.getByRole('link', { name: child }).first().click()
  await page.getByRole('region', { name: 'De fyra rummen' }).waitFor()
}

/** Every word of a PDF: as text, in its metadata, and in every packed stream. */
function wordsOf(path: string): string {
  const bytes = readFileSync(path)
  const latin = bytes.toString('latin1')
  const streams = [...latin.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const from = index + mark.length
    try {
      return inflateSync(bytes.subarray(from, latin.indexOf('endstream', from)), { finishFlush: 2 }).toString('latin1')
    } catch {
      return ''
    }
  })
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  return [text.replace(/\s+/g, ' '), facts, latin, ...streams].join('\n')
}

test('the father of a child with a protected mother is given what is said about the child, and nothing of her', async () => {
  running = await demo.start()
  const { page } = running
  await enterAs(running, 'Sara Åkesson')
  await openAkt('Elsa')
  await page.getByRole('link', { name: /^Barnakt för Elsa/ }).click()
  await page.getByRole('link', { name: 'Insyn' }).click()

  await test.step('while an informationsspärr is on, the mirror shows that nothing can be given', async () => {
    await page.getByRole('radio', { name: /^Far,/ }).check()
    await expect(page.getByText('Informationsspärr gäller', { exact: true })).toBeVisible()
    await expect(button('Besluta')).toHaveCount(0)
    await running.picture('insyn-sparr')
  })

  await test.step('the block is lifted, and the mirror shows passage by passage what he would read', async () => {
    await openAkt('Elsa')
    await button('Häv spärren').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Vem informerade då').fill('Åklagaren har sagt ja. Föräldrarna får veta i dag.')
    await dialog.getByRole('button', { name: 'Häv spärren' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: /^Barnakt för Elsa/ }).click()
    await page.getByRole('link', { name: 'Insyn' }).click()
    await page.getByRole('radio', { name: /^Far,/ }).check()
    await page.getByText(/^\d+ av \d+ prövade$/).waitFor()
    await page.locator('[data-unit]').nth(4).focus()
    await look(running, 'insyn-spegel')
    await page.getByRole('radio', { name: /^Läs som/ }).check()
    await expect(page.getByText('[uppgift har undantagits]').first()).toBeVisible()
    await expect(page.getByText(/Provgatan|planerar att inte flytta/)).toHaveCount(0)
    await running.picture('insyn-las-som')
    await page.getByRole('radio', { name: 'Stycke för stycke' }).check()
  })

  await test.step('the proposals are taken, and what is marked is judged by keyboard', async () => {
    await button('Godta förslagen för det som inte är markerat').click()
    await page.getByRole('radio', { name: 'Inte prövade' }).check()
    const left = page.locator('[data-unit]')
    while ((await left.count()) > 0) {
      const first = left.first()
      const proposal = await first.getAttribute('aria-label')
      await first.focus()
      await page.keyboard.press(/Maskeras/.test(proposal ?? '') ? 'm' : /inte ut/.test(proposal ?? '') ? 'n' : 'l')
    }
    const [, done, all] = /(\d+) av (\d+)/.exec(await page.getByText(/^\d+ av \d+ prövade$/).innerText()) ?? []
    expect(done).toBe(all)
  })

  await test.step('it is decided, and waits for a second person', async () => {
    await page.getByLabel('Bedömning').fill('Barnets uppgifter lämnas. Det som rör mammans skydd undantas.')
    await look(running, 'insyn-beslut')
    await button('Besluta').click()
    await expect(page.getByText('Väntar på en andra person')).toBeVisible()
    await look(running, 'insyn-register')
  })

  await test.step('another with a key reads what would leave, and approves', async () => {
    await lock()
    await enterAs(running, 'Ewa Johansson')
    await running.page.getByRole('link', { name: 'Utlämnande att godkänna' }).click()
    await button('Läs och godkänn').click()
    await running.page.getByRole('dialog').waitFor()
    await look(running, 'insyn-godkann')
    await running.page.getByRole('dialog').getByRole('button', { name: 'Godkänn' }).click()
    await expect(running.page.getByText('Klar', { exact: true })).toBeVisible()
  })

  await test.step('the PDF holds what is said of the child, and nothing of where the mother is or what she plans', async () => {
    const path = await running.answerSave('ut.pdf')
    await button(/som PDF$/).click()
    await running.page.getByText('Sparat som PDF').waitFor()
    const words = wordsOf(path)

    expect(words).toContain('Elsa vill ha lampan tänd på natten')
    expect(words).toContain('[uppgift har undantagits]')
    expect(words).not.toMatch(/Provgatan|Hällstad|moster|planerar att inte|flytta tillbaka/)
    expect(words).toMatch(/Title:\s+Handlingar ur akt/)
    expect(words).not.toMatch(/Author:\s+\S/)
  })

  await test.step('something told by telephone is entered in the register', async () => {
    await button('För in något som har lämnats').click()
    const dialog = running.page.getByRole('dialog')
    await dialog.getByLabel('Till vem').fill('Polisen i Sjöberga')
    await dialog.getByLabel('Hur').selectOption({ label: 'Telefon eller samtal' })
    await dialog.getByLabel('Vad som lämnades').fill('Att Elsa är i skolan i dag')
    await dialog.getByLabel('Grund').selectOption({ label: '10 kap. 21 § OSL' })
    await look(running, 'insyn-for-in')
    await dialog.getByRole('button', { name: 'För in', exact: true }).click()
    await expect(running.page.getByText('Polisen i Sjöberga').first()).toBeVisible()
    await running.page.getByRole('radio', { name: 'Per anteckning' }).check()
    await running.picture('insyn-per-anteckning')
  })
})
