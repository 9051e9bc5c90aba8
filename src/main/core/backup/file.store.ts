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
