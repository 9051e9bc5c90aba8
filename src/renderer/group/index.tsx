import type { CaseId, GroupMeetingId } from '@shared/ids'
import { GroupPage } from './GroupPage'
import { LoadPage } from './LoadPage'
import { MeetingPage } from './MeetingPage'
import { SheetPage } from './SheetPage'

export { groupWaitingLines } from './waiting-lines'

type Parameters = Readonly<Record<string, string>>

export const groupRoutes = {
  '/samverkan': () => <GroupPage />,
  '/samverkan/belastning': () => <LoadPage />,
  '/samverkan/mote/:id': ({ id }: Parameters) => <MeetingPage key={id} meetingId={id as GroupMeetingId} />,
  '/samverkan/mote/:id/blad/:caseId': ({ id, caseId }: Parameters) => (
    <SheetPage key={`${id}-${caseId}`} meetingId={id as GroupMeetingId} caseId={caseId as CaseId} />
  ),
}
