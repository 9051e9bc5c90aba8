import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** How a SQLCipher 4 file is laid out: every page ends in its IV and its HMAC, and the first begins with the salt. */
export const pageBytes = 4096
export const saltBytes = 16
const ivBytes = 16
const hmacBytes = 64
const reservedBytes = ivBytes + hmacBytes
/** SQLite never writes the page that holds its lock bytes, one gigabyte in. */
const lockPage = 0x40000000 / pageBytes + 1

/** What a walk over every page found. */
export interface PageReport {
  /** How many pages the file should have, by its own header; nought when the first page cannot be opened. */
  readonly pages: number
  /** How many whole pages it has. */
  readonly found: number
  /** The first damaged pages, by number from one. */
  readonly damaged: readonly number[]
  readonly damagedCount: number
  /** Bytes after the last whole page. */
  readonly rest: number
}

/** True when every page is as it was written and none is missing or too many. */
export const isWhole = (report: PageReport): boolean =>
  report.pages > 0 && report.damagedCount === 0 && report.rest === 0 && report.pages === report.found

export interface WalkProgress {
  readonly done: number
  readonly total: number
}

export interface WalkOptions {
  /** The salt to go by instead of the file's own, to see whether only the salt is damaged. */
  readonly salt?: Buffer
  /** Pages in one slice. */
  readonly slice?: number
}

const namedAtMost = 20

/** The key of the pages' HMACs, made of the database key and the salt as SQLCipher makes it. */
export const pageHmacKey = (key: Buffer, salt: Buffer): Buffer =>
  pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )

/** True when a page bears the HMAC of its own content and number. */
export function isGenuine(hmacKey: Buffer, page: Buffer, no: number): boolean {
  const number = Buffer.alloc(4)
  number.writeUInt32LE(no)
  const signed = page.subarray(no === 1 ? saltBytes : 0, pageBytes - hmacBytes)
  const expected = createHmac('sha512', hmacKey).update(signed).update(number).digest()
  return timingSafeEqual(expected, page.subarray(pageBytes - hmacBytes))
}

/** How many pages the header on the first page says that the file has. */
export function pagesByHeader(key: Buffer, first: Buffer): number {
  const iv = first.subarray(pageBytes - reservedBytes, pageBytes - hmacBytes)
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  // The header's place 28 is the second block's last four bytes, since the salt stands in place of the first sixteen.
  return decipher.update(first.subarray(saltBytes, saltBytes + 32)).readUInt32BE(28 - saltBytes)
}

/** Walks every page of a closed file, a slice at a time, and compares each with its HMAC. Neither key nor file is changed. */
export function* walkPages(path: string, key: Buffer, options: WalkOptions = {}): Generator<WalkProgress, PageReport> {
  const file = openSync(path, 'r')
  try {
    return yield* walkHandle(file, key, options)
  } finally {
    closeSync(file)
  }
}

/** As `walkPages`, by a handle that somebody else keeps open: closing one of one's own would lay down the database's lock. */
export function* walkHandle(
  file: number,
  key: Buffer,
  { salt, slice = 256 }: WalkOptions = {},
): Generator<WalkProgress, PageReport> {
  const block = Buffer.alloc(slice * pageBytes)
  const first = readPage(file, 1)
  const hmacKey = pageHmacKey(key, salt ?? first?.subarray(0, saltBytes) ?? Buffer.alloc(saltBytes))
  const damaged: number[] = []
  let damagedCount = 0
  let done = 0
  try {
    while (true) {
      const read = readSync(file, block, 0, block.length, done * pageBytes)
      for (let at = 0; at + pageBytes <= read; at += pageBytes) {
        done += 1
        if (done === lockPage || isGenuine(hmacKey, block.subarray(at, at + pageBytes), done)) continue
        damagedCount += 1
        if (damaged.length < namedAtMost) damaged.push(done)
      }
      const { size } = fstatSync(file)
      if (read < block.length) return { ...measure(file, key, hmacKey, size), damaged, damagedCount }
      yield { done, total: Math.ceil(size / pageBytes) }
    }
  } finally {
    hmacKey.fill(0)
  }
}

/** Header and size are read in one breath, so that a file that grows under a slow walk is not called cut. */
function measure(file: number, key: Buffer, hmacKey: Buffer, size: number) {
  const first = readPage(file, 1)
  const pages = first && isGenuine(hmacKey, first, 1) ? pagesByHeader(key, first) : 0
  return { pages, found: Math.floor(size / pageBytes), rest: size % pageBytes }
}

function readPage(file: number, no: number): Buffer | undefined {
  const page = Buffer.alloc(pageBytes)
  return readSync(file, page, 0, pageBytes, (no - 1) * pageBytes) === pageBytes ? page : undefined
}

/** Walks to the end at once. */
export function pageReport(path: string, key: Buffer, options?: WalkOptions): PageReport {
  const steps = walkPages(path, key, options)
  while (true) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** True when the first page bears the HMAC that this key gives it; the file need not be opened to know. */
export function isKeyOf(path: string, key: Buffer, salt?: Buffer): boolean {
  const file = openSync(path, 'r')
  try {
    const first = readPage(file, 1)
    if (!first) return false
    const hmacKey = pageHmacKey(key, salt ?? first.subarray(0, saltBytes))
    try {
      return isGenuine(hmacKey, first, 1)
    } finally {
      hmacKey.fill(0)
    }
  } finally {
    closeSync(file)
  }
}
