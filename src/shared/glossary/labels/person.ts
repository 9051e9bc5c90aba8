import type { Custody, Protection, Relation, Sex } from '../../person/person.contract'

export const protectionLabels: Readonly<Record<Protection, string>> = {
  ingen: 'Ingen',
  sekretessmarkering: 'Sekretessmarkering i folkbokföringen',
  'skyddad-folkbokforing': 'Skyddad folkbokföring',
}

export const childSexLabels: Readonly<Record<Sex, string>> = {
  flicka: 'Flicka',
  pojke: 'Pojke',
  annat: 'Annat eller okänt',
}
export const adultSexLabels: Readonly<Record<Sex, string>> = {
  flicka: 'Kvinna',
  pojke: 'Man',
  annat: 'Annat eller okänt',
}

export const relationLabels: Readonly<Record<Relation, string>> = {
  mor: 'Mor',
  far: 'Far',
  foralder: 'Förälder',
  styvforalder: 'Styvförälder',
  syskon: 'Syskon',
  familjehemsforalder: 'Familjehemsförälder',
  'annan-narstaende': 'Annan närstående',
}

export const custodyLabels: Readonly<Record<Custody, string>> = {
  gemensam: 'Vårdnadshavare, gemensam vårdnad',
  ensam: 'Vårdnadshavare, ensam vårdnad',
  ingen: 'Inte vårdnadshavare',
  okand: 'Vårdnad okänd',
}

export const livesWithLabels = {
  ja: 'Bor med barnet',
  delvis: 'Bor delvis med barnet',
  nej: 'Bor inte med barnet',
  okant: 'Boende okänt',
} as const
