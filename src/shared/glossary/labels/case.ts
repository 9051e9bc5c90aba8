import type { CaseState, MilestoneKind, RoomState } from '../../case/case.contract'

export const roomStateLabels: Readonly<Record<RoomState, string>> = {
  'ej-bedomt': 'Ej bedömt',
  'ej-aktuellt': 'Ej aktuellt',
  planerat: 'Planerat',
  pagar: 'Pågår',
  klart: 'Klart',
}

export const caseStateLabels: Readonly<Record<CaseState, string>> = {
  'samrad-begart': 'Samråd begärt',
  kallat: 'Kallat till samråd',
  'samrad-hallet': 'Samråd hållet',
  'forhor-planerat': 'Förhör planerat',
  'forhor-genomfort': 'Förhör genomfört',
  eftermote: 'Eftermöte hållet',
  formote: 'Förmöte hållet',
  hembesok: 'Hembesök gjort',
  'uppfoljande-samtal': 'Uppföljande samtal',
  'stod-pagar': 'Stöd pågår',
  uppfoljning: 'Uppföljning',
  avslutat: 'Avslutat',
}

export const milestoneLabels: Readonly<Record<MilestoneKind, string>> = {
  polisanmalan: 'Polisanmälan',
  'forundersokning-inledd': 'Förundersökning inledd',
  'forundersokning-nedlagd': 'Förundersökning nedlagd',
  atal: 'Åtal väckt',
  dom: 'Dom',
  'sarskild-foretradare': 'Särskild företrädare förordnad',
  barnforhor: 'Barnförhör',
  lakarundersokning: 'Läkarundersökning',
  eftermote: 'Eftermöte',
  formote: 'Förmöte',
  hembesok: 'Hembesök',
  krisstod: 'Krisstöd',
  uppfoljning: 'Uppföljning',
}
