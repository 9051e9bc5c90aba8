import type { App, Session } from 'electron'
import { pageOrigin } from './protocol'

/** Denies whatever a page can ask the computer for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every page where it is: no navigation away, no new windows, no webviews, no developer tools in a shipped program. */
export function confinePages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault(): void; readonly url: string }) => {
      if (!event.url.startsWith(`${pageOrigin}/index.html`)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    // An empty page comes without being asked about first; a page of ours that has become one is gone.
    contents.on('did-navigate', (_navigated, url) => {
      if (!url.startsWith(`${pageOrigin}/`) && !url.startsWith('devtools:')) contents.forcefullyCrashRenderer()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    if (app.isPackaged) contents.on('devtools-opened', () => contents.closeDevTools())
  })
}
