import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, type Session } from 'electron'
import type { LockCause } from '../../shared/about/technical-log'
import { keyFileNames } from '../core-messages'
import { type CoreProcess, startCore } from '../core-process'
import { emptyClipboard } from './clipboard'
import { dataFolder } from './data-folder'
import { Guard } from './guard'
import { keysForCore, replaceDeviceKey } from './keystore/keys-for-core'
import { policyInForce } from './policy/in-force'
import { knowEndpoints, report } from './report'
import { trialOf } from './trial.rules'
import { openViewer } from './viewer'
import { freshSession, openWindow } from './window'

/** How long pages may take to hand in what is being typed when the program locks, in milliseconds. */
const flushTime = 400

/** The running program: one core, its windows, and the way they are taken down together at lock. */
export class Program {
  /** The core, once somebody has asked for it: a page that has something to show asks after it has been drawn. */
  private running: CoreProcess | undefined
  /** Which house stands open; development may begin in the demo house. */
  private isDemo = !app.isPackaged && process.env.FYRARUM_DEMO === '1'
  private isLocking = false
  /** The core has told how the house wants to be guarded, as it does when it has been opened. */
  private isOpen = false
  private windows = new Set<BrowserWindow>()
  /** Windows that show one document each; nothing they say is answered. */
  private viewers = new Set<BrowserWindow>()
  private session: Session
  /** Covered by the neutral screen, every window of it. */
  isHidden = false
  readonly guard = new Guard(() => [...this.windows, ...this.viewers], policyInForce.policy)

  private constructor(session: Session) {
    this.session = session
  }

  static async begin(): Promise<Program> {
    const program = new Program(await freshSession())
    program.open()
    return program
  }

  /** True for a window we opened and have not given up. */
  owns(window: BrowserWindow | null): window is BrowserWindow {
    return window !== null && this.windows.has(window)
  }

  private get core(): CoreProcess {
    this.running ??= this.start()
    return this.running
  }

  get folder(): string {
    return dataFolder(this.isDemo)
  }

  get currentSession(): Session {
    return this.session
  }

  connect(window: BrowserWindow): void {
    this.core.connect(window.webContents)
  }

  /** Which page comes first, where that can be seen before the core has started: nothing when the house is open, or the demo's. */
  private get door(): 'locked' | 'new' | undefined {
    if (this.isOpen || this.isDemo) return undefined
    return keyFileNames.some((name) => existsSync(join(this.folder, name))) ? 'locked' : 'new'
  }

  save(ticket: string, path: string) {
    return this.core.save(ticket, path)
  }

  offer(path: string) {
    return this.core.offer(path)
  }

  /** Shows the document behind a ticket in a window of its own. */
  async view(ticket: string): Promise<void> {
    const { core } = this
    const window = await openViewer((port) => core.show(ticket, port))
    this.viewers.add(window)
    this.guard.cover(window)
    window.on('closed', () => this.viewers.delete(window))
    if (this.isLocking || core !== this.running) window.destroy()
  }

  private closeViewers(): void {
    for (const one of this.viewers) one.destroy()
  }

  /** Covers every window with the neutral screen, or uncovers them; what shows one document has nothing to cover itself with and goes away meanwhile. */
  hide(isHidden: boolean): void {
    this.isHidden = isHidden
    for (const window of this.windows) window.webContents.send('hide', isHidden)
    for (const viewer of this.viewers) {
      if (isHidden) viewer.hide()
      else viewer.showInactive()
    }
  }

  open(place?: string): BrowserWindow | undefined {
    // A new window would show what has just been hidden.
    if (this.isHidden) return undefined
    const window = openWindow({ session: this.session, door: this.door, ...(place ? { place } : {}) })
    return this.adopt(window)
  }

  /** Takes a window into the program's keeping; only such windows are answered. */
  adopt(window: BrowserWindow): BrowserWindow {
    this.windows.add(window)
    this.guard.cover(window)
    window.on('closed', () => {
      this.windows.delete(window)
      if (this.windows.size === 0) this.closeViewers()
    })
    window.webContents.on('render-process-gone', (_event, details) => {
      report('page-gone', { reason: details.reason })
      if (!this.isLocking) void this.lock('page-gone')
    })
    return window
  }

  focus(): void {
    const [window] = this.windows
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  /** Ends the core and every page; what is being typed has been handed in. A new page stands at the lock screen. */
  async lock(cause: LockCause): Promise<void> {
    if (this.isLocking) return
    this.isLocking = true
    report('lock', { cause })
    this.closeViewers()
    await this.flush()
    await this.running?.stop()
    await this.renew(cause === 'core-gone' || cause === 'page-gone' ? `/?avbrott=${cause}` : undefined)
    this.isLocking = false
  }

  /** Asks every page to hand in what is being typed; they answer by asking to be locked. */
  private async flush(): Promise<void> {
    for (const window of this.windows) window.webContents.send('flush')
    await new Promise((resolve) => setTimeout(resolve, this.windows.size > 0 ? flushTime : 0))
  }

  async chooseHouse(isDemo: boolean): Promise<void> {
    this.isLocking = true
    await this.running?.stop()
    this.isDemo = isDemo
    await this.renew()
    this.isLocking = false
  }

  async quit(): Promise<void> {
    this.isLocking = true
    await this.flush()
    await this.running?.stop()
    await emptyClipboard()
  }

  /** A fresh core, a fresh session and one fresh window in the place of all the old. */
  private async renew(place?: string): Promise<void> {
    this.closeViewers()
    this.guard.forget()
    this.isOpen = false
    this.isHidden = false
    await emptyClipboard()
    const old = [...this.windows]
    const bounds = old[0]?.getBounds()
    this.session = await freshSession()
    this.running = undefined
    const window = openWindow({
      session: this.session,
      door: this.door,
      ...(bounds ? { bounds } : {}),
      ...(place ? { place } : {}),
    })
    this.adopt(window)
    for (const one of old) one.destroy()
  }

  private start(): CoreProcess {
    return startCore({
      folder: this.folder,
      isDemo: this.isDemo,
      appVersion: app.getVersion(),
      isDevelopment: !app.isPackaged,
      policy: policyInForce,
      deviceKeys: keysForCore(this.isDemo),
      onDeviceKeyWanted: replaceDeviceKey,
      // A story that takes months is told in minutes, by tests only.
      trial: trialOf(process.env, app.isPackaged),
      onGuarding: (guarding) => {
        this.isOpen = true
        this.guard.obey(guarding)
      },
      onCrash: () => void this.afterCrash(),
      onReport: report,
      onEndpoints: knowEndpoints,
    })
  }

  private async afterCrash(): Promise<void> {
    report('core-gone', {})
    this.isLocking = true
    await this.renew('/?avbrott=core-gone')
    this.isLocking = false
  }
}
