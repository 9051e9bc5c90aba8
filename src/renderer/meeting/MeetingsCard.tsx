import { meetingFormLabels, meetingModeLabels, meetingStateLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { MeetingRow } from '@shared/meeting/meeting.contract'
import { Link } from 'wouter'
import { nearDay } from '../lib/dates'
import { ButtonLink } from '../ui/Button'
import { Badge, Card, Empty, layout } from '../ui/layout'
import { Term } from '../ui/Term'

const tones: Readonly<Partial<Record<MeetingRow['state'], 'ok' | 'warn' | 'info'>>> = {
  kallat: 'info',
  hallet: 'warn',
  avslutat: 'ok',
}

interface MeetingsCardProps {
  readonly caseId: CaseId
  readonly meetings: readonly MeetingRow[]
  readonly mayWrite: boolean
}

/** The meetings with the family and the joint visits home. */
export const MeetingsCard = ({ caseId, meetings, mayWrite }: MeetingsCardProps) => (
  <Card
    title={
      <>
        <Term code="meeting">Samverkansmöten</Term> och hembesök
      </>
    }
    actions={
      mayWrite ? (
        <ButtonLink to={`/arenden/${caseId}/plan/nytt-mote`} size="small">
          Planera möte
        </ButtonLink>
      ) : undefined
    }
  >
    {meetings.length > 0 ? (
      <ul className={layout.list}>
        {meetings.map((one) => (
          <li key={one.id} className={`${layout.row} ${layout.between}`}>
            <div>
              <Link href={`/arenden/${caseId}/plan/mote/${one.id}`} className={`${layout.strong} ${layout.when}`}>
                {nearDay(one.plannedOn)} kl. {one.startsAt}
              </Link>
              <div className={`${layout.small} ${layout.muted}`}>
                {meetingFormLabels[one.form]}, {meetingModeLabels[one.mode].toLocaleLowerCase('sv')}. {one.purpose}
              </div>
            </div>
            <Badge tone={tones[one.state]}>{meetingStateLabels[one.state]}</Badge>
          </li>
        ))}
      </ul>
    ) : (
      <Empty>Inget möte än. Ett samverkansmöte är med familjen och slutar i en plan. Samråd är utan familjen.</Empty>
    )}
  </Card>
)
