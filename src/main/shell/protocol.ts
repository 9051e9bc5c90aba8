import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { Protocol, Session } from 'electron'

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

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

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
  house: { page: '/index.html', policy: contentSecurityPolicy },
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

/** The files a page may ask for, by their exact path; nothing else exists. */
function listFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && types[extname(entry.name)]) files.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  return files
}

/** Serves one entry and its files to a session, each with the entry's policy. Whatever is not on the list is 404. */
export function servePages(
  session: Session,
  folder: string,
  { page, policy }: (typeof entries)[keyof typeof entries],
): void {
  const files = listFiles(folder)
  for (const path of files.keys()) if (path.endsWith('.html') && path !== page) files.delete(path)
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const path = url.host === 'fyrarum' && request.method === 'GET' ? files.get(url.pathname) : undefined
    if (!path) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(await readFile(path)), {
      headers: {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      },
    })
  })
}
