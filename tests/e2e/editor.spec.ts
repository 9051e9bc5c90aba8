import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { launch, type RunningApp } from '../support/app'
import { type DemoHouse, enterAs, makeDemoHouse } from '../support/demo'
import { press, reach } from '../support/keyboard'
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

const field = (page: Page, name = 'Uppgifter och källa') => page.getByRole('textbox', { name })
const tool = (text: Locator, name: string) =>
  text.locator('xpath=ancestor::*[.//*[@role="toolbar"]][1]').getByRole('button', { name, exact: true })

/** Opens Saga's barnakt as her handläggare. */
async function openAkt(): Promise<void> {
  await enterAs(running, 'Sara')
  const { page } = running
  await page.getByRole('link', { name: 'Ärenden' }).click()
  await page.getByRole('link', { name: /Saga/ }).first().click()
  await page.getByRole('link', { name: 'Barnakt för Saga' }).click()
}

/** Begins a note in Saga's barnakt, and gives the field that is written in most. */
async function beginNote(): Promise<Locator> {
  await openAkt()
  await running.page.getByRole('button', { name: 'Ny anteckning' }).click()
  await running.page.getByRole('dialog').getByRole('button', { name: 'Journalanteckning' }).click()
  await field(running.page).waitFor()
  return field(running.page)
}

/** What stands in the editor: each passage with its kind and its mark. */
const shape = (text: Locator) =>
  text.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('[data-passage]')].map(({ dataset, textContent }) =>
      [dataset.passage, textContent, dataset.source, dataset.caption].filter(Boolean).join(' | '),
    ),
  )

test('a note is written, marked and signed by keyboard alone', async () => {
  const text = await beginNote()
  const { page } = running
  const { keyboard } = page
  await text.focus()
  await keyboard.press('Control+Shift+Digit1')
  await keyboard.type('Skolan')
  await keyboard.press('Enter')
  await keyboard.type('- Hon går i tvåan')
  await keyboard.press('Enter')
  await keyboard.type('Hon har en kompis')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('Jag vill gå på fotbollen.')
  await keyboard.press('Control+Shift+Digit5')
  await keyboard.press('Control+Shift+Digit6')
  await page.getByLabel('Vem frågade, och var?').fill('Sara, i samtalsrummet')
  await keyboard.press('Enter')
  await expect(text).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('De bor hos mormor på Storgatan 4.')
  await keyboard.press('Control+Shift+Digit7')
  expect(await shape(text)).toEqual([
    'rubrik | Skolan',
    'punkt | Hon går i tvåan',
    'punkt | Hon har en kompis',
    'barnets-ord | Jag vill gå på fotbollen. | Sara, i samtalsrummet | Barnets egna ord',
    'stycke | De bor hos mormor på Storgatan 4. | Skyddsmarkerad',
  ])

  await test.step('what was done can be undone and done again', async () => {
    await keyboard.press('Control+z')
    expect((await shape(text)).at(-1)).toBe('stycke | De bor hos mormor på Storgatan 4.')
    await keyboard.press('Control+y')
    expect((await shape(text)).at(-1)).toBe('stycke | De bor hos mormor på Storgatan 4. | Skyddsmarkerad')
  })

  await test.step('the tools are one stop, with arrows between them and Escape back', async () => {
    await press(running, 'Alt+F10')
    await expect(tool(text, 'Rubrik')).toBeFocused()
    await reach(running, tool(text, 'Skyddsmarkera'), 'ArrowRight')
    await expect(tool(text, 'Skyddsmarkera')).toHaveAttribute('aria-pressed', 'true')
    await expect(tool(text, 'Citat')).toHaveAttribute('aria-pressed', 'false')
    await press(running, 'Escape')
    await expect(text).toBeFocused()
    // Tab is a way out, never a tab.
    await press(running, 'Tab')
    await expect(text).not.toBeFocused()
    await press(running, 'Shift+Tab')
    await expect(text).toBeFocused()
  })
  await look(running, 'e-anteckning')

  await test.step('signed, each passage stands as it was written', async () => {
    await page.getByLabel('Namn', { exact: true }).fill('Saga')
    await page.getByLabel('Händelse', { exact: true }).fill('Samtal')
    await field(page, 'Nästa steg').fill('Ring skolan')
    await keyboard.press('Control+Enter')
    const signed = page.locator('section', { hasText: 'Signerad och låst' }).filter({ hasText: 'Storgatan' }).first()
    await expect(signed.getByRole('heading', { name: 'Skolan' })).toBeVisible()
    await expect(signed.getByRole('listitem').filter({ hasText: 'Hon har en kompis' })).toBeVisible()
    await expect(signed.getByText('Jag vill gå på fotbollen. (Sara, i samtalsrummet)')).toBeVisible()
    await expect(signed.getByText('Skyddsmarkerad')).toBeVisible()
  })
})

test('a required field that says nothing is told so beside it, and has the focus', async () => {
  const text = await beginNote()
  const { page } = running
  await page.getByLabel('Namn', { exact: true }).fill('Saga')
  await page.getByLabel('Händelse', { exact: true }).fill('Samtal')
  await page.keyboard.press('Control+Enter')
  await expect(text).toHaveAttribute('aria-invalid', 'true')
  await expect(text).toBeFocused()
  await expect(text).toHaveAccessibleDescription(/Fyll i|Skriv|behövs|krävs/)
})

/** Pastes as another program would have it: its words, and its own dress for them. */
const paste = (text: Locator, clip: { readonly html?: string; readonly text: string }) =>
  text.evaluate((element, { html, text: words }) => {
    const clipboardData = new DataTransfer()
    if (html) clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', words)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clip)

test('of a paste only words and known kinds survive', async () => {
  const text = await beginNote()
  const { page } = running
  await text.focus()
  const html = `<html><head><style>p { color: red }</style></head><body>
    <h2>Rubrik <b>i fet</b> stil</h2>
    <p class="MsoNormal" style="color:red" onclick="alert(1)">Första
       stycket<img src="x" onerror="alert(2)"><o:p></o:p></p>
    <p class="MsoListParagraphCxSpFirst"><span>·<span>&nbsp;&nbsp; </span></span>punkt i Word</p>
    <ol><li>ett<ul><li>inne i</li></ul></li></ol>
    <blockquote><p>sagt av någon</p></blockquote>
    <table><tr><td>a</td><td>b</td></tr></table>
    <script>alert(3)</script></body></html>`
  await paste(text, { html, text: 'Rubrik i fet stil' })
  expect(await shape(text)).toEqual([
    'rubrik | Rubrik i fet stil',
    'stycke | Första stycket',
    'punkt | punkt i Word',
    'nummer | ett',
    'punkt | inne i',
    'citat | sagt av någon',
    'stycke | a b',
  ])

  await test.step('more than the field can take is refused whole, with a sentence', async () => {
    const before = await shape(text)
    await paste(text, { text: 'Sju ord. '.repeat(20_000) })
    await expect(text).toHaveAccessibleDescription(
      /Högst 100\s000 tecken kan klistras in på en gång. Inget har ändrats./,
    )
    expect(await shape(text)).toEqual(before)
    await page.keyboard.type('x')
    await expect(text).not.toHaveAttribute('aria-invalid')
  })

  await test.step('what is copied within keeps its mark, and is a passage of its own', async () => {
    await text.fill('Storgatan 4')
    await page.keyboard.press('Control+Shift+Digit7')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await field(page, 'Nästa steg').focus()
    await page.keyboard.press('Control+v')
    expect(await shape(field(page, 'Nästa steg'))).toEqual(['rubrik | Storgatan 4 | Skyddsmarkerad'])
  })
})

test('a power cut while a note is written loses at most the last two seconds', async () => {
  const text = await beginNote()
  await text.fill('Det här skrevs för länge sedan.')
  await running.page.waitForTimeout(1_500)
  const typed: { readonly text: string; readonly at: number }[] = []
  for (let word = 0; word < 25; word += 1) {
    await text.press('End')
    await text.pressSequentially(` ord${word}`)
    typed.push({ text: (await text.textContent()) ?? '', at: Date.now() })
    await running.page.waitForTimeout(140)
  }
  const cutAt = Date.now()
  await running.kill()

  const { folder } = running
  running = await launch({ folder, environment: { FYRARUM_DEMO: '1' } })
  await openAkt()
  await expect(running.page.getByText('Det du skrev förra gången finns kvar')).toBeVisible()
  const found = (await field(running.page).textContent()) ?? ''
  const owed = typed.findLast(({ at }) => at < cutAt - 2_000)?.text ?? 'inget'
  expect(found.startsWith(owed)).toBe(true)
  // The control: a text nobody typed would not have been found.
  expect(found.startsWith(`${owed} aldrig skrivet`)).toBe(false)
  // The first draft is nothing to undo to an empty field.
  await field(running.page).focus()
  await running.page.keyboard.press('Control+z')
  expect(await field(running.page).textContent()).toBe(found)
  await running.app.close()
  rmSync(folder, { recursive: true, force: true })
})

interface RightClick {
  readonly misspelledWord: string
  readonly suggestions: readonly string[]
  readonly labels: readonly string[]
}

/** What a right click on a word meets: what Chromium says of it, and the menu that is opened. */
async function rightClick(text: Locator, word: string): Promise<RightClick> {
  const told = running.app.evaluate(({ BrowserWindow, Menu }) => {
    return new Promise<RightClick>((resolve) => {
      const shown: { menu?: Electron.Menu } = {}
      Menu.prototype.popup = function popup(this: Electron.Menu) {
        shown.menu = this
      }
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.once('context-menu', (_event, { misspelledWord, dictionarySuggestions }) =>
        setTimeout(() =>
          resolve({
            misspelledWord,
            suggestions: dictionarySuggestions,
            labels: shown.menu?.items.map(({ label }) => label) ?? [],
          }),
        ),
      )
    })
  })
  const place = await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const box = range.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    return { x: 0, y: 0 }
  }, word)
  await running.page.mouse.click(place.x, place.y, { button: 'right' })
  return told
}

const misspelt = 'Barnett kom till samrådsmöte med barnahussamordnare.'

/** Writes words and waits for the checker, which looks at them when the typing rests. */
async function writeWords(): Promise<Locator> {
  const text = await beginNote()
  await text.focus()
  await running.page.keyboard.type(`${misspelt} `)
  await running.page.waitForTimeout(1_500)
  return text
}

test('spelling is checked in Swedish, with suggestions, and knows compounds', async () => {
  const text = await writeWords()

  const wrong = await rightClick(text, 'Barnett')
  expect(wrong.misspelledWord).toBe('Barnett')
  expect(wrong.suggestions).toContain('Barnet')
  expect(wrong.labels).toEqual([...wrong.suggestions, '', 'Klipp ut', 'Kopiera', 'Klistra in'])
  expect((await rightClick(text, 'samrådsmöte')).misspelledWord).toBe('')
  expect((await rightClick(text, 'barnahussamordnare')).labels).toEqual(['Klipp ut', 'Kopiera', 'Klistra in'])

  await text.getByText('Barnett').dblclick({ position: { x: 20, y: 10 } })
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.replaceMisspelling('Barnet'),
  )
  await expect(text).toHaveText(/^Barnet kom/)
})

test('the control: without the dictionary no word is marked, and the program says so', async () => {
  await running.close()
  running = await demo.start((house) => {
    mkdirSync(join(house, '..', 'profil'))
    writeFileSync(join(house, '..', 'profil', 'Dictionaries'), 'a file where a folder would be made')
  })
  const text = await writeWords()

  expect(await rightClick(text, 'Barnett')).toEqual({
    misspelledWord: '',
    suggestions: [],
    labels: ['Klipp ut', 'Kopiera', 'Klistra in'],
  })
  await running.page.getByRole('link', { name: 'Inställningar' }).click()
  await running.page.getByRole('link', { name: 'Om Fyra rum' }).click()
  await expect(running.page.getByText('Finns inte, eftersom ordlistan saknas')).toBeVisible()
})
