import type { LogMark, LogOp, SampleReason, ThingKind, Verdict } from '../../audit/audit.contract'

export const thingLabels: Readonly<Record<ThingKind, string>> = {
  akt: 'Akt',
  case: 'Ärende',
  person: 'Person',
  samrad: 'Samråd',
  request: 'Förfrågan',
  talk: 'Samtal',
  handover: 'Överlämnat ur ett samtal',
  gallring: 'Gallringsbeslut',
  house: 'Huset',
  user: 'Användare',
}

export const logOpLabels: Readonly<Record<LogOp, string>> = {
  read: 'Läsning',
  insert: 'Nytt',
  update: 'Ändring',
  remove: 'Borttagning',
  event: 'Händelse',
}

export const logMarkLabels: Readonly<Record<LogMark, string>> = {
  'same-name': 'samma efternamn',
  protected: 'skyddade personuppgifter',
  'outside-team': 'utanför teamet',
  'not-bound': 'lösenfrasen inte bunden till datorn',
  unreadable: 'detaljerna är skadade',
}

export const sampleReasonLabels: Readonly<Record<SampleReason, string>> = {
  'break-glass': 'Nödöppning',
  'same-name': 'Samma efternamn',
  protected: 'Skyddade personuppgifter',
  'outside-team': 'Utanför teamet',
  'odd-hours': 'Kväll, natt eller helg',
  random: 'Slumpvis vald',
}

export const verdictLabels: Readonly<Record<Verdict, string>> = { behorig: 'Behörig', 'foljs-upp': 'Följs upp' }
