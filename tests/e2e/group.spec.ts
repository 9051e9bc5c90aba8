import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { sheetLimits } from '../../src/shared/group/limits'
import { pictures, type RunningApp } from '../support/app'
import { daysAfter } from '../support/clock'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { press, reach } from '../support/keyboard'
import { look } from '../support/looking'

let demo: DemoHouse
test.beforeAll(async () => {
  test.setTimeout(240_000)
  demo = await makeDemoHouse()
})

/** The day of the demo's coming meeting, read where the program shows it. */
async function comingDay(): Promise<string> {
  const running = await demo.start()
  await enterAs(running, 'Ewa Johansson')
  await running.page.getByRole('link', { name: 'Samverkan' }).click()
  const day = await running.page.locator('time').first().getAttribute('datetime')
  await running.close()
  return day ?? ''
}

const toGroup = async ({ page }: RunningApp) => {
  await page.getByRole('link', { name: 'Samverkan' }).click()
  await page.getByRole('link', { name: 'Förbered' }).click()
  await page.getByRole('heading', { level: 1, name: /^Samarbetsgrupp/ }).waitFor()
}
const changeTo = async (running: RunningApp, name: string) => {
  await running.renew(() => running.page.keyboard.press('Control+l'))
  await enterAs(running, name)
}

/** A part of a sheet as full as it may be: words, and every line break there may be. */
const full = (length: number) => {
  const words = 'Vi behöver råd om ordningen mellan umgänget, skyddet och de samtal som redan är planerade. '
  return `Ett\ntvå\ntre\n${words.repeat(9)}`.slice(0, length).trimEnd().padEnd(length, '.')
}

test('who has no task in a case does not open its sheet, and a series is moved by hand', async () => {
  const running = await demo.start()
  await enterAs(running, 'Jenny Kovačević')
  let { page } = running
  await toGroup(running)
  await expect(page.getByRole('link', { name: /bladet/ })).toHaveCount(0)
  await look(running, 'grupp-lista-vuxen')
  const closed = page.getByRole('row').filter({ hasText: 'Öppnas av den som följer barnets ärende' }).first()
  const number = /FR-\d{4}-[A-Z]?\d+/.exec((await closed.textContent()) ?? '')?.[0] ?? ''

  await test.step('who is in the team without the child’s case is told so, also at the sheet’s own address', async () => {
    await changeTo(running, 'Sara Åkesson')
    page = running.page
    await toGroup(running)
    const address = await page.getByRole('link', { name: `bladet till ${number}` }).getAttribute('href')
    await changeTo(running, 'Jenny Kovačević')
    page = running.page
    await page.evaluate((to) => {
      location.hash = to
    }, address ?? '')
    await page.getByRole('heading', { level: 1, name: `Ärendedragning ${number}` }).waitFor()
    await expect(page.getByText('Du är med i teamet och får sitta med när ärendet dras.')).toBeVisible()
    await expect(page.getByText('Sara Åkesson föredrar ärendet.')).toBeVisible()
    await expect(page.getByLabel('Fråga till gruppen')).toHaveCount(0)
    await look(running, 'grupp-blad-vuxen')
  })

  await changeTo(running, 'Ewa Johansson')
  page = running.page
  await page.getByRole('link', { name: 'Samverkan' }).click()
  await page
    .getByRole('button', { name: /^Flytta mötet/ })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ny dag').fill('2026-12-25')
  await dialog.getByLabel('Varför').fill('Kurs')
  await dialog.getByRole('button', { name: 'Flytta' }).click()
  await expect(dialog.getByText('Ingen arbetsdag: juldagen')).toBeVisible()
  await look(running, 'grupp-flytta')
  await dialog.getByRole('button', { name: 'Avbryt' }).click()
  await page.getByRole('button', { name: 'Ändra', exact: true }).click()
  await look(running, 'grupp-andra')
  expect(running.complaints).toEqual([])
  await running.close()
})

test('a samarbetsgrupp with twelve cases is prepared and held, and the one put off has its reason', async () => {
  test.setTimeout(150_000)
  const meetingDay = await comingDay()
  const house = demo.keep()
  const running = await house.openAt(meetingDay, '08:40')
  await enterAs(running, 'Sara Åkesson')
  let { page } = running

  await test.step('the team writes its sheet, as full as it may be, without a name', async () => {
    await page.getByRole('link', { name: 'Blad till samarbetsgruppen att skriva' }).first().click()
    await page.getByLabel('Fråga till gruppen').waitFor()
    for (const [label, length] of [
      ['Fråga till gruppen', sheetLimits.question],
      ['Skyddsläge', sheetLimits.protection],
      ['Frister', sheetLimits.deadlines],
      ['Insatser som kan motverka varandra (frivilligt)', sheetLimits.clashes],
      ['Önskat stöd eller resurs', sheetLimits.support],
    ] as const)
      await page.getByLabel(label).fill(full(length))
    await page.getByLabel('Frister').fill('Se 20140317-2388.')
    await page.getByRole('button', { name: 'Spara bladet' }).click()
    await expect(page.getByText('Bladet har bara ärendets nummer')).toBeVisible()
    await look(running, 'grupp-blad')
    await page.getByLabel('Frister').fill(full(sheetLimits.deadlines))
    await page.getByRole('button', { name: 'Spara bladet' }).click()
    await page.getByRole('heading', { level: 1, name: /^Samarbetsgrupp/ }).waitFor()
  })

  await changeTo(running, 'Ewa Johansson')
  page = running.page
  await expect(page.getByText('Samarbetsgrupp i dag')).toBeVisible()
  await page.getByRole('link', { name: 'Samverkan' }).click()
  await page.getByRole('heading', { name: 'Kommande möten' }).waitFor()
  await look(running, 'grupp-serie')
  await page.getByRole('link', { name: 'Förbered' }).click()
  await expect(page.getByRole('heading', { name: 'Dagordning (12)' })).toBeVisible()
  await look(running, 'grupp-forbered')

  await test.step('on paper each sheet is one page', async () => {
    const path = await running.answerSave('blad.pdf')
    await page.getByRole('button', { name: 'Bladen som PDF: alla' }).click()
    await expect(page.getByText('Sparat som PDF')).toBeVisible()
    const written = await page.getByRole('link', { name: /^Läs bladet/ }).count()
    const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])
    expect(pages).toBe(written)
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    expect(text).toContain(`1 av ${written}`)
    expect(text).not.toMatch(/Elsa|Hugo|Wilma|Amina|Saga|Filip/)
    execFileSync('pdftoppm', ['-r', '70', '-png', path, join(pictures, 'grupp-papper')])
  })

  await page.getByRole('button', { name: 'Börja mötet' }).click()
  await page.getByRole('heading', { name: '12 punkter kvar' }).waitFor()
  await test.step('an item is called, settled and left with the keyboard alone', async () => {
    const item = (no: number) => page.getByRole('region', { name: new RegExp(`^Punkt ${no}, FR-`) })
    await press(running, 'Alt+ArrowDown')
    await expect(item(2)).toBeFocused()
    await press(running, 'Alt+ArrowUp')
    await expect(item(1)).toBeFocused()
    await reach(running, page.getByRole('button', { name: 'Ropa upp' }))
    await page.keyboard.press('Enter')
    await page.getByText('0 min').last().waitFor()
    await reach(running, page.getByLabel('Utfall'))
    await page.keyboard.type('Handledning och')
    await reach(running, page.getByLabel('Handledning som gavs'))
    await page.keyboard.type('Låt barnets skydd styra ordningen.')
    await reach(running, page.getByLabel('Vad ändras'))
    await page.keyboard.type('Stödjare hem i tre veckor')
    await reach(running, page.getByLabel('Vem ordnar det'))
    await page.keyboard.type('Tomasz')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByLabel('Klart senast')).toBeFocused()
    await expect(page.getByText('Fyll i fältet.')).toHaveCount(1)
    await look(running, 'grupp-punkt')
    await page.keyboard.type(daysAfter(meetingDay, 20))
    await page.keyboard.press('Control+Enter')
    await expect(item(2)).toBeFocused()
  })
  await page.getByRole('heading', { name: '11 punkter kvar' }).waitFor()
  await page.getByRole('button', { name: 'Bordlägg' }).click()
  await page.getByRole('dialog').getByLabel('Varför').fill('Teamet är på utbildning')
  await page.getByRole('dialog').getByRole('button', { name: 'Bordlägg' }).click()
  await page.getByRole('heading', { name: '10 punkter kvar' }).waitFor()
  await expect(page.getByRole('region', { name: /^Punkt 3, FR-/ })).toBeFocused()
  await expect(page.getByLabel('Nästa uppföljning')).toHaveValue(daysAfter(meetingDay, 14))
  await page.getByRole('button', { name: 'Avsluta mötet' }).click()
  await expect(page.getByText('10 punkter har varken utfall eller skäl')).toBeVisible()

  for (let left = 10; left > 0; left -= 1) {
    await page.getByRole('heading', { name: left === 1 ? '1 punkt kvar' : `${left} punkter kvar` }).waitFor()
    await page.getByLabel('Utfall').selectOption('ingen-andring')
    await page.getByRole('button', { name: 'Klart, nästa punkt' }).click()
  }
  await page.getByRole('heading', { name: 'Alla punkter klara' }).waitFor()
  await look(running, 'grupp-klart')
  await page.getByRole('button', { name: 'Avsluta mötet' }).click()
  await page.getByRole('heading', { name: 'Punkter (12)' }).waitFor()
  await expect(page.getByText('Bordlagt: skäl anges i ärendet')).toHaveCount(1)
  await expect(page.getByText('Teamet är på utbildning')).toHaveCount(0)
  await look(running, 'grupp-hallet')

  await test.step('the list goes on paper with numbers, outcomes and days; words are read in the item', async () => {
    const path = await running.answerSave('minneslista.pdf')
    await page.getByRole('button', { name: /^Minneslista som PDF/ }).click()
    await expect(page.getByText('Sparat som PDF')).toBeVisible()
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    expect(text.match(/FR-\d{4}-\w+/g)).toHaveLength(12)
    expect(text.match(/Bordlagt: skäl anges i ärendet/g)).toHaveLength(1)
    expect(text).not.toMatch(/utbildning|skydd styra|Elsa|Hugo|Wilma|Amina|Saga|Filip/)
    execFileSync('pdftoppm', ['-r', '70', '-png', path, join(pictures, 'grupp-minneslista')])
    await page
      .getByRole('row')
      .filter({ hasText: 'Bordlagt' })
      .getByRole('link', { name: /^Läs punkten/ })
      .click()
    await expect(page.getByText('Teamet är på utbildning')).toBeVisible()
    await page.getByRole('link', { name: 'Till mötet' }).click()
    await page.getByRole('row').filter({ hasText: 'Handledning och' }).getByRole('link', { name: /^Läs/ }).click()
    await expect(page.getByText('Låt barnets skydd styra ordningen.')).toBeVisible()
    await look(running, 'grupp-blad-hallet')
  })

  await page.getByRole('link', { name: 'Samverkan' }).click()
  await page.getByRole('link', { name: 'Belastning' }).click()
  await page.getByRole('heading', { name: 'Per person' }).waitFor()
  await look(running, 'grupp-belastning')
  expect(running.complaints).toEqual([])
  await running.close()
})
