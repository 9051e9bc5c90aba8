import { expect, test } from '@playwright/test'
import { demoUsers } from '../../src/main/core/demo/users'
import type { RunningApp } from '../support/app'
import { type DemoHouse, makeDemoHouse } from '../support/demo'
import { press, reach, round } from '../support/keyboard'

/** With the keyboard alone: nothing here touches the mouse, and each step must be seen. */

let demo: DemoHouse
let running: RunningApp
test.beforeAll(async () => {
  demo = await makeDemoHouse()
})
test.beforeEach(async () => {
  running = await demo.start()
  await unlockByKeys()
})
test.afterEach(async () => {
  await running.close()
  expect(running.complaints).toEqual([])
})

const link = (name: string | RegExp) => running.page.getByRole('main').getByRole('link', { name }).first()
const button = (name: string | RegExp) => running.page.getByRole('button', { name })
const heading = (name: string | RegExp) => running.page.getByRole('heading', { name })
const dialog = () => running.page.getByRole('dialog')
const type = (text: string) => running.page.keyboard.type(text)

/** The field for the user name has the focus from the beginning. */
async function unlockByKeys(login = 'karin'): Promise<void> {
  const { page } = running
  const user = demoUsers.find((one) => one.login === login)
  await expect(page.getByLabel('Användarnamn')).toBeFocused()
  await type(user?.login ?? '')
  await press(running, 'Tab')
  await type(user?.passphrase ?? '')
  await page.keyboard.press('Enter')
  await heading('Idag').waitFor()
}

/** To a place in the menu, wherever the focus is; `title` stands over what it opens. */
async function goTo(place: string, title = place): Promise<void> {
  await reach(running, running.page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: place }))
  await press(running, 'Enter')
  await heading(title).first().waitFor()
}

test('the first Tab after unlocking leads past the menu', async () => {
  const { page } = running
  await press(running, 'Tab')
  const skip = page.getByRole('link', { name: 'Hoppa till innehållet' })
  await expect(skip).toBeFocused()
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)

  await press(running, 'Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await press(running, 'Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
})

test('Tab goes round every place of a view and is held by none', async () => {
  for (const [place, title] of [['Idag'], ['Ärenden'], ['Samråd'], ['Inställningar', 'Min inloggning']] as const) {
    await goTo(place, title)
    expect(await round(running)).toBeGreaterThan(8)
  }
})

test('a child is found and a dialog left, and the focus is where it was', async () => {
  const { page } = running
  await goTo('Ärenden')
  await reach(running, link(/Elsa/))
  await press(running, 'Enter')
  await expect(heading(/^Elsa/)).toBeFocused()
  await reach(running, button('Ny uppgift'))
  await press(running, 'Enter')
  await expect(dialog().getByLabel('Vad ska göras?')).toBeFocused()
  await round(running, 'dialog')
  await press(running, 'Escape')
  await expect(dialog()).toHaveCount(0)
  await expect(button('Ny uppgift')).toBeFocused()

  const search = page.getByLabel('Sök namn, personnummer eller ärendenummer')
  await reach(running, search, 'Shift+Tab')
  await type('lindgren')
  await page.getByRole('option').nth(1).waitFor()
  await press(running, 'ArrowDown')
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  const second = (await page.getByRole('option').nth(1).textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(heading(/Lindgren/).first()).toContainText(second.split(' ')[0] ?? '')
})

test('a faulty form leads to its first faulty field, again and again, and keeps what was typed', async () => {
  const { page } = running
  await goTo('Ärenden')
  await reach(running, link(/Elsa/))
  await press(running, 'Enter')
  await reach(running, button('Ny uppgift'))
  await press(running, 'Enter')
  const [what, owner, day] = [
    dialog().getByLabel('Vad ska göras?'),
    dialog().getByLabel('Ansvarig'),
    dialog().getByLabel('Klart senast'),
  ]
  await reach(running, day)
  await page.keyboard.press('Control+a')
  await type('2026-02-30')
  await page.keyboard.press('Control+Enter')
  await expect(what).toBeFocused()
  await press(running, 'Shift+Tab')
  await press(running, 'Tab')
  await type('Ring skolan')
  await page.keyboard.press('Control+Enter')
  await expect(owner).toBeFocused()
  await type('Karin')
  await page.keyboard.press('Control+Enter')
  await expect(day).toBeFocused()
  await expect(day).toHaveValue('2026-02-30')
  await expect(what).toHaveValue('Ring skolan')
  await page.keyboard.press('Control+a')
  await type('idag')
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(page.getByText('Ring skolan')).toBeVisible()
  await expect(button('Ny uppgift')).toBeFocused()
})

test('the samråd is led by keys', async () => {
  const { page } = running
  await goTo('Samråd')
  await reach(running, link(/^i dag/))
  await press(running, 'Enter')
  await reach(running, button('Börja samrådet'))
  await press(running, 'Enter')
  await heading(/^1\. /).waitFor()
  const outcome = (name: string) => page.getByRole('radio', { name, exact: true })

  await press(running, 'Alt+ArrowDown')
  await heading(/^2\. /).waitFor()
  await press(running, 'Alt+ArrowDown')
  await heading(/^3\. /).waitFor()
  for (const [key, name] of [
    ['Alt+1', 'Beslut'],
    ['Alt+2', 'Ej aktuellt'],
    ['Alt+3', 'Återkommer'],
    ['Alt+1', 'Beslut'],
  ] as const) {
    await press(running, key)
    await expect(outcome(name)).toBeChecked()
  }
  await press(running, 'Alt+b')
  await expect(page.getByLabel('Åtgärd', { exact: true })).toBeFocused()
  await type('Fråga barnet vem som ska följa med')
  await press(running, 'Alt+ArrowUp')
  await heading(/^2\. /).waitFor()
  await press(running, 'Control+Enter')
  await heading(/^4\. /).waitFor()
  await press(running, 'Alt+ArrowUp')
  await expect(page.getByLabel('Åtgärd', { exact: true })).toHaveValue('Fråga barnet vem som ska följa med')
  // How many places there are goes by how many children today's samråd is about.
  expect(await round(running)).toBeGreaterThan(20)
})

test('the neutral screen covers a dialog, keeps it through Escape, and gives the focus back', async () => {
  const { page } = running
  await goTo('Ärenden')
  await reach(running, link(/Elsa/))
  await press(running, 'Enter')
  await reach(running, button('Ny uppgift'))
  await press(running, 'Enter')
  await type('Ring')
  await page.keyboard.press('F9')
  await expect(button('Visa igen (F9)')).toBeFocused()
  await expect(page).toHaveTitle('Dolt – Fyra rum')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Vad ska göras?')).toBeHidden()
  await press(running, 'Enter')
  await expect(page.getByLabel('Vad ska göras?')).toBeFocused()
  await type(' skolan')
  await expect(page.getByLabel('Vad ska göras?')).toHaveValue('Ring skolan')
  await expect(page).toHaveTitle(/^FR-/)
})

test('a word tells its meaning by keys, and Escape takes it away', async () => {
  const { page } = running
  const word = page.getByRole('button', { name: 'Kallelse', exact: true })
  await goTo('Samråd')
  await reach(running, link(/^i dag/))
  await press(running, 'Enter')
  await reach(running, word)
  await expect(page.getByRole('tooltip')).toContainText('Inbjudan till ett samråd')
  await press(running, 'Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await expect(word).toBeFocused()
  await press(running, 'Enter')
  await expect(page.getByRole('tooltip')).toBeVisible()
  await press(running, 'Tab')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
})

test('a read is examined, and a finding written, with the keyboard alone', async () => {
  await running.renew(() => running.page.keyboard.press('Control+l'))
  await unlockByKeys('linda')
  await goTo('Loggkontroll')
  await button(/^Behörig: post/)
    .first()
    .waitFor()
  expect(await round(running)).toBeGreaterThan(20)
  await reach(running, button(/^Behörig: post/).first())
  await press(running, 'Enter')
  await expect(button(/^Ändra bedömningen/).first()).toBeFocused()
  await reach(running, button(/^Skriv en bedömning/).first())
  await press(running, 'Enter')
  await reach(running, dialog().getByLabel('Kommentar'))
  await type('Fråga enhetschefen om uppdraget.')
  await press(running, 'Control+Enter')
  await expect(dialog()).toHaveCount(0)
  await running.page.getByText('Fråga enhetschefen om uppdraget.').waitFor()
})
