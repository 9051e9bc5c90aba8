import { cancelCauseLabels, dayPlaceLabels, dayStateLabels } from '@shared/glossary/labels'
import type { CaseId } from '@shared/ids'
import type { InterviewDay, InterviewPage as Page } from '@shared/interview/interview.contract'
import { useState } from 'react'
import { CaseFrame } from '../case'
import { ask } from '../lib/api'
import { longDay } from '../lib/dates'
import { capital } from '../lib/text'
import { Button } from '../ui/Button'
import { SegmentField } from '../ui/fields'
import { Loaded } from '../ui/Loaded'
import { Badge, Callout, Card, Columns, Empty, layout, Row, Stack } from '../ui/layout'
import { CancelDialog } from './CancelDialog'
import { CounselCard } from './CounselCard'
import { collisionWords } from './collision-words'
import { DayBand } from './DayBand'
import { DayPeopleCard } from './DayPeopleCard'
import { ExamCard } from './ExamCard'
import { NowMark } from './NowMark'
import { PlanForm } from './PlanForm'
import { SheetsCard } from './SheetsCard'
import { SiblingsCard } from './SiblingsCard'
import { StepTable } from './StepTable'

/** A child's förhörsdag: one line for the day, who does what when, and who else comes. */
export const InterviewPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>
    {() => (
      <Loaded question={ask('interview.ofCase', { caseId })}>{(page) => <Days caseId={caseId} page={page} />}</Loaded>
    )}
  </CaseFrame>
)

const shortOf = (day: InterviewDay): string => `${day.day} (${dayStateLabels[day.state].toLocaleLowerCase('sv')})`

function Days({ caseId, page }: { readonly caseId: CaseId; readonly page: Page }) {
  const [isPlanning, setPlanning] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  if (isPlanning) return <PlanForm caseId={caseId} orderNo={page.nextOrderNo} onDone={() => setPlanning(false)} />
  const day =
    page.days.find(({ id }) => id === chosen) ??
    page.days.find(({ state }) => state === 'pagar') ??
    page.days.find(({ state }) => state !== 'installd') ??
    page.days[0]
  return (
    <Stack>
      {page.days.length > 1 ? (
        <SegmentField
          label="Förhörsdagar"
          value={day?.id ?? ''}
          choices={page.days.map((one) => ({ value: one.id, label: shortOf(one) }))}
          onChange={setChosen}
        />
      ) : null}
      <Warnings page={page} day={day} />
      {day ? (
        <DayView day={day} page={page} />
      ) : (
        <Empty>
          Här läggs förhörsdagen upp: vem som hämtar barnet, förhöret, eftermötet, förmötet och hembesöket, på en rad.
          En försening flyttar det som hänger på den.
        </Empty>
      )}
      {page.mayWrite ? (
        <Row>
          <Button kind={day ? 'secondary' : 'primary'} onClick={() => setPlanning(true)}>
            {day ? 'Planera en ny förhörsdag' : 'Planera förhörsdagen'}
          </Button>
        </Row>
      ) : null}
      <Columns>
        <CounselCard caseId={caseId} page={page} />
        <ExamCard caseId={caseId} page={page} />
      </Columns>
    </Stack>
  )
}

/** What must be in place before a child is heard, and is not. */
function Warnings({ page, day }: { readonly page: Page; readonly day: InterviewDay | undefined }) {
  const isComing = day !== undefined && (day.state === 'planerad' || day.state === 'pagar')
  const isHeard = day?.steps.some(({ kind, state }) => kind === 'barnforhor' && state === 'klar') ?? false
  if (!isComing || isHeard || page.counsel?.appointedOn || page.counsel?.need === 'behovs-inte') return null
  return (
    <Callout tone="warn" title="Särskild företrädare">
      <span>
        {page.counsel?.need === 'behovs'
          ? 'Företrädaren är inte förordnad. Det ska vara klart före det första förhöret.'
          : 'Behovet är inte bedömt. Det ska vara klart före det första förhöret.'}
      </span>
    </Callout>
  )
}

function DayView({ day, page }: { readonly day: InterviewDay; readonly page: Page }) {
  const [isCancelling, setCancelling] = useState(false)
  const isOpen = day.state === 'planerad' || day.state === 'pagar'
  return (
    <>
      <Card
        title={`${capital(longDay(day.day))}: förhör nr ${day.orderNo}`}
        actions={
          <>
            <Badge tone={day.state === 'pagar' ? 'info' : day.state === 'genomford' ? 'ok' : 'info'}>
              {dayStateLabels[day.state]}
            </Badge>
            {page.mayWrite && isOpen ? (
              <Button size="small" kind="quiet" onClick={() => setCancelling(true)}>
                Ställ in dagen
              </Button>
            ) : null}
          </>
        }
      >
        <p>
          {dayPlaceLabels[day.place]}
          {day.text.placeWhy ? `: ${day.text.placeWhy}` : ''}
          {day.text.orderWhy ? `. Varför ett förhör till: ${day.text.orderWhy}` : ''}
        </p>
        {day.cancelCause ? (
          <p className={layout.strong}>
            Inställd: {cancelCauseLabels[day.cancelCause].toLocaleLowerCase('sv')}
            {day.text.cancelReason ? `. ${day.text.cancelReason}` : ''}
          </p>
        ) : null}
        <NowMark day={day} mayWrite={page.mayWrite} />
        {day.collisions.length > 0 ? (
          <Callout tone="warn" title="Det här går inte ihop">
            <ul>
              {day.collisions.map((one) => (
                <li key={`${one.kind}-${one.stepId}-${one.otherId}-${one.person}`}>{collisionWords(one, day.steps)}</li>
              ))}
            </ul>
          </Callout>
        ) : null}
      </Card>
      {day.state === 'installd' ? null : <DayBand day={day} />}
      <StepTable day={day} mayWrite={page.mayWrite} hasAkt={page.aktId !== null} />
      <DayPeopleCard day={day} mayWrite={page.mayWrite} />
      <SiblingsCard day={day} page={page} />
      <SheetsCard day={day} />
      {isCancelling ? <CancelDialog dayId={day.id} onClose={() => setCancelling(false)} /> : null}
    </>
  )
}
