import type { CasePage } from '@shared/case/case.contract'
import type { CaseNext } from '@shared/case/course.contract'
import { useState } from 'react'
import { Link } from 'wouter'
import { ask } from '../lib/api'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, Empty, Stack } from '../ui/layout'
import styles from './course.module.css'
import { InvestigationLine } from './InvestigationLine'
import { LaneBar } from './LaneBar'
import { NextAction } from './NextAction'

/** Few enough to be taken in at once. */
const atFirst = 4

/** What is next for the child: where both lanes stand, and the nearest steps, each one click away. */
export const NextCard = ({ page }: { readonly page: CasePage }) => (
  <Card title="Vad som är nästa" actions={<Link href={`/arenden/${page.id}/handelser`}>Alla händelser</Link>}>
    <Loaded question={ask('case.next', { caseId: page.id })}>{(view) => <Next page={page} view={view} />}</Loaded>
  </Card>
)

function Next({ page, view }: { readonly page: CasePage; readonly view: CaseNext }) {
  const [showsAll, setShowsAll] = useState(false)
  const steps = showsAll ? view.next : view.next.slice(0, atFirst)
  return (
    <Stack>
      {view.investigation.state === 'nedlagd' && page.state !== 'avslutat' ? (
        <Callout>Förundersökningen är nedlagd. Barnets ärende fortsätter.</Callout>
      ) : null}
      <Stack tight>
        {view.lanes.map((lane) => (
          <LaneBar key={lane.lane} lane={lane} />
        ))}
        <InvestigationLine investigation={view.investigation} />
      </Stack>
      {steps.length > 0 ? (
        <ul className={styles.actions} aria-label="Nästa steg">
          {steps.map((step) => (
            <NextAction key={step.key} page={page} step={step} mayNote={view.mayNote} />
          ))}
        </ul>
      ) : page.state === 'avslutat' ? null : (
        <Empty>Inget väntar just nu.</Empty>
      )}
      {view.next.length > atFirst ? (
        <div>
          <Button size="small" kind="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Visa färre' : `Visa alla ${view.next.length} steg`}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}
