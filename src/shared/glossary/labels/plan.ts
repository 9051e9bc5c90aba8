import type { Body } from '../../plan/ground'
import type { ConsentState, LineState, PlanGap, PlanState, SipObstacle } from '../../plan/plan.contract'

export const planStateLabels: Readonly<Record<PlanState, string>> = {
  utkast: 'Utkast',
  faststalld: 'Fastställd',
  avslutad: 'Avslutad',
}

export const lineStateLabels: Readonly<Record<LineState, string>> = {
  planerad: 'Planerad',
  pagar: 'Pågår',
  klar: 'Klar',
  avbruten: 'Avbruten',
}

export const planConsentLabels: Readonly<Record<ConsentState, string>> = {
  saknas: 'Saknas',
  finns: 'Finns',
  'behovs-inte': 'Behövs inte',
}

export const bodyLabels: Readonly<Record<Body, string>> = {
  socialtjanst: 'Socialtjänsten',
  'halso-och-sjukvard': 'Hälso- och sjukvården',
  skola: 'Skola eller förskola',
  polis: 'Polismyndigheten',
  aklagare: 'Åklagarmyndigheten',
  civilsamhalle: 'Ideell organisation',
  annan: 'Annan verksamhet',
}

export const overallLabels: Readonly<Record<'kommunen' | 'regionen', string>> = {
  kommunen: 'Kommunen',
  regionen: 'Regionen',
}

export const planGapLabels: Readonly<Record<PlanGap, string>> = {
  childWants: 'Vad barnet vill är inte skrivet.',
  goals: 'Målen är inte skrivna.',
  lines: 'Planen har ingen insats.',
  main: 'Ingen är huvudansvarig.',
  consent: 'Samtycket är inte klarlagt: skriv vem som har sagt ja och till vad, eller varför det inte behövs.',
  followUp: 'Dagen för uppföljning saknas.',
  childPart: 'Barnets delaktighet är inte noterad: informerad och hörd, eller varför inte.',
}

export const sipObstacleLabels: Readonly<Record<SipObstacle, string>> = {
  'no-lines': 'Planen har ingen insats.',
  'no-social': 'Ingen insats från socialtjänsten.',
  'no-health': 'Ingen insats från hälso- och sjukvården.',
  'no-consent': 'Samtycke saknas.',
  'no-main': 'Ingen är huvudansvarig.',
  'no-overall': 'Vilken huvudman som har det övergripande ansvaret är inte sagt.',
  'no-elsewhere': 'Vad andra än kommunen och regionen gör är inte skrivet (skriv ”inget” om det är så).',
}
