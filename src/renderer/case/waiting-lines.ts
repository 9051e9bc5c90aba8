import type { CaseWaiting } from '@shared/case/case.waiting'
import type { WaitingLines } from '../lib/waiting'

export const caseWaitingLines: WaitingLines<CaseWaiting> = {
  'no-handlaggare': (one) => ({
    key: `case-${one.caseId}`,
    to: `/arenden/${one.caseId}`,
    title: 'Barnhandläggare saknas',
    detail: `${one.name}, ${one.number}`,
  }),
}
