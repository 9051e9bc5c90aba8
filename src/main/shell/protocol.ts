import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Protocol, Session } from 'electron'
import { servedFile } from './served.rules'

export const pageOrigin = 'app://fyrarum'
export const startPage = `${pageOrigin}/index.html`
export const viewerPage = `${pageOrigin}/viewer.html`

/** What a page of ours may do. Nothing is loosened: styles lie in files, and no script is made from text. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "trusted-types 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** What the viewer may do, which shows documents from outside: nothing but its own script, its own worker and pictures it has been handed. */
export const viewerSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src blob:',
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  'trusted-types visare',
  "require-trusted-types-for 'script'",
].join('; ')

/** The two entries there are: each session is served one of them. */
export const entries = {
  house: { page: '/index.html', locked: 'locked.html', policy: contentSecurityPolicy },
  viewer: { page: '/viewer.html', policy: viewerSecurityPolicy },
} as const

/** Says before the program is ready that app: is a scheme of our own, as strict as https. */
export function declareScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: false, corsEnabled: false, codeCache: true },
    },
  ])
}

/** Serves one entry and its files to a session, each with the entry's policy. Whatever else is asked for is 404. */
export function servePages(session: Session, folder: string, entry: (typeof entries)[keyof typeof entries]): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const served = url.host === 'fyrarum' && request.method === 'GET' ? servedFile(url, entry) : undefined
    const bytes = served && (await readFile(join(folder, served.file)).catch(() => undefined))
    if (!bytes) return new Response(null, { status: 404 })
    // No cross-origin-opener-policy: it would have Chromium throw away the process it has just started for the page and start
    // another, and no page of ours has an opener or can open one.
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': served.type,
        'content-security-policy': entry.policy,
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      },
    })
  })
}
