import Database from 'better-sqlite3'

/** Which SQLite the program carries, and which version of what encrypts it. */
export function engineVersions(): { sqlite: string; cipher: string } {
  const memory = new Database(':memory:')
  try {
    const [sqlite = '', cipher = ''] =
      memory.prepare<[], [string, string]>('SELECT sqlite_version(), sqlite3mc_version()').raw().get() ?? []
    return { sqlite, cipher: cipher.replace(/^.* /, '') }
  } finally {
    memory.close()
  }
}
