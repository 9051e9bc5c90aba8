import { createHash } from 'node:crypto'

/** The tree of resources with one in it: a type, a name in it, a language in that, and the bytes. */
function resources(type: string, name: string, content: Buffer, address: number): Buffer {
  const directory = (isNamed: boolean, id: number, to: number) => {
    const bytes = Buffer.alloc(24)
    bytes.writeUInt16LE(isNamed ? 1 : 0, 12)
    bytes.writeUInt16LE(isNamed ? 0 : 1, 14)
    bytes.writeUInt32LE(id, 16)
    bytes.writeUInt32LE(to, 20)
    return bytes
  }
  const text = (words: string) => {
    const bytes = Buffer.from(`\0${words}`, 'utf16le')
    bytes.writeUInt16LE(words.length)
    return bytes
  }
  const strings = [text(type), text(name)]
  const [typeAt, nameAt] = [88, 88 + strings[0]!.length]
  const contentAt = nameAt + strings[1]!.length + 2
  const entry = Buffer.alloc(16)
  entry.writeUInt32LE(address + contentAt, 0)
  entry.writeUInt32LE(content.length, 4)
  return Buffer.concat([
    directory(true, 0x80000000 + typeAt, 0x80000000 + 24),
    directory(true, 0x80000000 + nameAt, 0x80000000 + 48),
    directory(false, 1033, 72),
    entry,
    ...strings,
    Buffer.alloc(2),
    content,
  ])
}

/** A Windows program of a few kilobytes that does nothing: a header, and one resource that names the archive it was made for. */
export function tinyProgram(archiveHash: string): Buffer {
  const said = JSON.stringify([{ file: 'resources\\app.asar', alg: 'SHA256', value: archiveHash }])
  const tree = resources('INTEGRITY', 'ELECTRONASAR', Buffer.from(said), 0x1000)
  const section = Buffer.concat([tree, Buffer.alloc(0x1000 - tree.length)])
  const head = Buffer.alloc(0x200)
  head.write('MZ', 0)
  head.writeUInt32LE(0x80, 0x3c)
  head.write('PE\0\0', 0x80, 'latin1')
  head.writeUInt16LE(0x8664, 0x84)
  head.writeUInt16LE(1, 0x86)
  head.writeUInt16LE(240, 0x94)
  head.writeUInt16LE(0x22, 0x96)
  const optional = 0x98
  head.writeUInt16LE(0x20b, optional)
  head.writeUInt32LE(section.length, optional + 8)
  head.writeBigUInt64LE(0x140000000n, optional + 24)
  head.writeUInt32LE(0x1000, optional + 32)
  head.writeUInt32LE(0x200, optional + 36)
  head.writeUInt16LE(10, optional + 40)
  head.writeUInt16LE(10, optional + 48)
  head.writeUInt32LE(0x2000, optional + 56)
  head.writeUInt32LE(0x200, optional + 60)
  head.writeUInt16LE(3, optional + 68)
  head.writeUInt32LE(16, optional + 108)
  head.writeUInt32LE(0x1000, optional + 112 + 16)
  head.writeUInt32LE(tree.length, optional + 112 + 20)
  const table = optional + 240
  head.write('.rsrc', table)
  head.writeUInt32LE(tree.length, table + 8)
  head.writeUInt32LE(0x1000, table + 12)
  head.writeUInt32LE(section.length, table + 16)
  head.writeUInt32LE(0x200, table + 20)
  head.writeUInt32LE(0x40000040, table + 36)
  return Buffer.concat([head, section])
}

/** An archive as Electron reads it, with a hash for every file. */
export function tinyArchive(files: Record<string, string>): Buffer {
  let offset = 0
  const entries = Object.entries(files).map(([name, content]) => {
    const bytes = Buffer.from(content)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const entry = { size: bytes.length, offset: String(offset), integrity: { algorithm: 'SHA256', hash } }
    offset += bytes.length
    return [name, entry]
  })
  const header = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }))
  const padded = Math.ceil(header.length / 4) * 4
  const size = Buffer.alloc(16)
  size.writeUInt32LE(4, 0)
  size.writeUInt32LE(padded + 8, 4)
  size.writeUInt32LE(padded + 4, 8)
  size.writeUInt32LE(header.length, 12)
  return Buffer.concat([
    size,
    header,
    Buffer.alloc(padded - header.length),
    ...Object.values(files).map((one) => Buffer.from(one)),
  ])
}

/** The hash that Electron compares an archive with: of the text it begins with. */
export const headerHash = (archive: Buffer): string =>
  createHash('sha256')
    .update(archive.subarray(16, 16 + archive.readUInt32LE(12)))
    .digest('hex')
