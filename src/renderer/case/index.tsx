import type { CaseId } from '@shared/ids'
import { CaseListPage } from './CaseListPage'
import { ChildPage } from './ChildPage'
import { CoursePage } from './CoursePage'
import { PromisesPage } from './PromisesPage'

export { CaseFrame } from './CaseFrame'
export { RoomEditor } from './RoomEditor'
export { RoomMark } from './RoomMark'
export { caseWaitingLines } from './waiting-lines'

export const caseRoutes = {
  '/arenden': () => <CaseListPage />,
  '/arenden/:id/loften': ({ id }: Readonly<Record<string, string>>) => <PromisesPage key={id} caseId={id as CaseId} />,
  '/arenden/:id': ({ id }: Readonly<Record<string, string>>) => <ChildPage key={id} caseId={id as CaseId} />,
  '/arenden/:id/handelser': ({ id }: Readonly<Record<string, string>>) => <CoursePage key={id} caseId={id as CaseId} />,
}
