import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { AppError } from '../../../shared/result'
import { isKeyOf } from './pages'

/**
 * Writes a file's salt back when it alone is damaged: with the salt that was kept the first page bears its right HMAC, and
 * with the one that stands there it does not. Throws `corrupt`, the file untouched, when that is not so.
 */
export function putSaltBack(path: string, keys: readonly Buffer[], salt: Buffer): void {
  const isOnlySalt = keys.some((key) => !isKeyOf(path, key) && isKeyOf(path, key, salt))
  if (!isOnlySalt) throw new AppError({ code: 'corrupt' })
  const file = openSync(path, 'r+')
  try {
    writeSync(file, salt, 0, salt.length, 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
