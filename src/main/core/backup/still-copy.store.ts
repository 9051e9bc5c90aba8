import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { explainSqlite } from '../database/explain'
import { type Connection, fileOf, openCopy } from '../database/open'
import { removeDatabase, syncFolder } from '../database/safe-file'
import { holdStill } from '../database/still'
import { breathe, type Slicing } from './stream'

const slice = 1024 * 1024

/**
 * Copies an open database as it stands into a new owner-only file, byte for byte and a slice at a time, while people work
 * on; on the disk when it resolves. What is written meanwhile is not in it.
 */
export async function copyStill(
  connection: Connection,
  key: Buffer,
  target: string,
  { signal, onBytes }: Slicing,
): Promise<void> {
  const release = holdStill(connection)
  try {
    const file = openSync(target, 'wx', 0o600)
    try {
      const from = fileOf(connection)
      const { size } = fstatSync(from)
      const bytes = Buffer.alloc(slice)
      for (let done = 0; done < size; ) {
        const read = readSync(from, bytes, 0, Math.min(slice, size - done), done)
        if (read === 0) throw new Error('the file is shorter than it was')
        for (let written = 0; written < read; ) written += writeSync(file, bytes, written, read - written)
        done += read
        onBytes?.(done, size)
        await breathe(signal)
      }
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    // A copy is one file, without a journal beside it.
    openCopy(target, Buffer.from(key)).close()
    syncFolder(dirname(target))
  } catch (error) {
    removeDatabase(target)
    throw explainSqlite(error)
  } finally {
    release()
  }
}
