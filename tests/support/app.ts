import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
// @ts-expect-error -- the build's own script has no types
import { findElectron, projectFolder } from '../../build/electron.mjs'
import { barriers } from './accessibility'
import { screenEnvironment } from './screen'

export const pictures = join(projectFolder as string, 'out', 'pictures')
/** Where nobody looks at pictures none is taken: there are six hundred of them. */
export const isLookedAt = !process.env['CI']

export interface RunningApp {
  readonly app: ElectronApplication
  readonly folder: string
  /** The window that is shown now; another one after each lock. */
  page: Page
  /** Everything a page has complained of: console errors, policy violations, uncaught errors. */
  readonly complaints: string[]
  /** Does something that takes the windows down, and waits for the new one. */
  renew(act: () => Promise<unknown>): Promise<void>
  /** A picture of what is shown, for people to look at. */
  picture(name: string): Promise<void>
  /** No serious or critical fault against WCAG 2.2 AA. */
  expectAccessible(): Promise<void>
  /** Answers the save dialog with a path, and gives the path. */
  answerSave(fileName: string): Promise<string>
  close(): Promise<void>
  kill(): Promise<void>
}

export interface LaunchOptions {
  /** An earlier run's folder, to open what it left. */
  readonly folder?: string
  /** A folder whose houses are copied first, to open what stands there without touching it. */
  readonly copyOf?: string
  /** Does something to the files before the program sees them. */
  readonly meddle?: (folder: string) => void
  /** A wrapper that starts Electron, such as one that writes down its system calls. */
  readonly executable?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

const isRoot = process.getuid?.() === 0

/** The folder of the program that is started: the one that was built last, or one that lacks something on purpose. */
const program = process.env['FYRARUM_PROGRAM'] ?? (projectFolder as string)

/** Starts the built program in a real window, with files in a folder of its own. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'fyrarum-e2e-'))
  if (options.copyOf) cpSync(options.copyOf, folder, { recursive: true, filter: (path) => basename(path) !== 'profil' })
  options.meddle?.(folder)
  mkdirSync(pictures, { recursive: true })
  const screen = await screenEnvironment()
  const start = () =>
    _electron.launch({
      executablePath: options.executable ?? (findElectron() as { binary: string }).binary,
      args: [...(isRoot ? ['--no-sandbox'] : []), '--lang=sv', ...(options.args ?? []), program],
      chromiumSandbox: !isRoot,
      // A computer that IT decides over would have the tests fail: they have a policy of their own or none.
      env: {
        ...process.env,
        ...screen,
        FYRARUM_POLICY: join(folder, 'ingen-policy.json'),
        // A hundred unlockings at a computer's own cost would take minutes; one spec goes without.
        FYRARUM_CHEAP: '1',
        ...options.environment,
        FYRARUM_DATA: folder,
      },
      timeout: 60_000,
    })
  // On a burdened machine the debugger now and then misses that the program has started; a program that hangs, hangs twice.
  const app = await start().catch((error: Error) => {
    if (error.name === 'TimeoutError') return start()
    throw error
  })
  const complaints: string[] = []
  const listen = (page: Page) => {
    page.setDefaultTimeout(15_000)
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    return page
  }
  const running: RunningApp = {
    app,
    folder,
    page: listen(await app.firstWindow()),
    complaints,
    async renew(act) {
      const coming = app.waitForEvent('window')
      await act()
      running.page = listen(await coming)
      await running.page.waitForLoadState()
    },
    async picture(name) {
      if (!isLookedAt) return
      await running.page.screenshot({ path: join(pictures, `${name}.png`) })
    },
    async expectAccessible() {
      expect.soft(await barriers(running.page)).toEqual([])
    },
    async answerSave(fileName) {
      const filePath = join(folder, fileName)
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
      }, filePath)
      return filePath
    },
    async close() {
      await app.close()
      if (!options.folder) rmSync(folder, { recursive: true, force: true })
    },
    async kill() {
      const gone = new Promise((resolve) => app.process().once('exit', resolve))
      process.kill(app.process().pid ?? 0, 'SIGKILL')
      await gone
    },
  }
  return running
}

export const passphrase = 'granlada silverkopp rävsaga'

/** Goes through the four steps of the first start and ends at Idag; `at` is told of each step when it has been filled in. */
export async function setUpHouse(
  running: RunningApp,
  at: (step: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const { page } = running
  await page.getByRole('button', { name: 'Börja' }).click()
  await page.getByLabel('Vad heter huset?').fill('Barnahus Provstad')
  await page.getByLabel('Ansvarig nämnd').fill('Socialnämnden i Provstad')
  await page.getByLabel('Kommuner som nämnden svarar för').fill('Provstads kommun')
  await at('huset')
  await page.getByRole('button', { name: 'Nästa' }).click()
  await page.getByLabel('Namn', { exact: true }).fill('Karin Prov')
  await page.getByLabel('Användarnamn').fill('karin')
  await at('du')
  await page.getByRole('button', { name: 'Nästa' }).click()
  await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
  await page.getByLabel('Skriv den en gång till').fill(passphrase)
  await at('losenfras')
  await page.getByRole('button', { name: 'Nästa' }).click()
  const sheets = page.locator('[class*=share]')
  await expect(sheets).toHaveCount(3)
  const shares = await sheets.allTextContents()
  await page.getByLabel('Ett ark', { exact: true }).fill(shares[0] ?? '')
  await page.getByLabel('Ett annat ark').fill(shares[2] ?? '')
  await at('ark')
  await page.getByRole('button', { name: 'Skapa huset' }).click()
  await page.getByRole('heading', { name: 'Idag' }).waitFor()
}

/** Unlocks as one user. */
export async function unlock(running: RunningApp, login = 'karin', phrase = passphrase): Promise<void> {
  const { page } = running
  await page.getByLabel('Användarnamn').fill(login)
  await page.getByLabel('Lösenfras', { exact: true }).fill(phrase)
  await page.getByRole('button', { name: 'Lås upp' }).click()
  await page.getByRole('heading', { name: 'Idag' }).waitFor()
}
