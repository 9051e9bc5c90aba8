import type { Sheet } from '@shared/template/template.contract'
import { Fragment } from 'react'
import styles from './print.module.css'

type Block = Sheet['sections'][number]['blocks'][number]

/** Passages of a list stand together; every other passage stands alone. */
function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const isList = block.kind === 'punkt' || block.kind === 'nummer'
    if (isList && last?.[0]?.kind === block.kind) last.push(block)
    else groups.push([block])
  }
  return groups
}

const Source = ({ source }: Pick<Block, 'source'>) =>
  source === '' ? null : <span className={styles.source}>Källa: {source}</span>

function Passages({ blocks: [first, ...more] }: { readonly blocks: readonly Block[] }) {
  if (!first) return null
  const { kind, text, source } = first
  switch (kind) {
    case 'rubrik':
      return <h3>{text}</h3>
    case 'punkt':
    case 'nummer': {
      const List = kind === 'punkt' ? 'ul' : 'ol'
      return (
        <List>
          {[first, ...more].map((block, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a printed list never changes
            <li key={index} className={styles.body}>
              {block.text}
              <Source source={block.source} />
            </li>
          ))}
        </List>
      )
    }
    case 'citat':
      return (
        <blockquote className={styles.quote}>
          <p className={styles.body}>”{text}”</p>
          <Source source={source} />
        </blockquote>
      )
    case 'barnets-ord':
      return (
        <blockquote className={styles.quote}>
          <p>
            <strong>Barnets egna ord</strong>
          </p>
          <p className={styles.body}>{text}</p>
          <Source source={source} />
        </blockquote>
      )
    case 'undantaget':
      return <p className={styles.left}>[{text}]</p>
    case 'stycke':
      return (
        <p className={styles.body}>
          {text}
          <Source source={source} />
        </p>
      )
  }
}

interface SheetProps {
  readonly sheet: Sheet
  /** On the screen the sheet has an edge and the text's own size. */
  readonly onScreen?: boolean
  /** Set closer, on a page of its own. */
  readonly onePage?: boolean
}

/** A document of headings and passages as it is read, on screen and on paper. */
export const SheetView = ({ sheet, onScreen, onePage }: SheetProps) => (
  <article
    className={[
      styles.paper,
      onScreen ? styles.screen : '',
      onePage ? styles.onePage : '',
      sheet.look === 'barn' ? styles.child : '',
    ]
      .filter(Boolean)
      .join(' ')}
    lang="sv"
  >
    {sheet.isDemo ? <p className={styles.test}>PÅHITTAT – TESTDATA</p> : null}
    <h1>{sheet.title}</h1>
    {sheet.head.length > 0 ? (
      <table className={styles.head}>
        <tbody>
          {sheet.head.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={styles.body}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    ) : null}
    {sheet.sections.map(({ heading, blocks }, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- two sections may have the same heading, and a printed sheet never changes
      <Fragment key={at}>
        {heading === '' ? null : <h2>{heading}</h2>}
        {grouped(blocks).map((group, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <Passages key={index} blocks={group} />
        ))}
      </Fragment>
    ))}
    <p className={styles.signature}>{sheet.signature}</p>
    {sheet.footer === '' ? null : <footer className={styles.foot}>{sheet.footer}</footer>}
  </article>
)
