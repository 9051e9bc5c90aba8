import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { phraseOf } from './house'
import { setNow } from './make'
import { type Measured, resultOf } from './result'

const isRoot = process.getuid?.() === 0
/** Told by the bench's runner, which is started in the project's folder. */
const binary = process.env['FYRARUM_ELECTRON'] ?? ''
const root = process.cwd()
/** The bench runs in Electron as in Node; what it starts is to be Electron itself. */
const { ELECTRON_RUN_AS_NODE: _node, ...outsideNode } = process.env as Record<string, string>

interface Window {
  readonly app: ElectronApplication
  readonly page: Page
  /** From the start of the process until the window showed what was waited for. */
  readonly startedMs: number
}

async function open(program: string, selector: string, environment: Record<string, string> = {}): Promise<Window> {
  const start = performance.now()
  const app = await _electron.launch({
    executablePath: binary,
    args: [...(isRoot ? ['--no-sandbox'] : []), '--lang=sv', program],
    chromiumSandbox: !isRoot,
    env: { ...outsideNode, ...environment },
    timeout: 120_000,
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(120_000)
  await page.waitForSelector(selector)
  return { app, page, startedMs: performance.now() - start }
}

const openBlank = () => open(join(root, 'tests/speed/blank.cjs'), 'main')

/** Opens the built program on a house as people have it, no demo house, with the computer's clock at the morning after the set's last day. */
async function openProgram(folder: string): Promise<Window> {
  const shift = Date.parse(setNow) - Date.now()
  const window = await open(root, 'button:has-text("Lås upp")', {
    FYRARUM_DATA: folder,
    FYRARUM_CLOCK_SHIFT: String(shift),
  })
  await window.app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })
  return window
}

/** Keeps note of what the page does to whoever waits: tasks over 50 ms, and how long each key takes to the next paint. */
const watchPage = (page: Page) =>
  page.evaluate(() => {
    const seen = { tasks: [] as number[], keys: [] as number[] }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push(entry.duration)
    }).observe({ type: 'longtask' })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.keys.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
const take = (page: Page, what: 'tasks' | 'keys'): Promise<number[]> =>
  page.evaluate((name) => (globalThis as never as { seen: Record<string, number[]> }).seen[name]?.splice(0) ?? [], what)

async function enter({ page }: Pick<Window, 'page'>, login: string): Promise<number> {
  await page.getByLabel('Användarnamn').fill(login)
  await page.getByLabel('Lösenfras', { exact: true }).fill(phraseOf(login))
  const start = performance.now()
  await page.getByRole('button', { name: 'Lås upp', exact: true }).click()
  await page.getByRole('heading', { name: 'Idag' }).waitFor()
  return performance.now() - start
}

/** Goes to a place, no faster than the engine lets an address change: it drops what comes oftener than twenty times a second. */
async function go(page: Page, place: string, ready: string): Promise<number> {
  await page.waitForTimeout(60)
  const start = performance.now()
  await page.evaluate((to) => {
    location.hash = to
  }, place)
  await page.locator(ready).first().waitFor()
  return performance.now() - start
}

/** Megabytes the pages' processes hold, and the whole program's. */
const memoryOf = (app: ElectronApplication) =>
  app.evaluate(({ app: running }) => {
    const all = running.getAppMetrics()
    const sum = (list: typeof all) => list.reduce((total, one) => total + one.memory.workingSetSize, 0) / 1024
    return { page: sum(all.filter(({ type }) => type === 'Tab')), whole: sum(all) }
  })

/** How long from the key press until the hits of a search are painted, for each search. */
async function searches(page: Page, texts: readonly string[]): Promise<number[]> {
  const field = page.getByRole('combobox').first()
  const times: number[] = []
  for (const text of texts) {
    await field.fill(text.slice(0, -1))
    await page.waitForTimeout(150)
    await field.focus()
    await page.evaluate(() => {
      const state = globalThis as never as { waited?: Promise<number> }
      state.waited = new Promise((resolve) => {
        let start = 0
        const input = document.activeElement
        input?.addEventListener('keydown', () => (start = performance.now()), { once: true, capture: true })
        const look = new MutationObserver(() => {
          if (start === 0) return
          if (!document.querySelector('[role=option]:not([aria-disabled])')) return
          look.disconnect()
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = () => resolve(performance.now() - start)
            channel.port2.postMessage(null)
          })
        })
        look.observe(document.body, { subtree: true, childList: true, characterData: true })
      })
    })
    await page.keyboard.press(text.at(-1) ?? 'a')
    const waited = page.evaluate(() => (globalThis as never as { waited: Promise<number> }).waited)
    times.push(await Promise.race([waited, page.waitForTimeout(5_000).then(() => 5_000)]))
    await field.fill('')
  }
  return times
}

/** How long minutes take from the press of the button until they lie on the disk, in milliseconds: as Word and as PDF, in turns. */
async function minutesSaved({ app, page }: Window, folder: string): Promise<Record<'Word' | 'PDF', number[]>> {
  await go(page, '/samrad/hallna', 'table')
  // The list before it has a table too.
  await page.waitForTimeout(700)
  const link = await page.locator('td a').first().getAttribute('href')
  await go(page, `${(link ?? '').replace(/^#/, '')}/protokoll`, 'button:has-text("PDF")')
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(folder, 'protokoll'),
  )
  const times: Record<'Word' | 'PDF', number[]> = { Word: [], PDF: [] }
  for (let turn = 0; turn < 10; turn += 1) {
    const name = turn % 2 === 0 ? 'Word' : 'PDF'
    const start = performance.now()
    await page.getByRole('button', { name: `Spara protokollet som ${name}` }).click()
    await page.getByText(`Sparat som ${name}`).waitFor()
    times[name].push(performance.now() - start)
  }
  return times
}

interface Seen {
  readonly start: readonly number[]
  readonly blank: readonly number[]
  readonly unlock: number
  readonly search: readonly number[]
  readonly keys: readonly number[]
  readonly tasks: Readonly<Record<string, readonly number[]>>
  readonly minutes: Readonly<Record<'Word' | 'PDF', readonly number[]>>
  readonly lock: readonly number[]
  readonly memory: {
    readonly page: number
    readonly rested: number
    readonly whole: number
    readonly blankPage: number
    readonly blankWhole: number
  }
}

/** Goes through a day's views in the real window, and writes down what the page does meanwhile. */
export async function watchWindow(set: string, say: (text: string) => void): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'fyrarum-bench-window-'))
  try {
    cpSync(join(set, 'demohus'), join(folder, 'hus'), { recursive: true })
    const start: number[] = []
    const blank: number[] = []
    for (let turn = 0; turn < 15; turn += 1) {
      const empty = await openBlank()
      blank.push(empty.startedMs)
      await empty.app.close()
      const program = await openProgram(folder)
      start.push(program.startedMs)
      await program.app.close()
    }
    say(`start ${start.map(Math.round).join(' ')}; blank ${blank.map(Math.round).join(' ')}`)
    const empty = await openBlank()
    const blankMemory = await memoryOf(empty.app)
    await empty.app.close()
    const window = await openProgram(folder)
    const { page, app } = window
    const unlock = await enter(window, 'karin')
    say(`unlock ${Math.round(unlock)}`)
    await watchPage(page)
    // The names are read ahead while nobody asks for anything.
    await page.waitForTimeout(15_000)
    await take(page, 'tasks')
    const search = await searches(
      page,
      Array.from({ length: 30 }, (_one, index) => ['els', 'and', 'nor', 'åst', 'kar', 'lin'][index % 6] ?? 'els'),
    )
    say(`search ${search.map(Math.round).join(' ')}`)
    const tasks: Record<string, number[]> = { sök: await take(page, 'tasks') }
    const scroll = async (name: string) => {
      for (let turn = 0; turn < 40; turn += 1) {
        await page.mouse.move(640, 500)
        await page.mouse.wheel(0, 600)
        await page.waitForTimeout(30)
      }
      tasks[name] = await take(page, 'tasks')
    }
    /** What opening a view took, when all of it is there: it is not to be told of scrolling in it. */
    const settled = async () => {
      await page.waitForTimeout(700)
      return await take(page, 'tasks')
    }
    await go(page, '/arenden', 'table')
    tasks['öppna Ärenden'] = await settled()
    await scroll('bläddra Ärenden')
    await page.getByRole('radio', { name: 'Alla', exact: true }).check({ force: true })
    await page.waitForTimeout(1_000)
    for (let turn = 0; turn < 3; turn += 1) {
      const more = page.getByRole('button', { name: /^Visa \d+ till/ })
      if (await more.count()) await more.first().click()
      await page.waitForTimeout(700)
    }
    tasks['Ärenden: visa fler'] = await take(page, 'tasks')
    await scroll('bläddra Ärenden: alla')
    await go(page, '/samrad/hallna', 'table').catch(() => undefined)
    tasks['öppna hållna samråd'] = await settled()
    await scroll('bläddra hållna samråd')
    await go(page, '/', 'h1:has-text("Idag")')
    tasks['öppna Idag'] = await settled()
    await scroll('bläddra Idag')
    await go(page, '/arenden', 'table')
    const link = await page.locator('td a').first().getAttribute('href')
    await take(page, 'tasks')
    for (let turn = 0; turn < 10; turn += 1) {
      await go(page, '/arenden', 'table')
      await go(page, (link ?? '').replace(/^#/, ''), '[role=region], section')
    }
    tasks['barnets sida'] = await take(page, 'tasks')
    await take(page, 'keys')
    const field = page.getByRole('combobox').first()
    await field.focus()
    for (let turn = 0; turn < 60; turn += 1) {
      await page.keyboard.press('abcdefghij'.charAt(turn % 10))
      await page.waitForTimeout(60)
    }
    const keys = await take(page, 'keys')
    await field.fill('')
    // An hour's work of a quick person: four hundred views, one after another.
    for (let turn = 0; turn < 100; turn += 1) {
      await go(page, '/', 'h1')
      await go(page, '/arenden', 'table')
      await go(page, (link ?? '').replace(/^#/, ''), 'h1')
      await go(page, '/samrad', 'h1')
    }
    const memory = await memoryOf(app)
    await page.waitForTimeout(20_000)
    const rested = await memoryOf(app)
    say(`memory ${JSON.stringify({ memory, rested, blankMemory })}`)
    const minutes = await minutesSaved(window, folder)
    say(`minutes ${JSON.stringify(minutes)}`)
    const lock: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      const coming = app.waitForEvent('window')
      const begin = performance.now()
      const before = turn === 0 ? page : (app.windows()[0] as Page)
      await before.keyboard.press('Control+l')
      const next = await coming
      await next.waitForSelector('button:has-text("Lås upp")')
      lock.push(performance.now() - begin)
      await enter({ page: next }, 'karin')
    }
    await app.close()
    return {
      start,
      blank,
      unlock,
      search,
      keys,
      tasks,
      minutes,
      lock,
      memory: {
        page: memory.page,
        rested: rested.page,
        whole: rested.whole,
        blankPage: blankMemory.page,
        blankWhole: blankMemory.whole,
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What was seen in the window, as results beside the rest. */
export function asResults(seen: Seen, set: string): Measured[] {
  const longest = (name: string) => Math.max(0, ...(seen.tasks[name] ?? []))
  return [
    resultOf('Fönstret: start till låsskärmen', set, seen.start, seen.blank, { ratio: 1.25 }),
    resultOf('Fönstret: lås upp till Idag, med nyckelhärledning', set, [seen.unlock], null),
    resultOf('Fönstret: tangent till målad sökträff', set, seen.search, null, { ms: 50 }),
    resultOf('Fönstret: tangent till målad bokstav', set, seen.keys.length > 0 ? seen.keys : [16], null, { ms: 50 }),
    ...Object.keys(seen.tasks).map((name) =>
      resultOf(`Längsta arbete: ${name}`, set, [longest(name)], null, name.startsWith('bläddra') ? { ms: 50 } : null),
    ),
    resultOf('Fönstret: protokoll till Word', set, seen.minutes.Word, null),
    resultOf('Fönstret: protokoll till PDF', set, seen.minutes.PDF, null),
    resultOf('Fönstret: lås till ny låsskärm', set, seen.lock, null, { ms: 1_000 }),
    resultOf('Minne: sidan efter 400 vyer utan paus', set, [seen.memory.page], [seen.memory.blankPage], null, 'MB'),
    resultOf(
      'Minne: sidan efter 400 vyer och en paus',
      set,
      [seen.memory.rested],
      [seen.memory.blankPage],
      { ratio: 1.5 },
      'MB',
    ),
    resultOf('Minne: hela programmet', set, [seen.memory.whole], [seen.memory.blankWhole], null, 'MB'),
  ]
}
