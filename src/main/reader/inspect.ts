import { refuse } from '../../shared/result'
import { parseTemplate } from './fill'
import { straighten } from './marks'
import type { Inspected, Mark } from './messages'
import { openWord, type Parts, packWord } from './word'

/** Largest template that is taken back, in bytes. */
const largestTemplate = 5 * 1024 * 1024

/** What may follow a link out of a template: an address somebody may press, and nothing Word would fetch by itself. */
function requireNothingForeign(parts: Parts): void {
  for (const [name, content] of parts) {
    if (/^word\/(embeddings|activeX)\//i.test(name)) refuse(['file'], 'file-embedded')
    if (name.endsWith('.rels')) {
      for (const [relation] of content.toString('utf8').matchAll(/<Relationship\b[^>]*>/g)) {
        if (/TargetMode\s*=\s*["']External["']/i.test(relation) && !/relationships\/hyperlink["']/.test(relation))
          refuse(['file'], 'file-external')
        if (/relationships\/(oleObject|package|control|aFChunk)["']/.test(relation)) refuse(['file'], 'file-embedded')
      }
    }
    if (/^word\/[^/]+\.xml$/.test(name)) {
      const codes = content
        .toString('utf8')
        .replaceAll(/<\/w:instrText>[\s\S]{0,400}?<w:instrText[^>]*>/g, '')
        .match(/<w:instrText[^>]*>[^<]*|w:instr="[^"]*/g)
      if (
        codes?.some((code) =>
          /\b(DDE(AUTO)?|INCLUDE(TEXT|PICTURE)|IMPORT|LINK|DATABASE|MACROBUTTON|AUTOTEXT)\b/i.test(code),
        )
      )
        refuse(['file'], 'file-field-code')
    }
  }
}

/** A part of a read template, as the library gives it. */
interface TemplatePart {
  readonly type: string
  readonly value?: string
  readonly module?: string
  readonly subparsed?: readonly TemplatePart[]
}

function marksIn(parts: readonly TemplatePart[], inside: readonly string[]): Mark[] {
  return parts
    .filter((part) => part.type === 'placeholder')
    .flatMap((part): Mark[] => {
      const name = part.value ?? ''
      if (part.subparsed) return [{ name, inside, kind: 'block' }, ...marksIn(part.subparsed, [...inside, name])]
      if (part.module === undefined) return name === '.' ? [] : [{ name, inside, kind: 'text' }]
      // Raw XML, changed delimiters and whatever else the library can do is nothing a team needs.
      return refuse(['file'], 'template-broken-mark', name)
    })
}

/** Looks through a template a team has edited. Throws `invalid-input` with what is wrong; which fields it may ask for is decided by who asked. */
export function inspectTemplate(bytes: Uint8Array): Inspected {
  if (bytes.length > largestTemplate) refuse(['file'], 'file-too-large', 5)
  const parts = openWord(bytes)
  requireNothingForeign(parts)
  const straight = new Map(
    [...parts].map(([name, content]) => [
      name,
      /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name)
        ? Buffer.from(straighten(content.toString('utf8')), 'utf8')
        : content,
    ]),
  )
  const packed = packWord(straight).generate({ type: 'uint8array', compression: 'DEFLATE' })
  const document = parseTemplate(packWord(straight), () => ({ get: () => '' })) as unknown as {
    readonly compiled: Readonly<Record<string, { readonly postparsed: readonly TemplatePart[] }>>
  }
  const marks = Object.values(document.compiled).flatMap(({ postparsed }) => marksIn(postparsed, []))
  return { marks, bytes: packed }
}
