import { writeFile } from 'node:fs/promises'
import { AppError } from '../../shared/result'

/** Writes what somebody has asked to have saved, for its owner alone to read. Throws `disk-full`, `read-only`. */
export async function writeOut(path: string, bytes: string | Uint8Array): Promise<void> {
  await writeFile(path, bytes, { mode: 0o600 }).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError(
      { code: cause.code === 'ENOSPC' || cause.code === 'EDQUOT' ? 'disk-full' : 'read-only' },
      { cause },
    )
  })
}
