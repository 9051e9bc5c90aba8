import type { CaseId } from '../../../shared/ids'
import type { InterviewWaiting } from '../../../shared/interview/interview.waiting'
import { addDays } from '../calendar'
import { childOf, getCase } from '../case/case.store'
import type { ReadContext } from '../context'
import { daysBetween, stepsOf, stepText } from './interview.store'

/** How long after its day a förhörsdag may still hold a step: the uppföljande samtal. */
const tail = 7

/** The förhörsdagar of today and tomorrow in which I have something left to do. */
export const interviewsWaiting = (context: ReadContext): InterviewWaiting[] =>
  daysBetween(context, addDays(context.today(), -tail), addDays(context.today(), 1)).flatMap(
    (day): InterviewWaiting[] => {
      const mine = stepsOf(context, day.id).filter(
        (step) =>
          (step.state === 'planerad' || step.state === 'pagar') &&
          step.day >= context.today() &&
          step.day <= addDays(context.today(), 1) &&
          stepText(context, day.case_id, step).people.some(({ userId }) => userId === context.me.id),
      )
      const [first] = mine
      if (!first) return []
      return [
        {
          kind: 'interview-day',
          caseId: day.case_id as CaseId,
          name: childOf(context, getCase(context, day.case_id)).name,
          day: first.day,
          startsAt: first.starts_at,
          steps: mine.length,
        },
      ]
    },
  )
