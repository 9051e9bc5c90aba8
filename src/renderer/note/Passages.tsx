import { placeLabels } from '@shared/glossary/labels'
import type { ReadPassage } from '@shared/note/passage'
import type { ReactNode } from 'react'
import { layout } from '../ui/layout'
import styles from './note.module.css'

/** Passages as they are read: points in a row are one list; the child's own words and quotations stand out. */
export const Passages = ({ passages }: { readonly passages: readonly ReadPassage[] }) =>
  runsOf(passages).map((run) => <Run key={run[0]?.id} run={run} />)

/** Neighbours of the same list belong together; everything else stands alone. */
function runsOf(passages: readonly ReadPassage[]): ReadPassage[][] {
  const runs: ReadPassage[][] = []
  for (const passage of passages) {
    const last = runs.at(-1)
    const isList = passage.kind === 'punkt' || passage.kind === 'nummer'
    if (isList && last?.[0]?.kind === passage.kind) last.push(passage)
    else runs.push([passage])
  }
  return runs
}

function Run({ run }: { readonly run: readonly ReadPassage[] }): ReactNode {
  const [first] = run
  if (!first) return null
  const items = run.map((one) => (
    <li key={one.id}>
      <Words passage={one} />
    </li>
  ))
  switch (first.kind) {
    case 'punkt':
      return <ul className={styles.points}>{items}</ul>
    case 'nummer':
      return <ol className={styles.points}>{items}</ol>
    case 'rubrik':
      return <h4>{first.text}</h4>
    case 'citat':
      return (
        <blockquote className={styles.quote}>
          <Words passage={first} />
        </blockquote>
      )
    case 'barnets-ord':
      return (
        <blockquote className={`${styles.quote} ${styles.child}`}>
          <Words passage={first} />
        </blockquote>
      )
    case 'stycke':
      return (
        <p className={layout.pre}>
          <Words passage={first} />
        </p>
      )
  }
}

const Words = ({ passage }: { readonly passage: ReadPassage }) =>
  passage.isClosed ? (
    <em className={layout.muted}>Uppgift i ett fack som du inte har nyckel till</em>
  ) : (
    <>
      {passage.text}
      {passage.source ? <span className={styles.source}> ({passage.source})</span> : null}
      {passage.place === 'bas' ? null : <span className={styles.place}>{placeLabels[passage.place]}</span>}
    </>
  )
