import { serviceLabels } from '@shared/glossary/labels'
import type { ReferralWaiting } from '@shared/referral/referral.waiting'
import { lateness, nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'
import { Badge } from '../ui/layout'

export const referralWaitingLines: WaitingLines<ReferralWaiting> = {
  'referral-due': (one) => ({
    key: `referral-${one.referralId}-due`,
    to: one.to,
    title: 'Fråga efter svar på en remiss',
    detail: `${one.personName}. Till ${serviceLabels[one.service]}, svaret bevakades till ${nearDay(one.watchUntil)}.`,
    mark: one.daysLate > 0 ? <Badge tone="warn">{lateness(one.daysLate)}</Badge> : null,
  }),
  'referral-declined': (one) => ({
    key: `referral-${one.referralId}-declined`,
    to: one.to,
    title: 'Remissen är avböjd: bestäm hur det blir i stället',
    detail: `${one.personName}. ${serviceLabels[one.service]} svarade nej ${nearDay(one.answeredOn)}. Ansvaret ligger kvar hos oss.`,
    mark: <Badge tone="warn">Ingen har tagit emot</Badge>,
  }),
  'referral-no-consent': (one) => ({
    key: `referral-${one.referralId}-consent`,
    to: one.to,
    title: 'Samtycke saknas för en remiss',
    detail: `${one.personName}. Till ${serviceLabels[one.service]}. Lämna inget mer förrän någon har sagt ja igen eller en annan grund finns.`,
    mark: <Badge tone="warn">Samtycke saknas</Badge>,
  }),
}
