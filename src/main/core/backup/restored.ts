import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DoorContext } from '../core'
import { syncFile, syncFolder } from '../database/safe-file'
import { readKeyFile, writeKeyFile } from '../vault/key-file'
import { signBytes } from '../vault/primitives'
import { headsThatStand } from './backup.store'

/**
 * Says beside the database that it has been restored, until the first who opens it has written so in the log. It is not
 * believed for anything else: without it a log that has lost its end is told of as broken, and with it as restored.
 */
const Note = z.strictObject({ at: z.iso.datetime(), takenAt: z.iso.datetime(), seq: z.number().int().nonnegative() })
type Note = z.output<typeof Note>
const notePath = (dataFolder: string) => join(dataFolder, 'fyrarum.aterstalld')

export function leaveNote(dataFolder: string, note: Note): void {
  const path = notePath(dataFolder)
  writeFileSync(`${path}.ny`, JSON.stringify(note), { mode: 0o600 })
  syncFile(`${path}.ny`)
  renameSync(`${path}.ny`, path)
  syncFolder(dataFolder)
}

function readNote(dataFolder: string): Note | undefined {
  try {
    return Note.parse(JSON.parse(readFileSync(notePath(dataFolder), 'utf8')))
  } catch {
    return undefined
  }
}

/** Writes in the log that the house was restored and how many entries the log had that are gone, and lets the key file go by the log that now is. */
export function settleRestored(door: DoorContext): void {
  const note = readNote(door.folder)
  if (!note) return
  const session = door.session()
  const content = readKeyFile(door.folder)
  const furthest = Math.max(note.seq, ...content.heads.map((head) => head.seq))
  const heads = headsThatStand(session.db, content.heads)
  session.logEvent('backup.restore', { ...note, entriesLost: furthest - note.seq })
  if (heads.length < content.heads.length)
    writeKeyFile(door.folder, { ...content, heads, signedBy: session.me.id }, (bytes) =>
      signBytes(session.keys.signKey, bytes),
    )
  rmSync(notePath(door.folder), { force: true })
}
