import type { DeadlineView } from '@shared/deadline/deadline.contract'
import type { CaseId } from '@shared/ids'
import { CaseFrame } from '../case'
import { ask } from '../lib/api'
import { Loaded } from '../ui/Loaded'
import { Card, Empty, Stack } from '../ui/layout'
import { ClockCallout } from './ClockCallout'
import { DeadlineTable } from './DeadlineTable'

const isOver = ({ state }: DeadlineView) => state === 'uppfylld' || state === 'uppfylld-sent' || state === 'upphord'

/** A child's deadlines: those that run, and those that are over with what was said about them. */
export const ChildDeadlinesPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>
    {() => (
      <Loaded question={ask('deadline.ofCase', { caseId })}>
        {({ deadlines, clock }) => {
          const over = deadlines.filter(isOver)
          const running = deadlines.filter((one) => !isOver(one))
          return (
            <Stack>
              <ClockCallout fault={clock} />
              <Card title="Frister som löper">
                {running.length > 0 ? (
                  <DeadlineTable caption="Frister som löper" caseId={caseId} deadlines={running} />
                ) : (
                  <Empty>
                    Ingen frist löper. En frist börjar när en händelse noteras: anmälan, inledd utredning, polisanmälan,
                    förhör eller beslut om insats.
                  </Empty>
                )}
              </Card>
              {over.length > 0 ? (
                <Card title="Frister som är över">
                  <DeadlineTable caption="Frister som är över" caseId={caseId} deadlines={over} />
                </Card>
              ) : null}
            </Stack>
          )
        }}
      </Loaded>
    )}
  </CaseFrame>
)
