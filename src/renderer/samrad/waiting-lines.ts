import type { SamradWaiting } from '@shared/samrad/samrad.waiting'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'

export const samradWaitingLines: WaitingLines<SamradWaiting> = {
  answers: (one) => ({
    key: `answers-${one.samradId}`,
    to: `/samrad/${one.samradId}`,
    title: `Svar på kallelse, ${one.number}`,
    detail: `${one.agencies.join(', ')}. Samrådet är ${nearDay(one.heldOn)}.`,
  }),
  'unsigned-minutes': (one) => ({
    key: `minutes-${one.samradId}`,
    to: `/samrad/${one.samradId}/protokoll`,
    title: `Protokoll att signera, ${one.number}`,
    detail: `Hållet ${nearDay(one.heldOn)}`,
  }),
  supplement: (one) => ({
    key: `supplement-${one.samradId}-${one.agency}`,
    to: `/samrad/${one.samradId}`,
    title: `Komplettering från ${one.agency}`,
    detail: `${one.number}, begärd till ${nearDay(one.by)}`,
  }),
}
