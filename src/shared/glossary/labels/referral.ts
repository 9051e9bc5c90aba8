import type { ContactWay, NextWay, ReferralState, Urgency } from '../../referral/referral.contract'

export const referralStateLabels: Readonly<Record<ReferralState, string>> = {
  utkast: 'Inte skickad än',
  skickad: 'Väntar på svar',
  mottagen: 'Mottagen',
  avbojd: 'Avböjd',
  'forsta-besok': 'Första besöket har varit',
  avslutad: 'Avslutad',
}

export const referralUrgencyLabels: Readonly<Record<Urgency, string>> = {
  akut: 'I dag',
  skyndsamt: 'Inom en vecka',
  vanlig: 'I vanlig ordning',
}

export const contactWayLabels: Readonly<Record<ContactWay, string>> = {
  oss: 'Bara med oss',
  barnet: 'Med barnet själv',
  vardnadshavare: 'Med vårdnadshavarna',
  'den-vuxne': 'Med den vuxne',
}

export const nextWayLabels: Readonly<Record<NextWay, string>> = {
  'ny-remiss': 'Ny remiss till någon annan',
  omprovning: 'Begär att mottagaren prövar igen',
  'annan-vag': 'En annan väg till hjälpen',
}
