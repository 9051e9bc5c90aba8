import type { CaseId } from '@shared/ids'
import { CaseFrame } from '../case'
import { ask, useCommand } from '../lib/api'
import { ChildPartCard, ChildWordsCard, IntakeCard, MeetingsCard } from '../meeting'
import { Button, ButtonLink } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, Fault } from '../ui/layout'
import { Term } from '../ui/Term'
import { PlanCard } from './PlanCard'

/** The child's plan, and the meetings it comes from. */
export const PlanPlace = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>
    {() => (
      <>
        <Loaded question={ask('plan.ofCase', { caseId })}>
          {({ plan, mayWrite, family }) =>
            plan ? <PlanCard plan={plan} family={family} /> : <NoPlan caseId={caseId} mayWrite={mayWrite} />
          }
        </Loaded>
        <Loaded question={ask('meeting.ofCase', { caseId })}>
          {({ meetings, childPart, intake, mayWrite }) => (
            <>
              <MeetingsCard caseId={caseId} meetings={meetings} mayWrite={mayWrite} />
              <ChildPartCard caseId={caseId} meetingId={null} part={childPart} mayWrite={mayWrite} />
              <ChildWordsCard caseId={caseId} />
              <IntakeCard caseId={caseId} intake={intake} mayWrite={mayWrite} />
            </>
          )}
        </Loaded>
      </>
    )}
  </CaseFrame>
)

function NoPlan({ caseId, mayWrite }: { readonly caseId: CaseId; readonly mayWrite: boolean }) {
  const begin = useCommand('plan.begin')
  return (
    <Card
      title={<Term code="plan">Samordnad plan</Term>}
      actions={
        <ButtonLink to={`/arenden/${caseId}/plan/familj`} size="small" kind="quiet">
          Familjens planer
        </ButtonLink>
      }
    >
      <Empty
        action={
          mayWrite ? (
            <Button kind="primary" disabled={begin.isPending} onClick={() => begin.mutate({ caseId })}>
              Börja en plan
            </Button>
          ) : undefined
        }
      >
        Ingen plan än. I planen har varje insats en person som ansvarar och en dag.
      </Empty>
      <Fault failure={begin.error?.failure} />
    </Card>
  )
}
