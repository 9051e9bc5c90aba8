import type { CaseFollowUps, Rung } from '@shared/followup/followup.contract'
import type { CaseId } from '@shared/ids'
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react'
import { useState } from 'react'
import { longDay, nearDay } from '../lib/dates'
import { Button } from '../ui/Button'
import { Badge, Card, Empty, layout, Row } from '../ui/layout'
import { FollowUpDialog } from './FollowUpDialog'
import { MoveDialog } from './MoveDialog'
import styles from './need.module.css'

const icons = { gjord: IconCircleCheck, sen: IconAlertTriangle, nasta: IconCircleDot, kommer: IconCircle }
const badges = { gjord: null, sen: 'Sen', nasta: 'Nästa', kommer: null }

interface LadderCardProps {
  readonly caseId: CaseId
  readonly follow: CaseFollowUps
}

/** When the child is followed up: what has been done, what comes next, what is late. */
export function LadderCard({ caseId, follow }: LadderCardProps) {
  const [recording, setRecording] = useState<Rung | 'between' | null>(null)
  const [moving, setMoving] = useState<Rung | null>(null)
  const { ladder, countedFrom } = follow
  return (
    <Card
      title="Uppföljningar"
      actions={
        follow.mayRecord && ladder.length > 0 ? (
          <Button size="small" onClick={() => setRecording('between')}>
            Uppföljning däremellan
          </Button>
        ) : null
      }
    >
      {ladder.length === 0 ? (
        <Empty>
          Efter barnförhöret följs barnet upp efter en vecka, en månad, tre och sex månader, och efter varje beslut i
          förundersökningen. Utan förhör räknas dagarna från det att stödet började.
        </Empty>
      ) : (
        <>
          {countedFrom ? (
            <p className={layout.muted}>
              Räknat från {countedFrom.kind === 'forhor' ? 'barnförhöret' : 'att stödet började'}{' '}
              {longDay(countedFrom.on)}
            </p>
          ) : null}
          <ol className={styles.ladder}>
            {ladder.map((rung) => {
              const Icon = icons[rung.state]
              return (
                <li key={rung.step} className={styles.rung}>
                  <Icon size={22} aria-hidden />
                  <div className={styles.rungText}>
                    <strong>{rung.name}</strong>{' '}
                    {badges[rung.state] ? (
                      <Badge tone={rung.state === 'sen' ? 'warn' : 'info'}>{badges[rung.state]}</Badge>
                    ) : null}
                    <div className={layout.small}>
                      {rung.heldOn ? `Gjord ${nearDay(rung.heldOn)}` : longDay(rung.dueOn)}
                      {rung.movedBecause && !rung.heldOn
                        ? ` – flyttad från ${nearDay(rung.firstDueOn)}: ${rung.movedBecause}`
                        : ''}
                    </div>
                  </div>
                  <Row>
                    {follow.mayRecord && !rung.heldOn ? (
                      <>
                        {rung.state === 'kommer' ? null : (
                          <Button
                            size="small"
                            kind={rung === ladder.find(({ heldOn }) => heldOn === null) ? 'primary' : 'secondary'}
                            aria-label={`Följ upp: ${rung.name}`}
                            onClick={() => setRecording(rung)}
                          >
                            Följ upp
                          </Button>
                        )}
                        <Button
                          size="small"
                          kind="quiet"
                          aria-label={`Flytta: ${rung.name}`}
                          onClick={() => setMoving(rung)}
                        >
                          Flytta
                        </Button>
                      </>
                    ) : null}
                  </Row>
                </li>
              )
            })}
          </ol>
        </>
      )}
      {recording ? (
        <FollowUpDialog
          caseId={caseId}
          rung={recording === 'between' ? null : recording}
          maySetRooms={follow.maySetRooms}
          onClose={() => setRecording(null)}
        />
      ) : null}
      {moving ? <MoveDialog caseId={caseId} rung={moving} onClose={() => setMoving(null)} /> : null}
    </Card>
  )
}
