import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch, pictures, type RunningApp } from '../support/app'

/** The lock screen comes with the page: it stands there, and can be typed in, before a line of script has been read. */
let running: RunningApp
test.beforeAll(async () => {
  running = await launch({
    meddle: (folder) => {
      mkdirSync(join(folder, 'hus'), { recursive: true })
      writeFileSync(join(folder, 'hus', 'fyrarum.nycklar'), '{}')
    },
  })
  await awake()
})
test.afterAll(() => running.close())

const login = () => running.page.getByLabel('Användarnamn')
const phrase = () => running.page.getByLabel('Lösenfras', { exact: true })
const unlock = () => running.page.getByRole('button', { name: 'Lås upp', includeHidden: true })
const awake = () => expect(running.page.locator('[inert]')).toHaveCount(0)
const where = () => running.page.evaluate(() => location.href)
const focused = () => running.page.evaluate(() => document.activeElement?.getAttribute('type') ?? 'text')

/** Locks, which gives a fresh page, with every script of that page held back; gives the way to let them go. */
async function lockHeldBack(lock = () => running.page.evaluate(() => window.shell.invoke('shell.lock', {}))) {
  await running.app.evaluate(({ app }) => {
    const control = globalThis as unknown as { letGo: () => void }
    app.once('session-created', ({ webRequest }) => {
      const held: (() => void)[] = []
      let isHeld = true
      control.letGo = () => {
        isHeld = false
        for (const go of held) go()
      }
      // The program's own filter still says what is let through; scripts hear of it later.
      const filter = webRequest.onBeforeRequest.bind(webRequest) as (listen: typeof obey) => void
      type Listen = (details: { url: string }, answer: (what: object) => void) => void
      const obey: Listen = () => undefined
      Object.assign(webRequest, {
        onBeforeRequest: (listen: Listen) =>
          filter((details, answer) =>
            listen(details, (what) => {
              if (isHeld && details.url.endsWith('.js')) held.push(() => answer(what))
              else answer(what)
            }),
          ),
      })
    })
  })
  const coming = running.app.waitForEvent('window')
  await lock().catch(() => undefined)
  running.page = await coming
  running.page.on('console', (message) => message.type() === 'error' && running.complaints.push(message.text()))
  running.page.on('pageerror', (error) => running.complaints.push(error.message))
  await login().waitFor()
  return () => running.app.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo())
}

/** The window as it is drawn at a zoom, without the blinking caret. */
async function drawn(factor: number, name: string): Promise<string> {
  await running.page.evaluate(async () => {
    for (const input of document.querySelectorAll('input')) input.style.caretColor = 'transparent'
    await document.fonts.ready
  })
  const picture = await running.app.evaluate(async ({ BrowserWindow }, zoom) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    webContents.setZoomFactor(zoom)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return (await webContents.capturePage()).toPNG().toString('base64')
  }, factor)
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(picture, 'base64'))
  return picture
}

test('the first paint is the lock screen, named as such, with the writer in the first field, and looks as it will', async () => {
  const letGo = await lockHeldBack()

  expect(await running.page.title()).toBe('Låst – Fyra rum')
  await expect(login()).toBeFocused()
  // The shell shows a window when it has painted, and not before.
  await expect
    .poll(() => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true)
  const before = [await drawn(2, 'forsta-bilden-200'), await drawn(1, 'forsta-bilden')]
  expect(await running.page.locator('[inert]').count()).toBeGreaterThan(0)
  await letGo()
  await awake()

  await expect(login()).toBeFocused()
  const after = [await drawn(2, 'forsta-bilden-vaken-200'), await drawn(1, 'forsta-bilden-vaken')]
  expect(after.map((picture, at) => picture === before[at])).toEqual([true, true])
  await running.expectAccessible()
})

test('what is typed and where the writer stands is kept when the program takes over, and Enter waits', async () => {
  const letGo = await lockHeldBack()
  const { keyboard } = running.page

  await keyboard.type('karin')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('granlada silver')
  await keyboard.press('Enter')
  await keyboard.press('ArrowLeft')
  await expect(login()).toHaveValue('karin')
  await expect(phrase()).toHaveValue('granlada silver')
  await expect(unlock()).toBeDisabled()
  expect(await where()).toBe('app://fyrarum/index.html?locked')
  await letGo()
  await awake()

  await expect(login()).toHaveValue('karin')
  await expect(phrase()).toHaveValue('granlada silver')
  await expect(unlock()).toBeEnabled()
  expect(await focused()).toBe('password')
  await keyboard.type('!')
  await expect(phrase()).toHaveValue('granlada silve!r')
  expect(running.complaints).toEqual([])
})

test('why the house was locked is told once there is an address to read it from', async () => {
  const letGo = await lockHeldBack(async () => {
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
  })
  await letGo()

  await expect(running.page.getByText('Sidan stannade.')).toBeVisible()
  expect(running.complaints).toEqual([])
})

test('the same policy stands over both forms of the page, and no other page has the lock screen in it', async () => {
  const forms = await running.app.evaluate(async ({ BrowserWindow }) => {
    const { session } = BrowserWindow.getAllWindows()[0]!.webContents
    const ask = async (search: string) => {
      const answer = await session.fetch(`app://fyrarum/index.html${search}`)
      return { headers: [...answer.headers], hasFields: (await answer.text()).includes('<input') }
    }
    return Promise.all(['?locked', '', '?new', '?locked&x'].map(ask))
  })

  expect(forms.map(({ hasFields }) => hasFields)).toEqual([true, false, false, false])
  for (const { headers } of forms) expect(headers).toEqual(forms[0]?.headers)
})

test('what is read in before the first window is small, and the forms of questions and answers are not in it', () => {
  const folder = join(import.meta.dirname, '../../out/main')
  const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')
  /** A file of the bundle and everything it has read in before it. */
  const readInBy = (file: string, found = new Set<string>()): Set<string> => {
    if (found.has(file)) return found
    found.add(file)
    for (const [, other = ''] of textOf(file).matchAll(/^(?:import|export) .*"\.\/([\w.-]+\.js)";$/gm))
      readInBy(other, found)
    return found
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'))
  const first = [...readInBy('index.js')]
  const hasSchemas = (file: string) => textOf(file).includes('ZodType')

  expect(first.length).toBeGreaterThan(2)
  expect(first.filter(hasSchemas)).toEqual([])
  expect(first.reduce((sum, file) => sum + textOf(file).length, 0)).toBeLessThan(80_000)
  // Control: they lie beside it, to be read in later.
  expect(files.filter(hasSchemas)).toHaveLength(1)

  // What reading a policy needs must not lead back to where the policy is waited for: the program would wait for itself.
  const waiting = first.filter((file) => /^\S.* = await readPolicy\(/m.test(textOf(file)))
  const rules = files.filter((file) => file.startsWith('policy.rules'))
  expect([waiting.length, rules.length]).toEqual([1, 1])
  expect([...readInBy(rules[0] ?? '')].filter((file) => waiting.includes(file))).toEqual([])
})
