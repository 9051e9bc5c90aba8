import mammoth from 'mammoth'
import type { WordPiece, WordView } from '../../shared/document/document.contract'
import { openWord, packWord } from './word'

/** A document as the library reads it, before it would be made into HTML; which it never is here. */
interface Element {
  readonly type: string
  readonly children?: readonly Element[]
  readonly value?: string
  readonly styleName?: string | null
  readonly numbering?: { readonly level: string | number; readonly isOrdered: boolean } | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly contentType?: string
  readonly readAsBuffer?: () => Promise<Uint8Array>
}
type Run = Extract<WordPiece, { kind: 'stycke' }>['runs'][number]

const signs: Readonly<Record<string, string>> = { tab: '\t', break: '\n' }

function runsOf(element: Element, bold: boolean, italic: boolean): Run[] {
  if (element.type === 'text') return [{ text: element.value ?? '', bold, italic }]
  const sign = signs[element.type]
  if (sign) return [{ text: sign, bold, italic }]
  const isRun = element.type === 'run'
  return (element.children ?? []).flatMap((child) =>
    runsOf(child, isRun ? (element.isBold ?? false) : bold, isRun ? (element.isItalic ?? false) : italic),
  )
}

const textOf = (element: Element): string =>
  runsOf(element, false, false)
    .map(({ text }) => text)
    .join('')

/** The pictures in a paragraph, in order. Only the two kinds every reader knows. */
function picturesOf(element: Element): Element[] {
  if (element.type === 'image') return [element]
  return (element.children ?? []).flatMap(picturesOf)
}

async function paragraph(element: Element): Promise<WordPiece[]> {
  const runs = runsOf(element, false, false)
  const heading = /^(?:heading|rubrik) ([1-6])$/i.exec(element.styleName ?? '')
  const isTitle = /^(title|titel|rubrik)$/i.test(element.styleName ?? '')
  const piece: WordPiece = element.numbering
    ? {
        kind: 'punkt',
        level: Math.min(8, Number(element.numbering.level)),
        isNumbered: element.numbering.isOrdered,
        runs,
      }
    : heading || isTitle
      ? { kind: 'rubrik', level: Number(heading?.[1] ?? 1), runs }
      : { kind: 'stycke', runs }
  const pictures = await Promise.all(
    picturesOf(element).map(async ({ contentType, readAsBuffer }): Promise<WordPiece[]> => {
      if (!readAsBuffer || (contentType !== 'image/png' && contentType !== 'image/jpeg')) return []
      return [{ kind: 'bild', type: contentType, bytes: new Uint8Array(await readAsBuffer()) }]
    }),
  )
  return [...(runs.some(({ text }) => text.trim() !== '') ? [piece] : []), ...pictures.flat()]
}

const tableRows = (table: Element): string[][] =>
  (table.children ?? []).map((row) => (row.children ?? []).map((cell) => (cell.children ?? []).map(textOf).join('\n')))

async function pieces(elements: readonly Element[]): Promise<WordPiece[]> {
  const all: WordPiece[] = []
  for (const element of elements) {
    if (element.type === 'paragraph') all.push(...(await paragraph(element)))
    else if (element.type === 'table') all.push({ kind: 'tabell', rows: tableRows(element) })
    else all.push(...(await pieces(element.children ?? [])))
  }
  return all
}

/** A Word document as an allow-list of inert pieces: links, scripts, objects and styles stay behind. */
export async function viewWord(bytes: Uint8Array): Promise<WordView> {
  const buffer = packWord(openWord(bytes)).generate({ type: 'nodebuffer', compression: 'STORE' })
  let read: Element | undefined
  await mammoth.convertToHtml(
    { buffer },
    {
      // Only the reading is wanted: an empty document is handed on to be made into HTML.
      transformDocument(document: Element) {
        read = document
        return { ...document, children: [] }
      },
    },
  )
  return await pieces(read?.children ?? [])
}
