import { type FileReport, requireSound } from '../database/copy'
import { openCopy } from '../database/open'

/** What a file that has been looked through says. */
export type Sound = Pick<FileReport, 'counts' | 'head' | 'migrations'>

/** Opens a closed file and looks it through: tree, foreign keys, rows. Throws `corrupt`. The key is left to the caller. */
export function soundAt(path: string, key: Buffer): Sound {
  const copy = openCopy(path, Buffer.from(key))
  try {
    return requireSound(copy)
  } finally {
    copy.close()
  }
}
