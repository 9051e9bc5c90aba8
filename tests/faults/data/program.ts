import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { startScreen } from '../../support/screen'

/** The built program, running in a window nobody sees. */
export interface Program {
  readonly app: ElectronApplication
  readonly pid: number
  /** The window that is shown now; another one after each lock. */
  page: Page
  /** Unlocks the house as its officer. */
  unlock(passphrase: string): Promise<void>
  lock(): Promise<void>
  go(place: string): Promise<void>
  close(): Promise<void>
  /** Ends every process of it at once, as a power cut does. */
  kill(): Promise<void>
}

/** Puts a house where the program looks for it. */
export function housed(houseFolder: string, data: string): void {
  mkdirSync(data, { recursive: true })
  cpSync(houseFolder, join(data, 'hus'), { recursive: true })
}

let screen: Promise<string> | undefined

/** Starts the program with its files in a folder; what it is told of the world besides can be given. */
export async function startProgram(
  data: string,
  more: { readonly environment?: Readonly<Record<string, string>>; readonly executable?: string } = {},
): Promise<Program> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env as Record<string, string>
  if (!environment['DISPLAY'] && process.platform === 'linux') {
    screen ??= startScreen()
    environment['DISPLAY'] = await screen
  }
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: more.executable ?? process.execPath,
    args: [...(isRoot ? ['--no-sandbox'] : []), '--lang=sv', process.cwd()],
    chromiumSandbox: !isRoot,
    env: { ...environment, ...more.environment, FYRARUM_DATA: data },
    timeout: 120_000,
  })
  const child = app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const first = await app.firstWindow()
  first.setDefaultTimeout(60_000)
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })
  const program: Program = {
    app,
    pid: child.pid ?? 0,
    page: first,
    async unlock(passphrase) {
      const { page } = program
      await page.getByLabel('Användarnamn').fill('sara')
      await page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
      await page.getByRole('button', { name: 'Lås upp' }).click()
      await page.getByRole('heading', { name: 'Idag' }).waitFor()
    },
    async lock() {
      const coming = app.waitForEvent('window', { timeout: 60_000 })
      await program.page.getByRole('button', { name: 'Lås', exact: true }).click()
      program.page = await coming
      program.page.setDefaultTimeout(60_000)
      await program.page.getByLabel('Användarnamn').waitFor()
    },
    async go(place) {
      await program.page.evaluate((to) => {
        location.hash = to
      }, place)
    },
    async close() {
      await app.close()
      await gone
    },
    async kill() {
      for (const pid of processesOf(child.pid ?? 0).reverse()) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It has ended with the one that started it.
        }
      }
      await gone
    },
  }
  return program
}

/** A process and every process it has started, and those have. */
export function processesOf(first: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]]
      } catch {
        return []
      }
    })
  const found = [first]
  for (const one of found) found.push(...parents.filter(([, parent]) => parent === one).map(([pid]) => pid))
  return found
}
