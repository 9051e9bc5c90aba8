import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * A note beside the database of where the copies lie, for the day when the database cannot be opened and cannot tell.
 * It names a folder and nothing else, and what is found there is believed only when it has been verified.
 */
const Note = z.strictObject({ folder: z.string().max(4_000) })
const notePath = (dataFolder: string) => join(dataFolder, 'fyrarum.kopior')

/** The folder that was noted last; null when there is no note that can be read. */
export function notedFolder(dataFolder: string): string | null {
  try {
    return Note.parse(JSON.parse(readFileSync(notePath(dataFolder), 'utf8'))).folder
  } catch {
    return null
  }
}

/** Notes the folder. A note that cannot be written costs a click one day; it stops nothing. */
export function noteFolder(dataFolder: string, folder: string): void {
  if (notedFolder(dataFolder) === folder) return
  const path = notePath(dataFolder)
  try {
    writeFileSync(`${path}.ny`, JSON.stringify({ folder }), { mode: 0o600 })
    renameSync(`${path}.ny`, path)
  } catch {
    // The setting in the database stands.
  }
}
