import type { CaseId } from '@shared/ids'
import type { PromiseView } from '@shared/promise/promise.contract'
import { useState } from 'react'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, Stack } from '../ui/layout'
import { Term } from '../ui/Term'
import { MakePromise } from './MakePromise'
import { PromiseList } from './PromiseList'

interface PromisesProps {
  readonly caseId: CaseId
  readonly isClosed: boolean
}

/** Everything the child has been promised, and what has become of it. */
export const ChildPromises = ({ caseId, isClosed }: PromisesProps) => (
  <Loaded question={ask('promise.ofCase', { caseId })}>
    {(promises) => <Promises caseId={caseId} promises={promises} isClosed={isClosed} />}
  </Loaded>
)

function Promises({ caseId, promises, isClosed }: PromisesProps & { readonly promises: readonly PromiseView[] }) {
  const [isMaking, setMaking] = useState(false)
  const waits = promises.filter((one) => one.state === 'galler' || one.isUntold)
  const ended = promises.filter((one) => !waits.includes(one))
  return (
    <Stack>
      <Card
        title={<Term code="promise">Löften till barnet</Term>}
        actions={
          isClosed ? null : (
            <Button size="small" onClick={() => setMaking(true)}>
              Nytt löfte
            </Button>
          )
        }
      >
        {waits.length > 0 ? (
          <PromiseList promises={waits} />
        ) : (
          <Empty>
            Inget löfte väntar. Skriv hit det som någon har lovat barnet, så att det inte glöms: vad, vem och till när.
          </Empty>
        )}
      </Card>
      {ended.length > 0 ? (
        <Card title="Hållna, lagade och tillbakatagna">
          <PromiseList promises={ended} />
        </Card>
      ) : null}
      {isMaking ? <MakePromise caseId={caseId} onClose={() => setMaking(false)} /> : null}
    </Stack>
  )
}
