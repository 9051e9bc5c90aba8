import type { RequestId } from '@shared/ids'
import { NewRequestPage } from './NewRequestPage'
import { RequestListPage } from './RequestListPage'
import { RequestPage } from './RequestPage'

export { SamradTabs } from './SamradTabs'
export { requestWaitingLines } from './waiting-lines'

export const requestRoutes = {
  '/samrad/ny-forfragan': () => <NewRequestPage />,
  '/samrad/forfragningar': () => <RequestListPage />,
  '/samrad/forfragan/:id': ({ id }: Readonly<Record<string, string>>) => (
    <RequestPage key={id} requestId={id as RequestId} />
  ),
}
