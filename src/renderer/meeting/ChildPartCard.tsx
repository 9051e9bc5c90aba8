import type { CaseId, CoMeetingId } from '@shared/ids'
import type { RecordedChildPart } from '@shared/meeting/meeting.contract'
import { useState } from 'react'
import { nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Badge, Callout, Card, Facts } from '../ui/layout'
import { ChildPartDialog } from './ChildPartDialog'

interface ChildPartCardProps {
  readonly caseId: CaseId
  readonly meetingId: CoMeetingId | null
  readonly part: RecordedChildPart | null
  readonly mayWrite: boolean
}

/** Whether the child was told and heard, how, and in which words; or why not. */
export function ChildPartCard({ caseId, meetingId, part, mayWrite }: ChildPartCardProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card
      title="Barnets delaktighet"
      actions={
        mayWrite ? (
          <Button size="small" onClick={() => setOpen(true)}>
            {part ? 'Notera på nytt' : 'Notera'}
          </Button>
        ) : undefined
      }
    >
      {part ? (
        <Facts
          rows={[
            [
              'Informerat',
              part.informedOn ? (
                `${nearDay(part.informedOn)} av ${part.informedBy}. ${part.informedHow}`
              ) : (
                <Badge tone="warn">Nej</Badge>
              ),
            ],
            ['Hört', part.heardOn ? `${nearDay(part.heardOn)}. ${part.heardHow}` : <Badge tone="warn">Nej</Badge>],
            ...(part.ownWords ? [['Med egna ord', `”${part.ownWords}”`] as const] : []),
            ...(part.reason ? [['Varför inte', part.reason] as const] : []),
            ['Noterat av', part.recordedBy],
          ]}
        />
      ) : (
        <Callout tone="warn">
          <span>Inte noterat. Barnet ska få veta och bli hört, eller så skrivs varför inte.</span>
        </Callout>
      )}
      {isOpen ? <ChildPartDialog caseId={caseId} meetingId={meetingId} onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}
