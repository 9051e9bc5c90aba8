import type { PlanWaiting } from '@shared/plan/plan.waiting'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'

export const planWaitingLines: WaitingLines<PlanWaiting> = {
  'plan-follow-up': (one) => ({
    key: `plan-${one.caseId}`,
    to: `/arenden/${one.caseId}/plan`,
    title: 'Plan att följa upp',
    detail: `${one.name}, skulle följas upp ${nearDay(one.day)}`,
  }),
  'plan-to-sign': (one) => ({
    key: `plan-${one.caseId}-sign`,
    to: `/arenden/${one.caseId}/plan`,
    title: 'Ändrad plan att fastställa',
    detail: one.name,
  }),
}
