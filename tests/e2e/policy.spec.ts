import { spawn } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
// @ts-expect-error -- the build's own script has no types
import { findElectron, projectFolder } from '../../build/electron.mjs'
import { launch, setUpHouse, unlock } from '../support/app'
import { look } from '../support/looking'
import { layOut } from '../support/packaged'
import { ownScreen } from '../support/screen'

/** What IT decides for the computer, in the program itself: it binds, is shown, and stops the start when it is wrong. */

const program = process.env['FYRARUM_PROGRAM'] ?? (projectFolder as string)
const isRoot = process.getuid?.() === 0
let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fyrarum-it-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = () => join(folder, 'policy.json')
function lay(text: string, mode = 0o644): void {
  writeFileSync(place(), text)
  chmodSync(place(), mode)
}

/** True when a program with its files in the folder has a page on the screen. */
const isShown = (files: string) =>
  readdirSync('/proc').some((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return words.includes('--type=renderer') && words.includes(`--user-data-dir=${files}/`)
    } catch {
      return false
    }
  })

/** What a program that is started with the policy says when it does not begin; nothing when it begins. */
async function refusal(display: string): Promise<string> {
  const child = spawn(
    (findElectron() as { binary: string }).binary,
    [...(isRoot ? ['--no-sandbox'] : []), '--lang=sv', program],
    {
      env: {
        ...process.env,
        DISPLAY: display,
        XAUTHORITY: '',
        FYRARUM_DATA: join(folder, 'data'),
        FYRARUM_POLICY: place(),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const gone = new Promise((resolve) => child.once('exit', resolve))
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const isOver = () => said.includes('Visa det här') || isShown(join(folder, 'data'))
  for (let tries = 0; tries < 300 && !isOver(); tries += 1) await wait(100)
  // Long enough to be seen, and for a house to be begun, if it were.
  await wait(1_500)
  const isBegun = isShown(join(folder, 'data'))
  child.kill('SIGKILL')
  await gone
  if (!said.includes('startar inte')) return isBegun ? '' : 'nothing said, and nothing begun'
  return isBegun ? 'refused, and begun all the same' : said
}

test('a policy that is wrong, or that others can change, stops the start and names the place', async () => {
  const screen = await ownScreen()
  const { display } = screen
  try {
    lay('{\n  "maxIdleMinutes": 5,\n  "skärmbild": true\n}')
    expect(await refusal(display)).toContain(`Fil: ${place()}\n\nRad 3, nyckeln ”skärmbild”: nyckeln finns inte.`)
    lay('{\n  "maxIdleMinutes": 5,\n}')
    expect(await refusal(display)).toContain('Rad 3: här går texten inte att läsa som JSON')
    lay('{ "maxIdleMinutes": 5 }', 0o666)
    expect(await refusal(display)).toContain('Andra än administratörer kan ändra filen')
    expect(existsSync(join(folder, 'data', 'hus'))).toBe(false)
    // Control: the same policy that only its owner can change lets the program begin.
    lay('{ "maxIdleMinutes": 5 }')
    expect(await refusal(display)).toBe('')
  } finally {
    screen.close()
  }
})

test('an installed program cannot be pointed at another policy', async () => {
  const screen = await ownScreen()
  const packaged = layOut()
  try {
    lay('{ "no": "policy" }')
    chmodSync(folder, 0o755)
    const child = packaged.start([], screen.display, { FYRARUM_POLICY: place() })
    const gone = new Promise((resolve) => child.once('exit', resolve))
    await expect.poll(() => isShown(join(packaged.folder, 'home', 'fyrarum')), { timeout: 60_000 }).toBe(true)
    await wait(1_500)
    expect(child.exitCode).toBeNull()
    child.kill('SIGKILL')
    await gone
    const told = readFileSync(join(packaged.folder, 'home', 'fyrarum', 'profil', 'logg', 'teknisk.log'), 'utf8')
    expect(told).toContain('started')
    expect(told).not.toContain('policy-refused')
  } finally {
    packaged.remove()
    screen.close()
  }
})

test('what IT has decided binds from the first start, and is shown where the choice would be made', async () => {
  const copies = join(folder, 'kopior')
  mkdirSync(copies)
  mkdirSync(join(folder, 'ankare'))
  lay(
    JSON.stringify({
      dataFolder: join(folder, 'data'),
      backupFolder: copies,
      maxIdleMinutes: 4,
      recoveryHolders: ['enhetschefen', 'registraturen', 'IT-chefen'],
      allowedExports: ['partsinsyn'],
      screenCapture: 'never',
      logAnchorFolder: join(folder, 'ankare'),
      supportContact: 'Servicedesk, 0123-45 67 89',
    }),
  )
  const running = await launch({ environment: { FYRARUM_POLICY: place() } })
  try {
    await setUpHouse(running, async (step) => {
      if (step !== 'ark') return
      await expect(running.page.getByText('Förvaras av registraturen, enligt IT.')).toBeVisible()
      await running.picture('it-ark')
    })
    expect(existsSync(join(folder, 'data', 'hus', 'fyrarum.db'))).toBe(true)
    const { page } = running
    const goTo = async (name: string) => {
      await page.getByRole('navigation', { name: 'Inställningar' }).getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { name, exact: true }).waitFor()
    }
    await page.getByRole('link', { name: 'Inställningar' }).click()
    await goTo('Lås och skärm')
    await expect(page.getByText('Bestämt av IT. Längre tid än 4 minuter går inte att välja.')).toBeVisible()
    await expect(page.getByRole('button', { name: /Låt skärmen ses/ })).toBeDisabled()
    expect(await page.getByLabel('Lås efter').locator('option').last().textContent()).toContain('4 minuter')
    await look(running, 'it-las')
    await goTo('Säkerhetskopior')
    await expect(page.getByText(copies)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Byt mapp' })).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Ta ut allt …' })).toBeDisabled()
    await look(running, 'it-kopior')
    await goTo('Loggen')
    await expect(page.getByText('Loggen stämmer med sitt ankare utanför datorn')).toBeVisible()
    await look(running, 'it-loggen')
    await goTo('Bestämt av IT')
    await expect(page.getByText(place())).toBeVisible()
    await expect(page.getByText('registraturen')).toBeVisible()
    await look(running, 'it-bestamt')
    await page.evaluate(() => {
      location.hash = '/loggkontroll/kedja'
    })
    await expect(page.getByRole('button', { name: /Spara loggens kedja/ }).first()).toBeDisabled()
    await expect(page.getByText('Bestämt av IT. Får inte tas ut.')).toBeVisible()
    await look(running, 'it-uttag')
    await running.renew(() => page.keyboard.press('Control+l'))
    await expect(running.page.getByText('Behöver du hjälp? Servicedesk, 0123-45 67 89')).toBeVisible()
    await look(running, 'it-last')
    const [anchor = ''] = readdirSync(join(folder, 'ankare'))
    appendFileSync(join(folder, 'ankare', anchor), 'a line that nobody here has signed\n')
    await unlock(running)
    await expect(running.page.getByText('Loggens ankare har främmande rader')).toBeVisible()
    await look(running, 'it-idag')
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
  }
})
