import { samradTypeLabels } from '@shared/glossary/labels'
import type { RequestWaiting } from '@shared/request/request.waiting'
import { nearDay, today } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'

export const requestWaitingLines: WaitingLines<RequestWaiting> = {
  request: ({ requestId, request }) => ({
    key: `request-${requestId}`,
    to: `/samrad/forfragan/${requestId}`,
    title: `Samrådsförfrågan, ${samradTypeLabels[request.type].toLowerCase()}`,
    detail: `${request.children.map((child) => child.name).join(', ') || 'Anonymt'}. Svar senast ${nearDay(request.answerBy)}.`,
    mark:
      request.urgency === 'akut' ? (
        <Badge tone="warn">Akut</Badge>
      ) : request.answerBy < today() ? (
        <Badge tone="warn">Svar dröjer</Badge>
      ) : null,
  }),
}
