import { join } from 'node:path'
import { BrowserWindow, MessageChannelMain } from 'electron'
import { viewerPage } from './protocol'
import { freshSession, webPreferences } from './window'

const preload = join(import.meta.dirname, '../preload/viewer.cjs')

/**
 * Opens a window for one document from outside. It has a session of its own and no way to ask anything: its one document
 * comes over a port straight from the core, and the window is gone when it is closed or the program locks.
 */
export async function openViewer(send: (port: Electron.MessagePortMain) => void): Promise<BrowserWindow> {
  const session = await freshSession('viewer')
  const window = new BrowserWindow({
    width: 960,
    height: 900,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Visare – Fyra rum',
    backgroundColor: '#f6f5f1',
    autoHideMenuBar: true,
    webPreferences: { ...webPreferences, session, preload },
  })
  window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', () => window.destroy())
  window.webContents.once('did-finish-load', () => {
    const { port1, port2 } = new MessageChannelMain()
    window.webContents.mainFrame.postMessage('document-port', null, [port2])
    send(port1)
  })
  void window.loadURL(viewerPage)
  return window
}
