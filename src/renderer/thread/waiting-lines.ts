import { threadGapLabels } from '@shared/glossary/labels'
import type { ThreadWaiting } from '@shared/thread/thread.waiting'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'

export const threadWaitingLines: WaitingLines<ThreadWaiting> = {
  'not-told': (one) => ({
    key: `not-told-${one.aktId}`,
    to: `/akt/${one.aktId}/trad`,
    title: 'Har barnet fått veta?',
    detail: `${one.personName}: ${threadGapLabels[one.what]}, ${nearDay(one.on)}`,
  }),
}
