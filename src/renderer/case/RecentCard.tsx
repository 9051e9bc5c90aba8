import type { CasePage } from '@shared/case/case.contract'
import { milestoneLabels } from '@shared/glossary/labels'
import { useState } from 'react'
import { Link } from 'wouter'
import { nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Badge, Card, Empty, layout } from '../ui/layout'
import { AddMilestone } from './MilestoneForm'

/** What happened last on the child's way; the whole of it has a page of its own. */
export function RecentCard({ page }: { readonly page: CasePage }) {
  const [isAdding, setAdding] = useState(false)
  const latest = page.milestones.slice(-3).toReversed()
  return (
    <Card
      title="Händelser"
      actions={
        <Button size="small" onClick={() => setAdding(true)}>
          Ny händelse
        </Button>
      }
    >
      {latest.length > 0 ? (
        <ul className={layout.list}>
          {latest.map((one) => (
            <li key={one.id} className={`${layout.row} ${layout.between}`}>
              <div className={layout.strong}>{milestoneLabels[one.kind]}</div>
              {one.happenedOn ? (
                <span>{nearDay(one.happenedOn)}</span>
              ) : (
                <Badge tone="info">Planerat {nearDay(one.plannedFor ?? '')}</Badge>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <Empty>Det som har hänt eller är planerat noteras här – att det hänt, aldrig vad som sagts.</Empty>
      )}
      {page.milestones.length > latest.length ? (
        <Link href={`/arenden/${page.id}/handelser`}>Alla {page.milestones.length} händelser</Link>
      ) : null}
      {isAdding ? <AddMilestone caseId={page.id} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}
