import type { DisclosureWaiting } from '@shared/disclosure/disclosure.waiting'
import type { WaitingLines } from '../lib/waiting'

export const disclosureWaitingLines: WaitingLines<DisclosureWaiting> = {
  'approve-disclosure': (one) => ({
    key: `disclosure-${one.disclosureId}`,
    to: `/akt/${one.aktId}/lamnat`,
    title: 'Utlämnande att godkänna',
    detail: `${one.personName}, beslutat av ${one.by}`,
  }),
}
