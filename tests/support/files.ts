import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const officeNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
export const wordBody = (body: string) =>
  `${xml}<w:document xmlns:w="${word}" xmlns:r="${officeNames}"><w:body>${body}</w:body></w:document>`
export const relationships = (...lines: readonly string[]) =>
  `${xml}<Relationships xmlns="${packageNames}/relationships">${lines.join('')}</Relationships>`
export const relationship = (kind: string, target: string, isExternal = false) =>
  `<Relationship Id="x1" Type="${officeNames}/${kind}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`

export interface Entry {
  readonly name: string
  readonly content: Uint8Array | string
  /** What the package says of itself, when that is not the truth. */
  readonly says?: { readonly unpacked?: number; readonly flags?: number; readonly mode?: number }
}

/** A zip written by hand, so that it can lie. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, says = {} } of entries) {
    const plain = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(plain)
    const title = Buffer.from(name, 'utf8')
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(says.flags ?? 0x800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(plain), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(says.unpacked ?? plain.length, 18)
    facts.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, title, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((says.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, rest, title]))
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

export interface WordOrder {
  readonly body?: string
  readonly mainType?: string
  readonly more?: readonly Entry[]
}

/** The parts of a small Word document that is in order, for a test to put one thing wrong in. */
export const wordEntries = ({
  body = paragraph('Hej'),
  mainType = 'document.main+xml',
  more = [],
}: WordOrder = {}): Entry[] => [
  {
    name: '[Content_Types].xml',
    content: `${xml}<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${wordType}.${mainType}"/></Types>`,
  },
  { name: '_rels/.rels', content: relationships(relationship('officeDocument', 'word/document.xml')) },
  { name: 'word/document.xml', content: wordBody(body) },
  ...more,
]

export const wordFile = (order: WordOrder = {}): Buffer => zipOf(wordEntries(order))

/** A PDF with a page for each text. */
export function pdfFile(...texts: readonly string[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${texts.map((_text, index) => `${4 + index * 2} 0 R`).join(' ')}] /Count ${texts.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...texts.flatMap((text, index) => {
      const stream = `BT /F1 28 Tf 60 700 Td (${text}) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A picture of one colour. */
export function pngFile(width = 40, height = 30, saysWidth = width): Buffer {
  const chunk = (kind: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(content.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(saysWidth, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) rows.set([40, 130, 150], row * (width * 3 + 1) + 1 + column * 3)
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
