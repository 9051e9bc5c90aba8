import type { PromiseWaiting } from '@shared/promise/promise.waiting'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'

export const promiseWaitingLines: WaitingLines<PromiseWaiting> = {
  'promise-due': (one) => ({
    key: `promise-${one.promiseId}`,
    to: one.caseId ? `/arenden/${one.caseId}/loften` : '/uppfoljning/loften',
    title: one.isPassed ? 'Löfte till barnet: dagen har gått' : 'Löfte till barnet att hålla',
    detail: `${one.name}: ”${one.text}” senast ${nearDay(one.dueOn)}`,
    mark: one.isPassed ? <Badge tone="warn">Passerat</Badge> : undefined,
  }),
}
