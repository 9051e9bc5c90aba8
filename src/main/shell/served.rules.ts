const html = 'text/html; charset=utf-8'

/** What each kind of file beside a page is told to be; a kind without a line here is not served. */
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A file straight in one of the two folders there are, with a name that can climb nowhere. */
const beside = /^\/((?:assets|pdf)\/[\w-][\w.-]*(\.\w+))$/

interface Entry {
  /** The one address of a page it has. */
  readonly page: string
  /** What stands at that address where the house is known to be locked: the same page, with the lock screen already in it. */
  readonly locked?: string
}

/** Which file under the pages' folder an address means, and what it is told to be: the entry's own page, or a file beside it. Nothing for any other address; the folder is not gone through, which would cost each start. */
export function servedFile(
  { pathname, search }: { readonly pathname: string; readonly search: string },
  { page, locked }: Entry,
): { readonly file: string; readonly type: string } | undefined {
  if (pathname === page) return { file: locked && search === '?locked' ? locked : page.slice(1), type: html }
  const [, file, kind = ''] = beside.exec(pathname) ?? []
  const type = Object.hasOwn(types, kind) ? types[kind] : undefined
  return file === undefined || type === undefined ? undefined : { file, type }
}
