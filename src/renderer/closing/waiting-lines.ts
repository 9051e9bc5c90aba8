import type { ClosingWaiting } from '@shared/closing/closing.waiting'
import type { WaitingLines } from '../lib/waiting'

export const closingWaitingLines: WaitingLines<ClosingWaiting> = {
  'ready-to-close': (one) => ({
    key: `close-${one.caseId}`,
    to: `/arenden/${one.caseId}/avslut`,
    title: 'De fyra rummen är klara: avsluta ärendet',
    detail: `${one.name}, ${one.number}`,
  }),
  'log-not-handed': (one) => ({
    key: `log-${one.caseId}`,
    to: `/arenden/${one.caseId}/barnahuslogg`,
    title: 'Barnahuslogg att lämna till barnet',
    detail: `${one.name}, ${one.number}`,
  }),
}
