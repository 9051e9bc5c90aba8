import { join } from 'node:path'
import { app, BrowserWindow, type Rectangle, session, type WebPreferences } from 'electron'
import { closeNetwork } from './network'
import { denyPermissions } from './permissions'
import { entries, servePages, startPage } from './protocol'
import { checkSpelling, offerSpelling } from './spelling'

/** What every page of ours runs under; read back by a test. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: true,
  devTools: !app.isPackaged,
} as const satisfies WebPreferences

const preload = join(import.meta.dirname, '../preload/index.cjs')
const pages = join(import.meta.dirname, '../renderer')
let sessions = 0

/** A session of its own for each unlocking, in memory only: pages of two unlockings never share a process. */
export async function freshSession(entry: keyof typeof entries = 'house') {
  sessions += 1
  const fresh = session.fromPartition(`fyrarum-${sessions}`, { cache: false })
  servePages(fresh, pages, entries[entry])
  denyPermissions(fresh)
  await closeNetwork(fresh)
  return fresh
}

export interface WindowOrder {
  readonly session: Electron.Session
  readonly bounds?: Rectangle
  /** Where in the page to begin, after #. */
  readonly place?: string
  /** What can be seen of the house before the core has been started; the page is told after ?. */
  readonly door?: 'locked' | 'new' | undefined
  /** Never shown: draws a document. */
  readonly hidden?: boolean
}

/** Opens a window on our own page. */
export function openWindow(order: WindowOrder): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...order.bounds,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Fyra rum',
    backgroundColor: order.hidden ? '#ffffff' : '#f6f5f1',
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences, session: order.session, preload },
  })
  window.setContentProtection(true)
  checkSpelling(order.session, window.webContents)
  offerSpelling(window.webContents)
  if (!order.hidden) window.once('ready-to-show', () => window.show())
  void window.loadURL(`${startPage}${order.door ? `?${order.door}` : ''}${order.place ? `#${order.place}` : ''}`)
  return window
}
