import { threadKindLabels, threadTopicLabels } from '@shared/glossary/labels'
import type { Thread, ThreadEntry } from '@shared/thread/thread.contract'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { nearDay } from '../lib/dates'
import { correctionsOf, isSpoken } from './entries'
import styles from './thread.module.css'

interface QuoteProps {
  readonly thread: Thread
  readonly entry: ThreadEntry
  readonly children?: ReactNode
}

/** One line of the thread: the words large, and under them who asked, where and when. */
export const Quote = ({ thread, entry, children }: QuoteProps) => (
  <article className={styles.entry} data-kind={entry.kind}>
    <h3 className={styles.kind}>
      {threadKindLabels[entry.kind]} <span className={styles.day}>{nearDay(entry.day)}</span>
    </h3>
    <Words entry={entry} />
    <p className={styles.meta}>{circumstances(entry)}</p>
    {entry.isCorrected ? (
      <p className={styles.meta}>Anteckningen har en rättelse. Läs den innan orden används.</p>
    ) : null}
    {correctionsOf(thread, entry).map((correction) => (
      <div key={correction.key} className={styles.correction}>
        <strong>Rättelse {nearDay(correction.day)}</strong>
        <Words entry={correction} />
        <p className={styles.meta}>{circumstances(correction)}</p>
      </div>
    ))}
    <div className={styles.foot}>
      {entry.topic ? (
        <span className={styles.topic}>
          {threadTopicLabels[entry.topic]}
          {entry.topicWord ? `: ${entry.topicWord}` : ''}
        </span>
      ) : null}
      {entry.place === 'bas' ? null : <span className={styles.topic}>Skyddsmarkerat</span>}
      {entry.noteId ? <Link href={`/akt/${thread.aktId}`}>Till anteckningen</Link> : null}
      {children}
    </div>
  </article>
)

const Words = ({ entry }: { readonly entry: ThreadEntry }) =>
  isSpoken(entry) ? (
    <blockquote className={styles.words}>{entry.text}</blockquote>
  ) : (
    <p className={styles.told}>{entry.text}</p>
  )

/** Who asked or told, where, how, and who wrote it down; a sentence each. */
const circumstances = (entry: ThreadEntry): string =>
  [
    entry.by ? (isSpoken(entry) ? `Till ${entry.by}` : entry.by) : '',
    [entry.setting, entry.how].filter(Boolean).join(', '),
    `Antecknat av ${entry.author}`,
  ]
    .filter(Boolean)
    .map((part) => `${part.replace(/\.$/, '')}.`)
    .join(' ')
