import type { GroupMeetingState, GroupOutcome, GroupUrgency } from '../../group/group.contract'

export const groupMeetingStateLabels: Readonly<Record<GroupMeetingState, string>> = {
  planerat: 'Planerat',
  pagar: 'Pågår',
  hallet: 'Hållet',
  installt: 'Inställt',
}

export const groupOutcomeLabels: Readonly<Record<GroupOutcome, string>> = {
  handledning: 'Handledning given',
  resurs: 'Ändrad resurs',
  'handledning-och-resurs': 'Handledning och ändrad resurs',
  'ingen-andring': 'Ingen ändring nu',
}

export const groupUrgencyLabels: Readonly<Record<GroupUrgency, string>> = {
  'nytt-vald': 'Ny uppgift om våld',
  'frist-passerad': 'Något är försenat',
  'frist-nara': 'Något ska vara klart inom en vecka',
  'forsta-gangen': 'Första gången',
  'lange-sedan': 'Länge sedan sist',
}
