import type { Counsel, DayPersonKind, ExamAsker, ExamPlace, SupportAnswer } from '../../interview/day-people'
import type { CancelCause, DayPlace, DayState } from '../../interview/interview.contract'
import type { ChildMood, DayRole, StepKind, StepLink, StepPlace, StepState } from '../../interview/step'

export const stepKindLabels: Readonly<Record<StepKind, string>> = {
  hamtning: 'Hämtning',
  ankomst: 'Ankomst',
  barnforhor: 'Barnförhör',
  medhorning: 'Medhörning',
  lakarundersokning: 'Läkarundersökning',
  eftermote: 'Eftermöte',
  formote: 'Förmöte',
  hembesok: 'Hembesök',
  hemfard: 'Hemfärd',
  'uppfoljande-samtal': 'Uppföljande samtal',
}

/** A step where a sentence speaks of the one that is meant. */
export const stepDefiniteLabels: Readonly<Record<StepKind, string>> = {
  hamtning: 'hämtningen',
  ankomst: 'ankomsten',
  barnforhor: 'barnförhöret',
  medhorning: 'medhörningen',
  lakarundersokning: 'läkarundersökningen',
  eftermote: 'eftermötet',
  formote: 'förmötet',
  hembesok: 'hembesöket',
  hemfard: 'hemfärden',
  'uppfoljande-samtal': 'det uppföljande samtalet',
}

export const stepStateLabels: Readonly<Record<StepState, string>> = {
  planerad: 'Planerat',
  pagar: 'Pågår',
  klar: 'Klart',
  hoppad: 'Blev inte av',
}

export const stepLinkLabels: Readonly<Record<StepLink, string>> = {
  efter: 'När det är slut',
  med: 'Samtidigt',
}

export const stepPlaceLabels: Readonly<Record<StepPlace, string>> = {
  barnahus: 'Barnahus',
  skola: 'Skola eller förskola',
  hemmet: 'Hemmet',
  sjukhus: 'Sjukhus',
  socialkontor: 'Socialkontoret',
  annan: 'Annan plats',
}

export const dayRoleLabels: Readonly<Record<DayRole, string>> = {
  socialsekreterare: 'Socialsekreterare',
  stodjare: 'Stödjare',
  samordnare: 'Samordnare',
  forhorsledare: 'Förhörsledare',
  aklagare: 'Åklagare',
  bup: 'Barn- och ungdomspsykiatrin',
  lakare: 'Läkare',
  sjukskoterska: 'Sjuksköterska',
  skolan: 'Skolan',
  trygghetsperson: 'Trygghetsperson',
  'sarskild-foretradare': 'Särskild företrädare',
  tolk: 'Tolk',
  kulturtolk: 'Kulturtolk',
  polis: 'Polis',
  annan: 'Annan',
}

export const childMoodLabels: Readonly<Record<ChildMood, string>> = {
  lugn: 'Lugnt',
  spand: 'Spänt',
  ledsen: 'Ledset',
  orolig: 'Oroligt',
  trott: 'Trött',
  avvisande: 'Vill inte vara med',
  'gar-inte-att-saga': 'Går inte att säga',
}

export const dayStateLabels: Readonly<Record<DayState, string>> = {
  planerad: 'Planerad',
  pagar: 'Pågår',
  genomford: 'Genomförd',
  installd: 'Inställd',
}

export const dayPlaceLabels: Readonly<Record<DayPlace, string>> = { barnahus: 'Barnahus', annan: 'Annan plats' }

export const cancelCauseLabels: Readonly<Record<CancelCause, string>> = {
  'barnet-vill-inte': 'Barnet vill inte',
  'barnet-sjukt': 'Barnet är sjukt',
  aklagaren: 'Åklagaren har beslutat det',
  'nagon-saknas': 'Någon som behövs kan inte komma',
  annat: 'Annat',
}

export const dayPersonLabels: Readonly<Record<DayPersonKind, string>> = {
  trygghetsperson: 'Trygghetsperson',
  tolk: 'Tolk',
  kulturtolk: 'Kulturtolk',
  medhorare: 'Medhörning',
}

export const supportAnswerLabels: Readonly<Record<SupportAnswer, string>> = {
  'tackade-ja': 'Ja, tackade ja',
  'tackade-nej': 'Ja, tackade nej',
  'inte-erbjudet': 'Inte än',
}

export const counselNeedLabels: Readonly<Record<Counsel['need'], string>> = {
  'ej-bedomt': 'Inte bedömt',
  behovs: 'Behövs',
  'behovs-inte': 'Behövs inte',
}

export const examAskerLabels: Readonly<Record<ExamAsker, string>> = {
  polis: 'Polisen',
  aklagare: 'Åklagaren',
  socialtjanst: 'Socialtjänsten',
  vard: 'Vården',
}

export const examPlaceLabels: Readonly<Record<ExamPlace, string>> = {
  barnahus: 'Barnahus',
  barnklinik: 'Barn- och ungdomskliniken',
  kvinnoklinik: 'Kvinnokliniken',
  annan: 'Annan plats',
}
