import type { CaseId } from '@shared/ids'
import type { Thread } from '@shared/thread/thread.contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { Card } from '../ui/layout'
import { Term } from '../ui/Term'
import { firstHand, isSpoken } from './entries'
import { Quote } from './Quote'
import styles from './thread.module.css'

/** How many of the latest lines the child's page shows. */
const latest = 2

/** The child's latest words on the child's page, or what the child was told when no words are kept yet; for those who hold the barnakt. The rest see no card. */
export function ThreadCard({ caseId }: { readonly caseId: CaseId }) {
  const { data: threads = [] } = useQuery(ask('thread.ofCase', { caseId }))
  return threads.map((thread) => <Latest key={thread.aktId} thread={thread} />)
}

function Latest({ thread }: { readonly thread: Thread }) {
  const all = firstHand(thread)
  const spoken = all.filter(isSpoken)
  const entries = spoken.length > 0 ? spoken : all
  return (
    <Card
      title={<Term code="thread">Barnets tråd</Term>}
      actions={<Link href={`/akt/${thread.aktId}/trad`}>Hela tråden</Link>}
    >
      {entries.length > 0 ? (
        <div className={styles.latest}>
          {entries.slice(-latest).map((entry) => (
            <Quote key={entry.key} thread={thread} entry={entry} />
          ))}
        </div>
      ) : (
        <p className={styles.meta}>Inga av barnets egna ord står i akten ännu.</p>
      )}
    </Card>
  )
}
