import { threadGapLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import type { Thread, ThreadEntry, ThreadKind } from '@shared/thread/thread.contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AktFrame } from '../akt'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { ThreadPromises } from '../promise'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, Empty, Row } from '../ui/layout'
import { Told } from './AlreadyTold'
import { EntryDialog } from './EntryDialog'
import { firstHand } from './entries'
import { Quote } from './Quote'
import { TopicButton } from './TopicButton'
import styles from './thread.module.css'

/** The child's own thread: what was said, wanted and told, from the first word to the last. */
export const ThreadPage = ({ aktId }: { readonly aktId: AktId }) => (
  <AktFrame aktId={aktId}>
    {(akt) =>
      akt.kind === 'barnakt' ? (
        <Loaded question={ask('thread.get', { aktId })}>{(thread) => <WholeThread thread={thread} />}</Loaded>
      ) : (
        <Empty>Bara ett barns akt har en tråd.</Empty>
      )
    }
  </AktFrame>
)

interface Writing {
  readonly kind: ThreadKind
  readonly about?: ThreadEntry
}

const writers = new Set(['barnhandlaggare', 'stodjare', 'forste-socialsekreterare'])

function WholeThread({ thread }: { readonly thread: Thread }) {
  const { data: me } = useQuery(ask('account.me', {}))
  const [writing, setWriting] = useState<Writing | null>(null)
  const mayWrite = me?.roles.some((role) => writers.has(role)) ?? false
  const entries = firstHand(thread)
  return (
    <>
      <Gaps thread={thread} />
      {mayWrite ? (
        <Row>
          <Button kind="primary" onClick={() => setWriting({ kind: 'sagt' })}>
            Skriv vad barnet sade
          </Button>
          <Button onClick={() => setWriting({ kind: 'fick-veta' })}>Skriv vad barnet fick veta</Button>
        </Row>
      ) : null}
      {entries.length > 0 ? (
        <ol className={styles.thread}>
          {entries.map((entry) => (
            <li key={entry.key}>
              <Quote thread={thread} entry={entry}>
                {mayWrite && entry.entryId ? (
                  <Button kind="quiet" size="small" onClick={() => setWriting({ kind: entry.kind, about: entry })}>
                    Rätta
                  </Button>
                ) : null}
                {mayWrite && entry.noteId && entry.passageId ? (
                  <TopicButton entry={entry} source={{ noteId: entry.noteId, passageId: entry.passageId }} />
                ) : null}
              </Quote>
            </li>
          ))}
        </ol>
      ) : (
        <Empty>
          Här samlas barnets egna ord, i den ordning de sades. De hämtas ur signerade anteckningar där de är märkta som
          barnets ord, och kan också skrivas här.
        </Empty>
      )}
      <ThreadPromises aktId={thread.aktId} />
      <Card title="Redan berättat">
        <p className={styles.meta}>
          Läs innan ett nytt samtal planeras. Det barnet redan har berättat behöver ingen fråga om igen.
        </p>
        <Told thread={thread} />
      </Card>
      {writing ? (
        <EntryDialog
          aktId={thread.aktId}
          kind={writing.kind}
          {...(writing.about?.entryId ? { aboutId: writing.about.entryId } : {})}
          onClose={() => setWriting(null)}
        />
      ) : null}
    </>
  )
}

/** What the child has not been told, quietly. */
const Gaps = ({ thread }: { readonly thread: Thread }) =>
  thread.gaps.length === 0 ? null : (
    <Callout tone="info" title="Har barnet fått veta?">
      <ul className={styles.gaps}>
        {thread.gaps.map((gap) => (
          <li key={`${gap.what}-${gap.on}`}>
            {threadGapLabels[gap.what]}, {nearDay(gap.on)}
          </li>
        ))}
      </ul>
    </Callout>
  )
