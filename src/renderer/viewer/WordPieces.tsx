import type { WordPiece, WordView } from '@shared/document/document.contract'
import { Picture } from './Picture'
import styles from './viewer.module.css'

type Runs = Extract<WordPiece, { kind: 'stycke' }>['runs']

/* Pieces never change while they are shown, so their order is their name. */
/* oxlint-disable react/no-array-index-key */

const Words = ({ runs }: { readonly runs: Runs }) =>
  runs.map(({ text, bold, italic }, index) => {
    const inner = italic ? <em key={index}>{text}</em> : text
    return bold ? <strong key={index}>{inner}</strong> : <span key={index}>{inner}</span>
  })

function Piece({ piece, zoom }: { readonly piece: WordPiece; readonly zoom: number }) {
  switch (piece.kind) {
    case 'rubrik': {
      // The window's own heading is the first; the document's begin below it.
      const Heading = (['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const)[piece.level - 1] ?? 'h6'
      return (
        <Heading>
          <Words runs={piece.runs} />
        </Heading>
      )
    }
    case 'punkt':
      return (
        <p className={styles.point} data-level={piece.level}>
          <span aria-hidden>{piece.isNumbered ? '#' : '•'}</span>
          <span>
            <Words runs={piece.runs} />
          </span>
        </p>
      )
    case 'tabell':
      return (
        <table>
          <tbody>
            {piece.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'bild':
      return (
        <Picture
          bytes={piece.bytes}
          kind={piece.type === 'image/png' ? 'png' : 'jpg'}
          zoom={zoom}
          alt="Bild i handlingen"
        />
      )
    case 'stycke':
      return (
        <p>
          <Words runs={piece.runs} />
        </p>
      )
  }
}

/** A Word document's words, lists, tables and pictures; not its looks. */
export const WordPieces = ({ pieces, zoom }: { readonly pieces: WordView; readonly zoom: number }) => (
  <article className={styles.word} data-zoom={zoom} lang="sv">
    {pieces.length === 0 ? <p>Handlingen innehåller ingen text.</p> : null}
    {pieces.map((piece, index) => (
      <Piece key={index} piece={piece} zoom={zoom} />
    ))}
  </article>
)
