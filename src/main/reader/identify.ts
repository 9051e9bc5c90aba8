import { type FileKind, largestFile } from '../../shared/document/document.contract'
import { refuse } from '../../shared/result'
import { openWord } from './word'

/** Largest picture that is taken in, in millions of points; what unpacks to more would fill the memory. */
const mostPoints = 100

const startsWith = (bytes: Buffer, text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text

function requirePoints(width: number, height: number): void {
  if (width < 1 || height < 1) refuse(['file'], 'file-damaged')
  if (width * height > mostPoints * 1_000_000) refuse(['file'], 'file-bomb')
}

/** Width and height stand in the first frame's header. */
function jpegSize(bytes: Buffer): readonly [number, number] {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return refuse(['file'], 'file-damaged')
}

function webpSize(bytes: Buffer): readonly [number, number] {
  if (startsWith(bytes, 'VP8X', 12)) return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  if (startsWith(bytes, 'VP8L', 12)) {
    const packed = bytes.readUInt32LE(21)
    return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1]
  }
  if (startsWith(bytes, 'VP8 ', 12)) return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
  return refuse(['file'], 'file-damaged')
}

/** An old package of Microsoft's: an encrypted document, or one of before 2007. */
function refuseOldPackage(bytes: Buffer): never {
  return refuse(['file'], bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'file-locked' : 'file-old-word')
}

function requireOpenPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1')
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text)) refuse(['file'], 'file-locked')
  if (!/startxref|\/Root\b/.test(text) || !text.includes('%%EOF')) refuse(['file'], 'file-damaged')
}

/** What a file really is. Throws `invalid-input` with the reason when it may not be taken in. */
export function identify(given: Uint8Array): FileKind {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length === 0) refuse(['file'], 'file-empty')
  if (bytes.length > largestFile) refuse(['file'], 'file-too-large', largestFile / 1024 / 1024)
  try {
    if (startsWith(bytes, '%PDF-')) {
      requireOpenPdf(bytes)
      return 'pdf'
    }
    if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) {
      openWord(bytes)
      return 'docx'
    }
    if (startsWith(bytes, '\u0089PNG\r\n\u001a\n')) {
      requirePoints(bytes.readUInt32BE(16), bytes.readUInt32BE(20))
      return 'png'
    }
    if (startsWith(bytes, '\u00ff\u00d8\u00ff')) {
      requirePoints(...jpegSize(bytes))
      return 'jpg'
    }
    if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) {
      requirePoints(...webpSize(bytes))
      return 'webp'
    }
  } catch (error) {
    if (error instanceof RangeError) refuse(['file'], 'file-damaged')
    throw error
  }
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) refuseOldPackage(bytes)
  return refuse(['file'], 'file-not-a-kind')
}
