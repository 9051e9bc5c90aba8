import type { CaseId } from '@shared/ids'
import { SupportOverview } from './SupportOverview'
import { SupportPage } from './SupportPage'

export { followupWaitingLines, needWaitingLines } from './waiting-lines'

export const needRoutes = {
  '/arenden/:id/stod': ({ id }: Readonly<Record<string, string>>) => <SupportPage key={id} caseId={id as CaseId} />,
  '/uppfoljning/stod': () => <SupportOverview />,
}
