import { longestSource, passageKinds, passagePlaces } from '@shared/note/limits'
import type { PassageKind } from '@shared/note/passage'
import type { Pasted } from './changes'

/** What the browser offers for reading HTML without running any of it; the language's own types do not know it yet. */
interface Reader {
  parseHTML(html: string, options: { readonly sanitizer: object }): Document
}

/** Longer than any document somebody means to paste, in characters of HTML: its plain text is taken instead. */
const longestHtml = 5_000_000

const kindOfTag: Readonly<Record<string, PassageKind>> = {
  H1: 'rubrik',
  H2: 'rubrik',
  H3: 'rubrik',
  H4: 'rubrik',
  H5: 'rubrik',
  H6: 'rubrik',
  BLOCKQUOTE: 'citat',
  P: 'stycke',
  DIV: 'stycke',
  LI: 'punkt',
  TR: 'stycke',
  PRE: 'stycke',
  SECTION: 'stycke',
  ARTICLE: 'stycke',
  DT: 'stycke',
  DD: 'stycke',
}
const isSilent = (tag: string) => /^(?:STYLE|SCRIPT|HEAD|TITLE|TEMPLATE|SVG|MATH|O:P)$/i.test(tag)

/** What the clipboard holds, as passages: its words and the kinds of passage there are, and nothing else. */
export function readPasted(data: DataTransfer): Pasted[] {
  const html = data.getData('text/html')
  if (html && html.length <= longestHtml)
    return readHtml((Document as unknown as Reader).parseHTML(undressed(html), { sanitizer: {} }).body)
  return readPlain(data.getData('text/plain'))
}

/** Without what would dress the words: it is dropped anyway, and the page's policy would complain of it. */
const undressed = (html: string) =>
  html.replaceAll(/<[a-z/][^<>]*>/gi, (tag) =>
    tag.replaceAll(/\sstyle\s*=/gi, ' data-style=').replace(/^(<\/?)style\b/i, '$1template'),
  )

const plain = (text: string, kind: PassageKind = 'stycke'): Pasted => ({ kind, text, source: '', place: 'bas' })
const withoutControls = (text: string) => text.replaceAll(/\p{Cc}/gu, ' ')

const readPlain = (text: string): Pasted[] =>
  text
    .split(/\r\n|\r|\n/)
    .map(withoutControls)
    .filter((line) => line.trim() !== '')
    .map((line) => plain(line))

function readHtml(body: HTMLElement): Pasted[] {
  const found: Pasted[] = []
  let open = plain('')
  const close = (next: Pasted) => {
    const text = withoutControls(open.text).replaceAll(/\s+/g, ' ').trim()
    if (text !== '') found.push(asWordList({ ...open, text }))
    open = next
  }
  const walk = (element: Element, around: Pasted) => {
    for (const node of element.childNodes) {
      if (node instanceof Text) open = { ...open, text: open.text + node.data }
      if (!(node instanceof Element) || isSilent(node.tagName)) continue
      if (node.tagName === 'BR') close(around)
      else if (node.tagName === 'TD' || node.tagName === 'TH') {
        open = { ...open, text: `${open.text} ` }
        walk(node, around)
      } else if (kindOfTag[node.tagName]) {
        const own = describe(node, around)
        close(own)
        walk(node, own)
        close(around)
      } else walk(node, around)
    }
  }
  walk(body, open)
  close(open)
  return found
}

/** What passage an element begins: one of our own says it itself, another by its tag and what it stands in. */
function describe(element: Element, around: Pasted): Pasted {
  const own = (name: string) => element.getAttribute(`data-${name}`) ?? ''
  const kind = passageKinds.find((one) => one === own('passage'))
  if (kind) {
    const place = passagePlaces.find((one) => one === own('place')) ?? 'bas'
    return { kind, text: '', source: own('source').slice(0, longestSource), place }
  }
  const tag = kindOfTag[element.tagName] ?? 'stycke'
  if (tag === 'punkt') return plain('', element.closest('ol, ul')?.tagName === 'OL' ? 'nummer' : 'punkt')
  if (element.classList.value.includes('MsoListParagraph')) return plain('', 'punkt')
  // A paragraph in a point or a quotation is still that.
  return tag === 'stycke' ? plain('', around.kind) : plain('', tag)
}

/** Word writes a point's mark, or its number, as letters before its words. */
function asWordList(passage: Pasted): Pasted {
  if (passage.kind !== 'punkt') return passage
  const [mark, number] = /^(?:[·•§▪–-]|o(?= )|(\d+)[.)])\s*/.exec(passage.text) ?? []
  if (mark === undefined) return passage
  return { ...passage, kind: number ? 'nummer' : 'punkt', text: passage.text.slice(mark.length) }
}
