import { describe, expect, test } from 'vitest'
import text from '../../../docs/anvandarguide.md?raw'
import { type Block, type Piece, readGuide } from './read-guide'

const piecesIn = (block: Block): readonly Piece[] =>
  block.kind === 'paragraph' ? block.pieces : block.kind === 'picture' ? [] : block.lines.flat()

describe('a guide', () => {
  const guide = readGuide(
    '# Guide\n\nFör **dig**.\n\n## Lås, och Dölj\n\nTryck `F9`, se\n[Första](#första-gången).\n\n- Ett\n  till\n- Två\n\n![Bild](pictures/guide/last.png)\n\n## Första gången\n\n1. Ett\n2. Två\n',
  )

  test('is its title, what it begins with, and its chapters with an address each', () => {
    expect(guide.title).toBe('Guide')
    expect(guide.lead).toEqual([
      {
        kind: 'paragraph',
        pieces: [
          { kind: 'text', text: 'För ' },
          { kind: 'strong', text: 'dig' },
          { kind: 'text', text: '.' },
        ],
      },
    ])
    expect(guide.chapters.map(({ id }) => id)).toEqual(['lås-och-dölj', 'första-gången'])
  })

  test('a chapter is paragraphs with keys and ways, lists whose lines go on, and pictures', () => {
    expect(guide.chapters[0]?.blocks).toEqual([
      {
        kind: 'paragraph',
        pieces: [
          { kind: 'text', text: 'Tryck ' },
          { kind: 'key', text: 'F9' },
          { kind: 'text', text: ', se ' },
          { kind: 'link', text: 'Första', to: 'första-gången' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'bullets', lines: [[{ kind: 'text', text: 'Ett till' }], [{ kind: 'text', text: 'Två' }]] },
      { kind: 'picture', name: 'last', text: 'Bild' },
    ])
    expect(guide.chapters[1]?.blocks).toEqual([
      { kind: 'steps', lines: [[{ kind: 'text', text: 'Ett' }], [{ kind: 'text', text: 'Två' }]] },
    ])
  })
})

test('nothing of how the user guide is marked up is left for its reader to see', () => {
  const guide = readGuide(text)
  const blocks = [...guide.lead, ...guide.chapters.flatMap((chapter) => chapter.blocks)]
  const words = blocks.flatMap(piecesIn).map((piece) => piece.text)

  expect(guide.chapters.length).toBeGreaterThan(10)
  expect(blocks.filter(({ kind }) => kind === 'picture').length).toBeGreaterThan(10)
  expect(words.filter((one) => /[*`#[\]]|^\s*[-|] /u.test(one))).toEqual([])
})
