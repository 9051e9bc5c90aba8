import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../setup/step.mjs'
import { asUser, endAllOfUser } from './desk.mjs'

const main = `import { app, BrowserWindow } from 'electron'
app.enableSandbox()
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  void window.loadFile('index.html')
})
`

/** Lays out what the program is compared with: the same Electron with one window in which there is nothing. */
export function layOutBlank(folder, electron) {
  cpSync(electron, folder, { recursive: true })
  rmSync(join(folder, 'resources/default_app.asar'), { force: true })
  const app = join(folder, 'resources/app')
  mkdirSync(app, { recursive: true })
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'tomt', version: '1.0.0', type: 'module', main: 'main.js' }),
  )
  writeFileSync(join(app, 'main.js'), main)
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>Tomt</title>')
  return join(folder, 'electron')
}

/** How long from the start until a window with such a title is shown, in milliseconds. */
async function startOnce(display, binary, title) {
  const start = performance.now()
  const [command, words] = asUser(display, binary, '--lang=sv')
  const child = spawn(command, words, { stdio: 'ignore' })
  try {
    while (performance.now() - start < 120_000) {
      const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', title], {
        env: { ...process.env, DISPLAY: display },
      })
      if (stdout.trim()) return performance.now() - start
    }
    throw new Error(`${binary} showed no window called ${title}`)
  } finally {
    child.kill()
    await endAllOfUser()
  }
}

const median = (values) => {
  const sorted = [...values].sort((one, other) => one - other)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}

/** The program to its lock screen against the blank window, in turns, so that whatever burdens the computer burdens both. */
export async function compareStartUp(display, { program, blank, times }) {
  const [ours, blanks] = [[], []]
  await startOnce(display, blank, '^Tomt$')
  await startOnce(display, program, '^Låst')
  for (let turn = 0; turn < times; turn += 1) {
    blanks.push(await startOnce(display, blank, '^Tomt$'))
    ours.push(await startOnce(display, program, '^Låst'))
  }
  const [lock, empty] = [median(ours), median(blanks)]
  const rounded = (values) => values.map(Math.round)
  return {
    times,
    medianToLockScreen: Math.round(lock),
    medianOfBlankWindow: Math.round(empty),
    ratio: Number((lock / empty).toFixed(3)),
    toLockScreen: rounded(ours),
    blankWindow: rounded(blanks),
  }
}
