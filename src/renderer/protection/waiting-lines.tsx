import type { ProtectionWaiting } from '@shared/protection/protection.waiting'
import { lateness, nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'

export const protectionWaitingLines: WaitingLines<ProtectionWaiting> = {
  'next-try': (one) => ({
    key: `try-${one.aktId}-${one.personName}`,
    to: `/akt/${one.aktId}`,
    title: 'Nytt försök att motivera',
    detail: `${one.personName}, ${nearDay(one.on)}`,
    mark: one.daysLate > 0 ? <Badge tone="warn">{lateness(one.daysLate)}</Badge> : null,
  }),
}
