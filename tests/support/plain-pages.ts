import { createDecipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'

const pageSize = 4_096
const reserve = 80
const saltSize = 16

/** Every page of a SQLCipher 4 file as it is under the cipher, free pages and the slack of used ones with them: what somebody with the key and a hex editor sees. */
export function plainPages(path: string, key: Uint8Array): Buffer {
  const file = readFileSync(path)
  const pages: Buffer[] = []
  for (let at = 0; at + pageSize <= file.length; at += pageSize) {
    const iv = file.subarray(at + pageSize - reserve, at + pageSize - reserve + 16)
    const sealed = file.subarray(at + (at === 0 ? saltSize : 0), at + pageSize - reserve)
    const cipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    pages.push(cipher.update(sealed), cipher.final())
  }
  return Buffer.concat(pages)
}
