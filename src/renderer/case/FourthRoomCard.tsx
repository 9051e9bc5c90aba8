import type { CaseId } from '@shared/ids'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { nearDay, today } from '../lib/dates'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, layout } from '../ui/layout'

const count = (open: number): string =>
  open === 0 ? 'Inget öppet behov' : open === 1 ? 'Ett öppet behov' : `${open} öppna behov`

const followUp = (day: string): string =>
  day < today() ? ` Uppföljningen skulle ha gjorts ${nearDay(day)}.` : ` Nästa uppföljning ${nearDay(day)}.`

/** The fourth room in a line or two: how many needs, in whose hands, and when the child is followed up next. */
export const FourthRoomCard = ({ caseId }: { readonly caseId: CaseId }) => (
  <Loaded question={ask('need.summary', { caseId })}>
    {({ open, red, hands, lead, nextFollowUp }) => (
      <Card title="Fjärde rummet" actions={<Link href={`/arenden/${caseId}/stod`}>Stöd efteråt</Link>}>
        <p>
          {count(open)}
          {hands.length > 0 ? ` hos ${hands.join(', ')}` : ''}
          {'. '}
          {red > 0 ? <Badge tone="overdue">{red === 1 ? 'Ett att ta vidare' : `${red} att ta vidare`}</Badge> : null}
        </p>
        <p className={layout.muted}>
          {lead ? `${lead} håller ihop stödet.` : 'Ingen är rehabiliteringsansvarig.'}
          {nextFollowUp ? followUp(nextFollowUp) : ''}
        </p>
      </Card>
    )}
  </Loaded>
)
