import PizZip from 'pizzip'
import { refuse } from '../../shared/result'
import { unzip } from './zip'

/** Deepest nesting of elements that is read; Word's own documents stay under fifty. */
const deepest = 200

/** The parts of a Word document, unpacked within bounds and each XML part looked through. */
export type Parts = ReadonlyMap<string, Buffer>

const isXml = (name: string) => /\.(xml|rels)$/i.test(name)

/** Refuses XML that says more than it holds: entities, foreign encodings, nesting without end. */
function requirePlainXml(xml: string): void {
  if (xml.includes('\0') || /<!(DOCTYPE|ENTITY)/i.test(xml)) refuse(['file'], 'file-bomb')
  let depth = 0
  for (const [, open, , close] of xml.matchAll(
    /<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|!\[CDATA\[[\s\S]*?\]\]>|(\/?)([^\s/>]+)[^>]*?(\/?)>)/g,
  )) {
    if (open === undefined || close === '/') continue
    depth += open === '/' ? -1 : 1
    if (depth > deepest) refuse(['file'], 'file-bomb')
  }
}

/** Opens a Word document. Throws `file-not-word`, `file-macro`, `file-bomb`, `file-damaged`, `file-locked`. */
export function openWord(bytes: Uint8Array): Parts {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse(['file'], 'file-not-word')
  const parts = unzip(bytes)
  const types = parts.get('[Content_Types].xml')?.toString('utf8')
  if (!types || !parts.has('word/document.xml')) return refuse(['file'], 'file-not-word')
  for (const [name, content] of parts) if (isXml(name)) requirePlainXml(content.toString('utf8'))
  if (
    /macroEnabled|vbaProject|vbaData/i.test(types) ||
    [...parts.keys()].some((name) => /vba(project|data)|\.bin$/i.test(name) && /vba/i.test(name))
  )
    refuse(['file'], 'file-macro')
  if (!/wordprocessingml\.document\.main\+xml/.test(types)) refuse(['file'], 'file-not-word')
  return parts
}

/** Packs parts into a document again: nothing of the old package but the parts themselves comes with it. */
export function packWord(parts: Parts): PizZip {
  const zip = new PizZip()
  for (const [name, content] of parts) zip.file(name, content)
  return zip
}
