import { setTimeout as wait } from 'node:timers/promises'
import { app, BrowserWindow, protocol } from 'electron'
import { kindOf } from '../shared/about/error-kind'
import { answerPages } from './ipc'
import { profileFolder } from './shell/data-folder'
import { forbidDumps } from './shell/dumps'
import { keepHeapsSmall } from './shell/heaps'
import { leaveKeyringAlone } from './shell/keystore/keys-for-core'
import { watchForLeaving } from './shell/lock-triggers'
import { setMenu } from './shell/menu'
import { fetchNoDictionaries, silenceChromium } from './shell/network'
import { confinePages } from './shell/permissions'
import { policyFault, refuseToStart } from './shell/policy/in-force'
import { Program } from './shell/program'
import { declareScheme } from './shell/protocol'
import { allReported, report } from './shell/report'
import { layOutDictionary } from './shell/spelling'
import { refuseDangerousSwitches } from './shell/switches'

refuseDangerousSwitches(app)
forbidDumps()
silenceChromium(app)
fetchNoDictionaries(app)
keepHeapsSmall(app)
app.setPath('userData', profileFolder())
leaveKeyringAlone()
layOutDictionary()
// Root in a development container cannot have the sandbox; a shipped program refuses that switch above.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareScheme(protocol)
confinePages(app)

let hasStarted = false
if (policyFault) void refuseToStart(policyFault)
else if (app.requestSingleInstanceLock()) void begin()
else app.exit(0)

async function begin(): Promise<void> {
  await app.whenReady()
  app.on('browser-window-created', (_event, window) => window.once('show', tellStarted))
  const program = await Program.begin()
  answerPages(program)
  setMenu({
    lock: () => void program.lock('asked'),
    newWindow: () => void program.open(),
    hide: () => program.hide(!program.isHidden),
  })
  watchForLeaving(
    (cause) => void program.lock(cause),
    () => program.guard.lockMinutes,
  )
  app.on('second-instance', () => program.focus())
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) program.open()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    event.preventDefault()
    void quit(program)
  })
}

/** Tells when the first page has been drawn, and how long that took. */
function tellStarted(): void {
  if (hasStarted) return
  hasStarted = true
  report('started', {
    version: app.getVersion(),
    electron: process.versions.electron,
    ms: Math.round(process.uptime() * 1000),
  })
}

async function quit(program: Program): Promise<void> {
  try {
    await program.quit()
  } finally {
    await end(0)
  }
}

/** Ends when what has been reported stands in the log, or in a second when it cannot be written. */
async function end(status: number): Promise<void> {
  await Promise.race([allReported(), wait(1_000)])
  app.exit(status)
}

process.on('uncaughtException', (error) => {
  report('uncaught', { kind: kindOf(error) })
  void end(1)
})
