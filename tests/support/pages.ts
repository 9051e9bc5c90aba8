import { createDecipheriv } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** A SQLCipher 4 page: text, then a nonce of 16 bytes and a checksum of 64. The first page begins with the salt. */
export const pageSize = 4096
export const pageTail = 80
export const walHead = 32
export const frameHead = 24

/** One page decrypted; its checksum is not looked at. */
export function openPage(key: Buffer, page: Buffer, skip: number): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(pageSize - pageTail, pageSize - pageTail + 16))
  decipher.setAutoPadding(false)
  return Buffer.concat([decipher.update(page.subarray(skip, pageSize - pageTail)), decipher.final()])
}

const isEmpty = (page: Buffer) => page.every((byte) => byte === 0)

/** Every page of a database file and of its journal as it stands on the disk, decrypted one by one without the engine; free ones and older ones too. */
export function decryptedPages(path: string, key: Buffer): { readonly file: Buffer; readonly journal: Buffer } {
  const bytes = readFileSync(path)
  const pages: Buffer[] = []
  for (let at = 0; at + pageSize <= bytes.length; at += pageSize) {
    const page = bytes.subarray(at, at + pageSize)
    if (!isEmpty(page)) pages.push(openPage(key, page, at === 0 ? 16 : 0))
  }
  const frames: Buffer[] = []
  const wal = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0)
  for (let at = walHead; at + frameHead + pageSize <= wal.length; at += frameHead + pageSize) {
    const isFirst = wal.readUInt32BE(at) === 1
    const page = wal.subarray(at + frameHead, at + frameHead + pageSize)
    if (!isEmpty(page)) frames.push(openPage(key, page, isFirst ? 16 : 0))
  }
  return { file: Buffer.concat(pages), journal: Buffer.concat(frames) }
}
