import type { ClosingPage as Closing } from '@shared/closing/closing.contract'
import type { CaseId } from '@shared/ids'
import { useState } from 'react'
import { CaseFrame } from '../case'
import { ask } from '../lib/api'
import { nearDay } from '../lib/dates'
import { ButtonLink } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, layout, Row, Stack } from '../ui/layout'
import { ClosedCard } from './ClosedCard'
import { CloseForm } from './CloseForm'
import { PointsCard } from './PointsCard'

/** The end of a case: what is still open, how the child was told, and the way back. */
export const ClosingPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>
    {() => <Loaded question={ask('closing.get', { caseId })}>{(closing) => <Ending closing={closing} />}</Loaded>}
  </CaseFrame>
)

function Ending({ closing }: { readonly closing: Closing }) {
  // Faults of a try to close stand beside the point they are about.
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map())
  if (closing.state === 'avslutat') return <ClosedCard closing={closing} />
  return (
    <Stack>
      <PointsCard caseId={closing.caseId} points={closing.points} mayWrite={closing.mayClose} faults={faults} />
      <Card title="Barnets eget papper">
        <Row between>
          <span>{logText(closing)}</span>
          <ButtonLink to={`/arenden/${closing.caseId}/barnahuslogg`}>Barnahuslogg</ButtonLink>
        </Row>
      </Card>
      {closing.mayClose ? (
        <CloseForm closing={closing} onPointFaults={setFaults} />
      ) : (
        <p className={layout.muted}>Samordnaren eller barnhandläggaren avslutar ärendet.</p>
      )}
    </Stack>
  )
}

function logText({ log }: Closing): string {
  if (log.handedOn) return `Barnahusloggen är lämnad till barnet ${nearDay(log.handedOn)}.`
  if (log.approvedOn) return `Barnahusloggen är godkänd ${nearDay(log.approvedOn)} men inte lämnad till barnet.`
  return 'Barnahusloggen är inte skriven än.'
}
