import type { ConsentAnswer, ConsentMatter, ConsentState, ConsentWay, GiverRole } from '../../consent/consent.contract'

export const consentMatterLabels: Readonly<Record<ConsentMatter, string>> = {
  remiss: 'Uppgifter i en remiss',
  insats: 'En insats hos mottagaren',
  plan: 'Kopia av den samordnade planen',
  skola: 'Uppgifter till skola eller förskola',
  mote: 'Samverkansmöte',
  annat: 'Annat',
}

export const giverRoleLabels: Readonly<Record<GiverRole, string>> = {
  vardnadshavare: 'Vårdnadshavare',
  barnet: 'Barnet',
  'den-vuxne': 'Den vuxne',
  'sarskild-foretradare': 'Särskild företrädare',
}

export const consentAnswerLabels: Readonly<Record<ConsentAnswer, string>> = {
  ja: 'Ja',
  nej: 'Nej',
  aterkallat: 'Har tagit tillbaka sitt ja',
}

export const consentWayLabels: Readonly<Record<ConsentWay, string>> = {
  muntligt: 'Muntligt',
  skriftligt: 'Skriftligt',
}

export const consentStateLabels: Readonly<Record<ConsentState, string>> = {
  galler: 'Gäller',
  vantar: 'Väntar på svar',
  nej: 'Någon har sagt nej',
  aterkallat: 'Återkallat',
  utgatt: 'Tiden har gått ut',
}
