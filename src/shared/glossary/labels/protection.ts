import type { AdultStatus, CanLeave } from '../../protection/protection.contract'

export const adultStatusLabels: Readonly<Record<AdultStatus, string>> = {
  'onskar-inte-stod': 'Önskar inte stöd',
  motiveras: 'Motiveras',
  'utredning-pagar': 'Utredning pågår',
  insats: 'Har insats',
  avslutad: 'Avslutad',
}

export const canLeaveLabels: Readonly<Record<CanLeave, string>> = {
  ja: 'Ja',
  nej: 'Nej',
  'inte-lamplig': 'Inte lämpligt',
}
