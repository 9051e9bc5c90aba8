import type { CaseId } from '@shared/ids'
import { useState } from 'react'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, Empty } from '../ui/layout'
import { Told } from './AlreadyTold'
import styles from './thread.module.css'

/** What children have told already, for whoever prepares a talk or a samråd. Opened on a click: until then no akt is read. */
export function ToldBefore({ caseIds }: { readonly caseIds: readonly CaseId[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Redan berättat – {isOpen ? 'dölj' : 'visa'}
        </Button>
      </div>
      {isOpen ? caseIds.map((caseId) => <ToldOfCase key={caseId} caseId={caseId} />) : null}
    </Card>
  )
}

const ToldOfCase = ({ caseId }: { readonly caseId: CaseId }) => (
  <Loaded question={ask('thread.ofCase', { caseId })}>
    {(threads) =>
      threads.length === 0 ? (
        <Empty>Ingen barnakt som du kan läsa.</Empty>
      ) : (
        threads.map((thread) => (
          <section key={thread.aktId} className={styles.group} aria-label={thread.childName}>
            <h2>{thread.childName}</h2>
            <Told thread={thread} />
          </section>
        ))
      )
    }
  </Loaded>
)
