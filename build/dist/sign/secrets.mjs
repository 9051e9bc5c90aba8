import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const end = '_TEXT'

/**
 * Lends an environment in which every FYRARUM_SIGN_…_TEXT, as a release pipeline keeps its secrets, has become a file that only
 * this user can read, named without the ending. They are gone when the work is done.
 */
export async function withSecretFiles(env, work) {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  try {
    const files = Object.entries(env)
      .filter(([name, text]) => name.startsWith('FYRARUM_SIGN_') && name.endsWith(end) && text)
      .map(([name, text]) => {
        const path = join(folder, name)
        writeFileSync(path, text, { mode: 0o600 })
        return [name.slice(0, -end.length), path]
      })
    return await work({ ...env, ...Object.fromEntries(files) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
