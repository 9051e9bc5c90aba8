import type { CaseId, RequestId, SamradId } from '@shared/ids'
import { BookFromCase, BookFromRequest } from './BookPage'
import { MeetingView } from './MeetingView'
import { MinutesPage } from './MinutesPage'
import { SamradListPage } from './SamradListPage'
import { SamradPage } from './SamradPage'

type Parameters = Readonly<Record<string, string>>

export { samradWaitingLines } from './waiting-lines'

export const samradRoutes = {
  '/samrad': () => <SamradListPage show="kommande" />,
  '/samrad/hallna': () => <SamradListPage show="hallna" />,
  '/samrad/boka/arende/:id': ({ id }: Parameters) => <BookFromCase key={id} caseId={id as CaseId} />,
  '/samrad/boka/forfragan/:id': ({ id }: Parameters) => <BookFromRequest key={id} requestId={id as RequestId} />,
  '/samrad/:id': ({ id }: Parameters) => <SamradPage key={id} samradId={id as SamradId} />,
  '/samrad/:id/mote': ({ id }: Parameters) => <MeetingView key={id} samradId={id as SamradId} />,
  '/samrad/:id/protokoll': ({ id }: Parameters) => <MinutesPage key={id} samradId={id as SamradId} />,
}
