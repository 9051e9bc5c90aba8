import { appendFile, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { anchorName } from './anchor.rules'

/** How long a folder on a network may take to answer before it counts as out of reach, in milliseconds. */
const patience = 5_000
/** How much of an anchor's end is read: some thousand lines, in bytes. */
const mostRead = 1024 * 1024

/** Gives up on a folder that does not answer; whatever it answers later is not waited for. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new AbortController()
  try {
    return await Promise.race([
      work,
      wait(patience, undefined, { signal: late.signal }).then(() => {
        throw new Error('out of reach')
      }),
    ])
  } finally {
    late.abort()
  }
}

async function readEnd(path: string): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const from = Math.max(0, size - mostRead)
    const bytes = Buffer.alloc(size - from)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
    const text = bytes.toString('utf8', 0, bytesRead)
    // The first line is cut somewhere in its middle.
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1)
  } finally {
    await file.close()
  }
}

/** The end of a house's anchor; nothing when the folder is there and the file is not. Throws when the folder cannot be reached. */
export function readAnchorFile(folder: string, installation: string): Promise<string | undefined> {
  const read = async () => {
    // A folder that is not there is out of reach; only a missing file in it is a missing anchor.
    if (!(await stat(folder)).isDirectory()) throw new Error('no folder')
    try {
      return await readEnd(join(folder, anchorName(installation)))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  }
  return inTime(read())
}

/** Appends a line. Throws when it could not be written. */
export const appendAnchor = (folder: string, installation: string, text: string): Promise<void> =>
  inTime(appendFile(join(folder, anchorName(installation)), text, { mode: 0o640 }))
