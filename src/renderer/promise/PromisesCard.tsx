import type { AktId, CaseId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Card, Empty, Row } from '../ui/layout'
import { Term } from '../ui/Term'
import { MakePromise } from './MakePromise'
import { PromiseList } from './PromiseList'

/** On the child's page: the promises that still hold. */
export function PromisesCard({ caseId }: { readonly caseId: CaseId }) {
  const { data: promises = [] } = useQuery(ask('promise.ofCase', { caseId }))
  const [isMaking, setMaking] = useState(false)
  const waits = promises.filter((one) => one.state === 'galler' || one.isUntold)
  return (
    <Card
      title={<Term code="promise">Löften</Term>}
      actions={
        <Row>
          <Link href={`/arenden/${caseId}/loften`}>Alla löften ({promises.length})</Link>
          <Button size="small" onClick={() => setMaking(true)}>
            Nytt löfte
          </Button>
        </Row>
      }
    >
      {waits.length > 0 ? <PromiseList promises={waits} /> : <Empty>Inget löfte till barnet väntar.</Empty>}
      {isMaking ? <MakePromise caseId={caseId} onClose={() => setMaking(false)} /> : null}
    </Card>
  )
}

/** On the child's thread: what the child has been promised, beside what the child has said. */
export function ThreadPromises({ aktId }: { readonly aktId: AktId }) {
  const { data: promises = [] } = useQuery(ask('promise.ofAkt', { aktId }))
  if (promises.length === 0) return null
  return (
    <Card title={<Term code="promise">Löften</Term>}>
      <PromiseList promises={promises} />
    </Card>
  )
}
