import type { FollowupWaiting } from '@shared/followup/followup.waiting'
import { needKindLabels, redReasonLabels } from '@shared/glossary/labels'
import type { NeedWaiting } from '@shared/need/need.waiting'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'

export const needWaitingLines: WaitingLines<NeedWaiting> = {
  'need-offered': (one) => ({
    key: `need-${one.needId}`,
    to: `/arenden/${one.caseId}/stod`,
    title: `Tar du emot? ${needKindLabels[one.need]}`,
    detail: `${one.name}: erbjudet av ${one.from} ${nearDay(one.since)}`,
  }),
  'need-red': (one) => ({
    key: `need-${one.needId}`,
    to: `/arenden/${one.caseId}/stod`,
    title: `Vem tar behovet? ${needKindLabels[one.need]}`,
    detail: one.hand ? `${one.name}: ligger hos ${one.hand} så länge` : one.name,
    mark: <Badge tone="overdue">{redReasonLabels[one.why]}</Badge>,
  }),
}

export const followupWaitingLines: WaitingLines<FollowupWaiting> = {
  'follow-up-due': (one) => ({
    key: `follow-up-${one.caseId}`,
    to: `/arenden/${one.caseId}/stod`,
    title: `Följ upp: ${one.step.toLowerCase()}`,
    detail: `${one.name}, ${nearDay(one.dueOn)}`,
    mark: one.isLate ? <Badge tone="warn">Sen</Badge> : null,
  }),
  'lead-missing': (one) => ({
    key: `lead-${one.caseId}`,
    to: `/arenden/${one.caseId}/stod`,
    title: 'Utse rehabiliteringsansvarig',
    detail: `${one.name}: ingen håller ihop stödet sedan ${nearDay(one.since)}`,
  }),
}
