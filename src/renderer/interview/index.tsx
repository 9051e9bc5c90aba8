import type { CaseId } from '@shared/ids'
import { InterviewPage } from './InterviewPage'

export { interviewWaitingLines } from './waiting-lines'

export const interviewRoutes = {
  '/arenden/:id/forhorsdag': ({ id }: Readonly<Record<string, string>>) => (
    <InterviewPage key={id} caseId={id as CaseId} />
  ),
}
