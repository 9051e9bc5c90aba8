import { AppError } from '../../../shared/result'
import { countRows, type FileReport, requireSound } from '../database/copy'
import { makeHandle } from '../database/handle'
import { readHead } from '../database/log'
import { type Connection, openCopy } from '../database/open'
import { isWhole, walkPages } from '../database/pages'
import { breathe, type Slicing } from './stream'

/** What an open database holds now: rows by table, and the last entry of its log. */
export const contentsOf = (connection: Connection): Pick<FileReport, 'counts' | 'head'> => ({
  counts: countRows(connection),
  head: readHead(makeHandle(connection)),
})

export interface FileUser {
  readonly id: string
  readonly name: string
  readonly signPublicKey: string
  readonly hasLeft: boolean
}

/** Everybody a closed file knows, also those who have left. */
export function usersIn(path: string, key: Buffer): FileUser[] {
  const copy = openCopy(path, Buffer.from(key))
  try {
    return makeHandle(copy)
      .all((q) => q.selectFrom('user').select(['id', 'display_name', 'sign_public_key', 'left_at']))
      .map((row) => ({
        id: row.id,
        name: row.display_name,
        signPublicKey: row.sign_public_key.toString('base64'),
        hasLeft: row.left_at !== null,
      }))
  } finally {
    copy.close()
  }
}

/** Walks every page of a closed file without holding others up, then opens it and looks it through. Throws `corrupt`. */
export async function verifySliced(path: string, key: Buffer, { signal, onBytes }: Slicing = {}) {
  const steps = walkPages(path, key)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      if (!isWhole(step.value)) throw new AppError({ code: 'corrupt' })
      break
    }
    onBytes?.(step.value.done, step.value.total)
    await breathe(signal)
  }
  const copy = openCopy(path, Buffer.from(key))
  try {
    return requireSound(copy)
  } finally {
    copy.close()
  }
}
