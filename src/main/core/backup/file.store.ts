import { AppError } from '../../../shared/result'
import type { CoreParts } from '../core'
import type { Head } from '../database/chain'
import { makeHandle } from '../database/handle'
import { readHead } from '../database/log'
import { type Connection, openCopy } from '../database/open'
import { isWhole, walkPages } from '../database/pages'
import { type Sound, soundAt } from './sound.store'
import { breathe, type Slicing } from './stream'

/** The last entry of an open database's log. */
export const headOf = (connection: Connection): Head => readHead(makeHandle(connection))

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
export async function verifySliced(
  path: string,
  key: Buffer,
  { signal, onBytes, lookThrough }: Slicing & { readonly lookThrough?: CoreParts['lookThrough'] | undefined } = {},
): Promise<Sound> {
  const steps = walkPages(path, key)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      if (!isWhole(step.value)) throw new AppError({ code: 'corrupt' })
      break
    }
    onBytes?.(step.value.done, step.value.total)
    await breathe(signal)
  }
  return lookThrough ? await lookThrough(path, key, signal) : soundAt(path, key)
}
