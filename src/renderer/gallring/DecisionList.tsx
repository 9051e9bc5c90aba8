import type { GallringDecision, GallringThing } from '@shared/gallring/gallring.contract'
import { decisionStateLabels, gallringThingLabels } from '@shared/glossary/labels'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Badge, layout, Row } from '../ui/layout'
import { DestroyDialog } from './DestroyDialog'
import { TakeBackDialog } from './TakeBackDialog'

const countsText = ({ items }: GallringDecision): string => {
  const counts = new Map<GallringThing, number>()
  for (const { thing } of items) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return [...counts].map(([thing, count]) => `${gallringThingLabels[thing]}: ${count}`).join(', ')
}

interface DecisionsProps {
  readonly decisions: readonly GallringDecision[]
  readonly onTold: (told: string) => void
}

export function DecisionList({ decisions, onTold }: DecisionsProps) {
  const [back, setBack] = useState<GallringDecision | null>(null)
  const [gone, setGone] = useState<GallringDecision | null>(null)
  return (
    <>
      <ul className={layout.list}>
        {decisions.map((one) => (
          <li key={one.id}>
            <div className={`${layout.row} ${layout.between}`}>
              <div>
                <div className={layout.strong}>{one.about.length > 0 ? one.about.join(', ') : countsText(one)}</div>
                <div className={layout.small}>
                  Beslutat {one.decidedOn} av {one.by} och {one.second}
                  {one.endedOn
                    ? `, ${decisionStateLabels[one.state].toLowerCase()} ${one.endedOn} av ${one.endedBy}`
                    : ''}
                </div>
                {one.about.length > 0 ? <div className={layout.small}>{countsText(one)}</div> : null}
              </div>
              <Badge tone={one.mayDestroy ? 'warn' : 'info'}>
                {one.state === 'vilar' ? `Vilar till ${one.restsUntil}` : decisionStateLabels[one.state]}
              </Badge>
            </div>
            {one.mayTakeBack || one.mayDestroy ? (
              <Row>
                {one.mayTakeBack ? (
                  <Button size="small" onClick={() => setBack(one)}>
                    Ta tillbaka
                  </Button>
                ) : null}
                {one.mayDestroy ? (
                  <Button kind="quiet" size="small" onClick={() => setGone(one)}>
                    Gallra för gott …
                  </Button>
                ) : null}
              </Row>
            ) : null}
          </li>
        ))}
      </ul>
      {back ? <TakeBackDialog decision={back} onClose={() => setBack(null)} onDone={onTold} /> : null}
      {gone ? <DestroyDialog decision={gone} onClose={() => setGone(null)} onDone={onTold} /> : null}
    </>
  )
}
