import { threadTopicLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import type { Thread } from '@shared/thread/thread.contract'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { Loaded } from '../ui/Loaded'
import { Empty } from '../ui/layout'
import { byTopic } from './entries'
import styles from './thread.module.css'

/** What the child has told already, to whom and when, so that nobody asks again. For whoever plans a talk or begins a note. */
export const AlreadyTold = ({ aktId }: { readonly aktId: AktId }) => (
  <Loaded question={ask('thread.get', { aktId })}>{(thread) => <Told thread={thread} />}</Loaded>
)

export function Told({ thread }: { readonly thread: Thread }) {
  const groups = byTopic(thread)
  if (groups.length === 0) return <Empty>Inget av det barnet har berättat står i akten ännu.</Empty>
  return groups.map(({ topic, entries }) => (
    <section key={topic ?? ''} className={styles.group}>
      <h3>{topic ? threadTopicLabels[topic] : 'Utan ämne'}</h3>
      <ul className={styles.toldList}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <q className={styles.short}>{entry.text}</q>
            <span className={styles.meta}>
              {[entry.by, entry.setting, nearDay(entry.day)].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
