import type { ReferralState } from '@shared/referral/referral.contract'

/** What can be done with a remiss by hand. */
export type Act = 'skriv' | 'skicka' | 'svar' | 'nej' | 'bevaka' | 'besok' | 'avsluta' | 'vidare' | 'anteckna'
export type Step = Exclude<Act, 'skriv' | 'vidare' | 'anteckna'>

export const actLabels: Readonly<Record<Act, string>> = {
  skriv: 'Ändra',
  skicka: 'Skickad',
  svar: 'Mottagen',
  nej: 'Avböjd',
  bevaka: 'Vänta längre',
  besok: 'Första besöket',
  avsluta: 'Avsluta',
  vidare: 'Bestäm hur det blir',
  anteckna: 'Skriv i akten',
}

/** What can come next, the likeliest first. */
const next: Readonly<Record<ReferralState, readonly Act[]>> = {
  utkast: ['skicka', 'skriv', 'anteckna', 'avsluta'],
  skickad: ['svar', 'nej', 'bevaka', 'besok', 'anteckna', 'avsluta'],
  mottagen: ['besok', 'avsluta'],
  'forsta-besok': ['avsluta'],
  avbojd: ['vidare'],
  avslutad: [],
}

export const actsFor = (state: ReferralState, isSettled: boolean, hasAkt: boolean): Act[] =>
  next[state].filter((act) => (act !== 'vidare' || !isSettled) && (act !== 'anteckna' || hasAkt))
