import type { ConsentWaiting } from '@shared/consent/consent.waiting'
import { serviceLabels } from '@shared/glossary/labels'
import { nearDay } from '../lib/dates'
import type { WaitingLines } from '../lib/waiting'

export const consentWaitingLines: WaitingLines<ConsentWaiting> = {
  'consent-ends': (one) => ({
    key: `consent-${one.consentId}`,
    to: one.to,
    title: 'Ett samtycke går snart ut',
    detail: `${one.personName}. Till ${serviceLabels[one.service]}, gäller till och med ${nearDay(one.until)}. Fråga igen om det behövs.`,
  }),
}
