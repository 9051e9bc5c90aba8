/** A piece of a line: plain words, words in bold, a key to press, or a way to another chapter. */
export type Piece =
  | { readonly kind: 'text' | 'strong' | 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }

export type Block =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'bullets' | 'steps'; readonly lines: readonly (readonly Piece[])[] }
  | { readonly kind: 'picture'; readonly name: string; readonly text: string }

export interface Chapter {
  /** Its address: the title in lower case, with hyphens for spaces. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Guide {
  readonly title: string
  readonly lead: readonly Block[]
  readonly chapters: readonly Chapter[]
}

/** The address of a chapter, the same as where the text is read as a web page. */
export const chapterId = (title: string): string =>
  title
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

const marked = /\*\*(?<strong>[^*]+)\*\*|`(?<key>[^`]+)`|\[(?<link>[^\]]+)\]\(#(?<to>[^)]+)\)/gu

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of line.matchAll(marked)) {
    if (match.index > from) pieces.push({ kind: 'text', text: line.slice(from, match.index) })
    const { strong, key, link, to } = match.groups ?? {}
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong })
    else if (key !== undefined) pieces.push({ kind: 'key', text: key })
    else if (link !== undefined && to !== undefined) pieces.push({ kind: 'link', text: link, to })
    from = match.index + match[0].length
  }
  if (from < line.length) pieces.push({ kind: 'text', text: line.slice(from) })
  return pieces
}

/** The entries of a list, each with the lines it goes on over. */
const entriesOf = (lines: readonly string[], mark: RegExp) =>
  lines.reduce<string[]>(
    (entries, line) =>
      mark.test(line)
        ? [...entries, line.replace(mark, '')]
        : [...entries.slice(0, -1), `${entries.at(-1) ?? ''} ${line.trim()}`],
    [],
  )

function blockOf(text: string): Block {
  const lines = text.split('\n')
  const picture = /^!\[([^\]]+)\]\(pictures\/guide\/([\w-]+)\.png\)$/u.exec(text)
  if (picture) return { kind: 'picture', text: picture[1] ?? '', name: picture[2] ?? '' }
  for (const [kind, mark] of [
    ['bullets', /^- /u],
    ['steps', /^\d+\. /u],
  ] as const)
    if (mark.test(text)) return { kind, lines: entriesOf(lines, mark).map(piecesOf) }
  return { kind: 'paragraph', pieces: piecesOf(lines.join(' ')) }
}

const blocksOf = (text: string) =>
  text
    .split(/\n{2,}/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(blockOf)

/** Reads the user guide as it is written in docs/: chapters of paragraphs, lists and pictures, and nothing else. */
export function readGuide(text: string): Guide {
  const [first = '', ...rest] = text.split(/^## /mu)
  const [title = '', ...lead] = first.split('\n')
  return {
    title: title.replace(/^# /u, ''),
    lead: blocksOf(lead.join('\n')),
    chapters: rest.map((part) => {
      const [name = '', ...lines] = part.split('\n')
      return { id: chapterId(name), title: name, blocks: blocksOf(lines.join('\n')) }
    }),
  }
}
