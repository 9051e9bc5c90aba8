import type { InterviewWaiting } from '@shared/interview/interview.waiting'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'

export const interviewWaitingLines: WaitingLines<InterviewWaiting> = {
  'interview-day': ({ caseId, name, day, startsAt, steps }) => ({
    key: `interview-day-${caseId}-${day}`,
    to: `/arenden/${caseId}/forhorsdag`,
    title: `Förhörsdag ${nearDay(day)}: ${name}`,
    detail: steps === 1 ? `Du har ett moment, kl. ${startsAt}` : `Du har ${steps} moment, det första kl. ${startsAt}`,
  }),
}
