import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

/** What the engine may leave beside a database file. */
export const journalEndings = ['-wal', '-shm', '-journal'] as const

/** Sees to it that a file's bytes are on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Sees to it that a folder's names are on the disk. */
export function syncFolder(folder: string): void {
  // Windows keeps no handle to a folder that can be flushed; NTFS journals the rename itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Takes a database file away together with its journals. */
export function removeDatabase(path: string): void {
  for (const ending of ['', ...journalEndings]) rmSync(`${path}${ending}`, { force: true })
}

/** The journals that stand beside a database file; there are none when it was closed in order. */
export const journalsBeside = (path: string): string[] =>
  journalEndings.map((ending) => `${path}${ending}`).filter((journal) => existsSync(journal))

/** Puts one file in another's place, and the name on the disk before it returns. A scanner that holds the file for a moment is waited for. */
export function moveOver(from: string, to: string): void {
  for (let tries = 0; ; tries += 1) {
    try {
      renameSync(from, to)
      break
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (process.platform !== 'win32' || tries >= 10 || !['EPERM', 'EBUSY', 'EACCES'].includes(code)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100 * (tries + 1))
    }
  }
  syncFolder(dirname(to))
}

/** The first sixteen bytes of a SQLCipher file are its salt. Of a file that is open elsewhere in this process, ask by its handle. */
export function saltOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    return saltBy(file)
  } finally {
    closeSync(file)
  }
}

export function saltBy(file: number): Buffer {
  const salt = Buffer.alloc(16)
  readSync(file, salt, 0, 16, 0)
  return salt
}
