import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { Protocol, Session } from 'electron'

export const pageOrigin = 'app://fyrarum'
export const startPage = `${pageOrigin}/index.html`

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
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

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

/** Serves our own pages to a session, each with the policy above. Whatever is not on the list is 404. */
export function servePages(session: Session, folder: string): void {
  const files = listFiles(folder)
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const path = url.host === 'fyrarum' && request.method === 'GET' ? files.get(url.pathname) : undefined
    if (!path) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(await readFile(path)), {
      headers: {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      },
    })
  })
}
