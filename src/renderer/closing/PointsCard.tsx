import type { ClosingPoint } from '@shared/closing/closing.contract'
import { openKindLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import { useState } from 'react'
import { nearDay } from '../lib/dates'
import { Button, ButtonLink } from '../ui/Button'
import { FieldError } from '../ui/fields'
import { Badge, Card, Empty, layout, Row } from '../ui/layout'
import { LeaveDialog } from './LeaveDialog'

interface PointsCardProps {
  readonly caseId: CaseId
  readonly points: readonly ClosingPoint[]
  readonly mayWrite: boolean
  readonly faults: ReadonlyMap<string, string>
}

/** Everything that is still open, each to be finished or left with a reason. */
export const PointsCard = ({ caseId, points, mayWrite, faults }: PointsCardProps) => (
  <Card title={points.length > 0 ? `Kvar att göra (${points.length})` : 'Kvar att göra'}>
    {points.length > 0 ? (
      <ul className={layout.list}>
        {points.map((point) => (
          <li key={point.key}>
            <Point caseId={caseId} point={point} mayWrite={mayWrite} fault={faults.get(point.key)} />
          </li>
        ))}
      </ul>
    ) : (
      <Empty>Inget är öppet: rummen, uppgifterna och löftena är klara.</Empty>
    )}
  </Card>
)

interface PointProps {
  readonly caseId: CaseId
  readonly point: ClosingPoint
  readonly mayWrite: boolean
  readonly fault: string | undefined
}

function Point({ caseId, point, mayWrite, fault }: PointProps) {
  const [isLeaving, setLeaving] = useState(false)
  const kind = openKindLabels[point.kind]
  const isSettled = point.reason !== '' && !point.isHard
  return (
    <div className={`${layout.row} ${layout.between}`}>
      <div>
        {point.text.startsWith(kind) ? null : <span className={layout.muted}>{kind} </span>}
        <span className={layout.strong}>{point.text}</span>{' '}
        {point.isHard ? <Badge tone="warn">Måste göras klart</Badge> : null}
        {isSettled ? <Badge tone="ok">Lämnas med skäl</Badge> : null}
        {point.dueOn ? <div className={`${layout.small} ${layout.muted}`}>Senast {nearDay(point.dueOn)}</div> : null}
        {point.reason ? (
          <div className={layout.small}>
            Skäl: {point.reason} ({point.reasonBy})
          </div>
        ) : null}
        {isSettled ? null : <FieldError error={fault} />}
      </div>
      <Row>
        <ButtonLink to={point.to} size="small">
          Gör klart<span className="visually-hidden">: {point.text}</span>
        </ButtonLink>
        {mayWrite && !point.isHard ? (
          <Button
            size="small"
            kind="quiet"
            onClick={() => setLeaving(true)}
            aria-label={`${isSettled ? 'Ändra skäl' : 'Lämna med skäl'}: ${point.text}`}
          >
            {isSettled ? 'Ändra skäl' : 'Lämna med skäl'}
          </Button>
        ) : null}
      </Row>
      {isLeaving ? <LeaveDialog caseId={caseId} point={point} onClose={() => setLeaving(false)} /> : null}
    </div>
  )
}
