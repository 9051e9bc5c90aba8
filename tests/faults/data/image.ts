import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** A disk of its own, as a file: whatever is written to it stands in that file, also what was deleted. */
export interface Image {
  readonly file: string
  readonly mount: string
  unmount(): void
}

const run = (command: string, ...words: readonly string[]) => execFileSync(command, words, { stdio: 'pipe' })

/** Makes a disk with a journalling file system and puts it in place. Everything is written at once, so that nothing is spared the disk by being deleted soon. */
export function mountImage(folder: string, megabytes: number): Image {
  const [file, mount] = [join(folder, 'disk.img'), join(folder, 'disk')]
  writeFileSync(file, '')
  truncateSync(file, megabytes * 1024 * 1024)
  run('mkfs.ext4', '-q', '-F', '-O', '^metadata_csum', file)
  mkdirSync(mount, { recursive: true })
  run('mount', '-o', 'loop,sync,nodiscard', file, mount)
  let isMounted = true
  return {
    file,
    mount,
    unmount() {
      if (!isMounted) return
      run('sync')
      try {
        run('umount', mount)
      } catch {
        run('umount', '-l', mount)
      }
      isMounted = false
    },
  }
}

const quoted = (text: string) =>
  Buffer.from(text, 'utf8').reduce(
    (out, byte) =>
      out +
      (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)),
    '',
  )

/** The same words in every form a program may leave them in. */
export function encodings(words: string): Readonly<Record<string, readonly Buffer[]>> {
  const plain = Buffer.from(words, 'utf8')
  const escaped = JSON.stringify(words)
    .slice(1, -1)
    .replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return {
    'UTF-8': [plain],
    'UTF-16': [Buffer.from(words, 'utf16le'), Buffer.from(words, 'utf16le').swap16()],
    'Latin-1': [Buffer.from(words, 'latin1')],
    decomposed: [Buffer.from(words.normalize('NFD'), 'utf8')],
    'upper case': [Buffer.from(words.toUpperCase(), 'utf8')],
    'lower case': [Buffer.from(words.toLowerCase(), 'utf8')],
    escaped: [Buffer.from(escaped)],
    percent: [Buffer.from(encodeURIComponent(words))],
    'quoted-printable': [Buffer.from(quoted(words))],
    hex: [Buffer.from(plain.toString('hex')), Buffer.from(plain.toString('hex').toUpperCase())],
    base64: [0, 1, 2].map((skip) =>
      Buffer.from(plain.subarray(skip).toString('base64').replace(/=+$/, '').slice(0, -1)),
    ),
  }
}

const slice = 16 * 1024 * 1024
const overlap = 64 * 1024

/** Heads of packed streams, and how what follows them is unpacked. */
const streams: readonly (readonly [Buffer, (bytes: Buffer) => Buffer])[] = [
  [Buffer.from([0x1f, 0x8b, 0x08]), (bytes) => gunzipSync(bytes, soft)],
  ...[0x01, 0x5e, 0x9c, 0xda].map(
    (level) => [Buffer.from([0x78, level]), (bytes: Buffer) => inflateSync(bytes, soft)] as const,
  ),
  [
    Buffer.from('PK\u0003\u0004', 'latin1'),
    (bytes) => inflateRawSync(bytes.subarray(30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)), soft),
  ],
]
/** A stream that breaks off has still said something. */
const soft = { finishFlush: 2, maxOutputLength: 4 * 1024 * 1024 }

/** Looks for words on a raw disk, in every encoding, and in every packed stream that begins on it. Gives where each was found. */
export function onRawDisk(
  file: string,
  words: readonly string[],
): { readonly found: string[]; readonly streams: number } {
  const forms = words.flatMap((one) =>
    Object.entries(encodings(one)).flatMap(([name, all]) => all.map((bytes) => ({ name: `${one} in ${name}`, bytes }))),
  )
  const found = new Set<string>()
  const search = (bytes: Buffer, where: string) => {
    for (const { name, bytes: form } of forms) if (bytes.includes(form)) found.add(`${name}${where}`)
  }
  const disk = openSync(file, 'r')
  const buffer = Buffer.alloc(slice + overlap)
  let unpacked = 0
  try {
    for (let at = 0; ; at += slice) {
      const read = readSync(disk, buffer, 0, buffer.length, at)
      if (read === 0) break
      const bytes = buffer.subarray(0, read)
      if (isEmpty(bytes)) continue
      search(bytes, '')
      for (const [head, unpack] of streams) {
        for (let start = bytes.indexOf(head); start >= 0 && start < slice; start = bytes.indexOf(head, start + 1)) {
          const content = attempt(() => unpack(bytes.subarray(start, start + overlap)))
          if (!content || content.length < 16) continue
          unpacked += 1
          search(content, ', packed')
        }
      }
    }
  } finally {
    closeSync(disk)
  }
  return { found: [...found], streams: unpacked }
}

const zeros = Buffer.alloc(slice + overlap)
const isEmpty = (bytes: Buffer) => bytes.equals(zeros.subarray(0, bytes.length))

function attempt(call: () => Buffer): Buffer | undefined {
  try {
    return call()
  } catch {
    return undefined
  }
}
