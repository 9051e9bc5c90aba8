import type { CaseId } from '@shared/ids'
import { ChildLogPage } from './ChildLogPage'
import { ClosingPage } from './ClosingPage'

export { closingWaitingLines } from './waiting-lines'

export const closingRoutes = {
  '/arenden/:id/avslut': ({ id }: Readonly<Record<string, string>>) => <ClosingPage key={id} caseId={id as CaseId} />,
  '/arenden/:id/barnahuslogg': ({ id }: Readonly<Record<string, string>>) => (
    <ChildLogPage key={id} caseId={id as CaseId} />
  ),
}
