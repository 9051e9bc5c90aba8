import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import text from '../../../docs/anvandarguide.md?raw'
import { Empty, Page } from '../ui/layout'
import { Places } from '../ui/Places'
import styles from './help.module.css'
import { type Block, type Piece, readGuide } from './read-guide'

const guide = readGuide(text)
const pictures = import.meta.glob<string>('../../../docs/pictures/guide/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The user guide, chapter by chapter: the text in docs/ as it was when the program was built. */
export default function HelpPage({ id }: { readonly id: string | undefined }) {
  const place = useRef<HTMLDivElement>(null)
  const chapter = id === undefined ? null : guide.chapters.find((one) => one.id === id)
  useEffect(() => {
    if (id) place.current?.closest('main')?.scrollTo(0, 0)
  }, [id])
  return (
    <Places label="Kapitel" places={guide.chapters.map(({ id: to, title: name }) => ({ to: `/hjalp/${to}`, name }))}>
      <Page narrow title={chapter?.title ?? 'Hjälp'}>
        {chapter === undefined ? (
          <Empty>Kapitlet finns inte. Välj ett annat i listan.</Empty>
        ) : (
          <div className={styles.text} ref={place}>
            {/* What stands in a built text keeps its place. */}
            {(chapter?.blocks ?? guide.lead).map((block, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <ShownBlock key={index} block={block} />
            ))}
          </div>
        )}
      </Page>
    </Places>
  )
}

function ShownBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Pieces pieces={block.pieces} />
        </p>
      )
    case 'picture':
      return (
        <figure>
          <img src={pictures[`../../../docs/pictures/guide/${block.name}.png`]} alt={block.text} />
          <figcaption>{block.text}</figcaption>
        </figure>
      )
    case 'bullets':
      return (
        <ul>
          <Lines lines={block.lines} />
        </ul>
      )
    case 'steps':
      return (
        <ol>
          <Lines lines={block.lines} />
        </ol>
      )
  }
}

const Lines = ({ lines }: { readonly lines: readonly (readonly Piece[])[] }) =>
  lines.map((pieces, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <li key={index}>
      <Pieces pieces={pieces} />
    </li>
  ))

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map((piece, index) => {
    switch (piece.kind) {
      case 'text':
        return piece.text
      case 'strong':
        // oxlint-disable-next-line react/no-array-index-key
        return <strong key={index}>{piece.text}</strong>
      case 'key':
        // oxlint-disable-next-line react/no-array-index-key
        return <kbd key={index}>{piece.text}</kbd>
      case 'link':
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <Link key={index} href={`/hjalp/${piece.to}`}>
            {piece.text}
          </Link>
        )
    }
  })
