import type { CaseId, CoMeetingId } from '@shared/ids'
import { MeetingPage } from './MeetingPage'
import { NewMeetingPage } from './NewMeetingPage'

export { ChildPartCard } from './ChildPartCard'
export { ChildWordsCard } from './ChildWordsCard'
export { IntakeCard } from './IntakeCard'
export { MeetingsCard } from './MeetingsCard'
export { meetingWaitingLines } from './waiting-lines'

type Parameters = Readonly<Record<string, string>>

export const meetingRoutes = {
  '/arenden/:id/plan/nytt-mote': ({ id }: Parameters) => <NewMeetingPage key={id} caseId={id as CaseId} />,
  '/arenden/:id/plan/mote/:meeting': ({ id, meeting }: Parameters) => (
    <MeetingPage key={meeting} caseId={id as CaseId} meetingId={meeting as CoMeetingId} />
  ),
}
