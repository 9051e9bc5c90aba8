import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { createDeflateRaw } from 'node:zlib'

/**
 * An encrypted archive in an open form: zip with AES-256 as WinZip defined it (AE-2), which 7-Zip, WinZip and libarchive
 * open. Each entry has a key of its own made of the passphrase (PBKDF2-HMAC-SHA1, 1,000 rounds: what the form says) and is
 * authenticated. So few rounds are enough only because the passphrase is 125 random bits and never a person's own.
 */
export interface Archive {
  /** Packs, encrypts and writes one file. The name stands readable in the archive and must tell nothing. */
  add(name: string, parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void>
  /** Writes the table of contents, and has it all on the disk. Gives the bytes it became. */
  end(): number
  /** Leaves the file half made, for whoever takes it away. */
  close(): void
}

const method = { aes: 99, deflate: 8 } as const
const version = 51
const isUtf8AndEncrypted = 0x0801
const rounds = 1_000
const keyLength = 32
const tooLargeFor32 = 0xffff_ffff

interface Entry {
  readonly name: Buffer
  readonly at: number
  packed: number
  plain: number
}

export function createArchive(path: string, passphrase: string, madeAt: Date): Archive {
  const file = openSync(path, 'wx', 0o600)
  const entries: Entry[] = []
  let length = 0
  const write = (bytes: Uint8Array, at = length) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done)
    if (at === length) length += bytes.length
  }
  return {
    async add(name, parts) {
      const entry: Entry = { name: Buffer.from(name, 'utf8'), at: length, packed: 0, plain: 0 }
      write(localHeader(entry, madeAt))
      const start = length
      const lockUp = encryptor(passphrase)
      write(lockUp.head)
      const deflate = createDeflateRaw()
      const packing = (async () => {
        for await (const packed of deflate) write(lockUp.update(packed as Buffer))
      })()
      for await (const part of parts) {
        entry.plain += part.length
        if (!deflate.write(part)) await new Promise((resolve) => deflate.once('drain', resolve))
      }
      deflate.end()
      await packing
      write(lockUp.tag())
      entry.packed = length - start
      write(localHeader(entry, madeAt), entry.at)
      entries.push(entry)
    },
    end() {
      const at = length
      for (const entry of entries) write(centralHeader(entry, madeAt))
      write(ending(entries.length, length - at, at))
      fsyncSync(file)
      closeSync(file)
      return length
    },
    close: () => closeSync(file),
  }
}

/** AES-256 in counter mode with the counter in little-endian, as the form wants it, and HMAC-SHA1 over what was encrypted. */
function encryptor(passphrase: string) {
  const salt = randomBytes(16)
  const keys = pbkdf2Sync(passphrase, salt, rounds, keyLength * 2 + 2, 'sha1')
  const blocks = createCipheriv('aes-256-ecb', keys.subarray(0, keyLength), null).setAutoPadding(false)
  const mac = createHmac('sha1', keys.subarray(keyLength, keyLength * 2))
  let counter = 1n
  let stream = Buffer.alloc(0)
  const more = (needed: number) => {
    const counters = Buffer.alloc(Math.ceil(needed / 16) * 16)
    for (let at = 0; at < counters.length; at += 16) {
      counters.writeBigUInt64LE(counter, at)
      counter += 1n
    }
    stream = Buffer.concat([stream, blocks.update(counters)])
  }
  return {
    head: Buffer.concat([salt, keys.subarray(keyLength * 2)]),
    update(plain: Uint8Array) {
      if (stream.length < plain.length) more(plain.length - stream.length)
      const sealed = Buffer.from(plain)
      for (let at = 0; at < sealed.length; at += 1) sealed[at] = (sealed[at] ?? 0) ^ (stream[at] ?? 0)
      stream = stream.subarray(sealed.length)
      mac.update(sealed)
      return sealed
    },
    tag: () => mac.digest().subarray(0, 10),
  }
}

/** Time and day as MS-DOS kept them; the form has no others. */
function stamp(date: Date): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt16LE((date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1), 0)
  bytes.writeUInt16LE(((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(), 2)
  return bytes
}

/** What both headers of an entry share; sizes stand in the extra field, so that no file is too large. */
function common(entry: Entry, madeAt: Date, extra: Buffer): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(version, 0)
  bytes.writeUInt16LE(isUtf8AndEncrypted, 2)
  bytes.writeUInt16LE(method.aes, 4)
  stamp(madeAt).copy(bytes, 6)
  // AE-2 leaves the checksum out: it would tell of the plain text.
  bytes.writeUInt32LE(0, 10)
  bytes.writeUInt32LE(tooLargeFor32, 14)
  bytes.writeUInt32LE(tooLargeFor32, 18)
  bytes.writeUInt16LE(entry.name.length, 22)
  bytes.writeUInt16LE(extra.length, 24)
  return bytes
}

function aesField(): Buffer {
  const bytes = Buffer.alloc(11)
  bytes.writeUInt16LE(0x9901, 0)
  bytes.writeUInt16LE(7, 2)
  bytes.writeUInt16LE(2, 4)
  bytes.write('AE', 6, 'latin1')
  bytes.writeUInt8(3, 8)
  bytes.writeUInt16LE(method.deflate, 9)
  return bytes
}

function sizeField(...sizes: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + sizes.length * 8)
  bytes.writeUInt16LE(1, 0)
  bytes.writeUInt16LE(sizes.length * 8, 2)
  sizes.forEach((size, index) => void bytes.writeBigUInt64LE(BigInt(size), 4 + index * 8))
  return bytes
}

function localHeader(entry: Entry, madeAt: Date): Buffer {
  const extra = Buffer.concat([sizeField(entry.plain, entry.packed), aesField()])
  return Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common(entry, madeAt, extra), entry.name, extra])
}

function centralHeader(entry: Entry, madeAt: Date): Buffer {
  const extra = Buffer.concat([sizeField(entry.plain, entry.packed, entry.at), aesField()])
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(tooLargeFor32, 10)
  return Buffer.concat([
    Buffer.from('PK\u0001\u0002', 'latin1'),
    Buffer.from([version, 0]),
    common(entry, madeAt, extra),
    tail,
    entry.name,
    extra,
  ])
}

/** The end of the table of contents, in the wide form and in the narrow one that points to it. */
function ending(count: number, size: number, at: number): Buffer {
  const wide = Buffer.alloc(56)
  wide.write('PK\u0006\u0006', 0, 'latin1')
  wide.writeBigUInt64LE(44n, 4)
  wide.writeUInt16LE(version, 12)
  wide.writeUInt16LE(version, 14)
  wide.writeBigUInt64LE(BigInt(count), 24)
  wide.writeBigUInt64LE(BigInt(count), 32)
  wide.writeBigUInt64LE(BigInt(size), 40)
  wide.writeBigUInt64LE(BigInt(at), 48)
  const pointer = Buffer.alloc(20)
  pointer.write('PK\u0006\u0007', 0, 'latin1')
  pointer.writeBigUInt64LE(BigInt(at + size), 8)
  pointer.writeUInt32LE(1, 16)
  const narrow = Buffer.alloc(22)
  narrow.write('PK\u0005\u0006', 0, 'latin1')
  narrow.writeUInt16LE(0xffff, 8)
  narrow.writeUInt16LE(0xffff, 10)
  narrow.writeUInt32LE(tooLargeFor32, 12)
  narrow.writeUInt32LE(tooLargeFor32, 16)
  return Buffer.concat([wide, pointer, narrow])
}
