import type { CaseId, RequestId } from '@shared/ids'
import { FollowingRequestPage } from './FollowingRequestPage'
import { NewRequestPage } from './NewRequestPage'
import { RequestListPage } from './RequestListPage'
import { RequestPage } from './RequestPage'

export { SamradTabs } from './SamradTabs'
export { requestWaitingLines } from './waiting-lines'

export const requestRoutes = {
  '/samrad/ny-forfragan': () => <NewRequestPage />,
  '/samrad/ny-forfragan/efter/:id': ({ id }: Readonly<Record<string, string>>) => (
    <FollowingRequestPage key={id} caseId={id as CaseId} />
  ),
  '/samrad/forfragningar': () => <RequestListPage />,
  '/samrad/forfragan/:id': ({ id }: Readonly<Record<string, string>>) => (
    <RequestPage key={id} requestId={id as RequestId} />
  ),
}
