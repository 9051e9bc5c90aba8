import type { CaseId } from '@shared/ids'
import { ChildDeadlinesPage } from './ChildDeadlinesPage'
import { UnitDeadlinesPage } from './UnitDeadlinesPage'

export { ClockCallout } from './ClockCallout'
export { DeadlinesCard } from './DeadlinesCard'
export { useTimers } from './use-timers'

export const deadlineRoutes = {
  '/uppfoljning': () => <UnitDeadlinesPage />,
  '/arenden/:id/frister': ({ id }: Readonly<Record<string, string>>) => (
    <ChildDeadlinesPage key={id} caseId={id as CaseId} />
  ),
}
