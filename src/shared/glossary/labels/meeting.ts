import type {
  Channel,
  MeetingForm,
  MeetingMode,
  MeetingState,
  PartyKind,
  Presence,
} from '../../meeting/meeting.contract'

export const meetingFormLabels: Readonly<Record<MeetingForm, string>> = {
  samverkansmote: 'Samverkansmöte',
  'gemensamt-hembesok': 'Gemensamt hembesök',
}

export const meetingStateLabels: Readonly<Record<MeetingState, string>> = {
  planerat: 'Planerat',
  kallat: 'Kallat',
  hallet: 'Hållet',
  avslutat: 'Avslutat',
  installt: 'Inställt',
}

export const meetingModeLabels: Readonly<Record<MeetingMode, string>> = {
  'pa-plats': 'På plats',
  hembesok: 'Hemma hos familjen',
  telefon: 'Telefon',
  lank: 'Länk',
}

export const partyKindLabels: Readonly<Record<PartyKind, string>> = {
  barn: 'Barnet',
  vardnadshavare: 'Vårdnadshavare',
  kollega: 'Kollega här',
  verksamhet: 'Annan verksamhet',
  tolk: 'Tolk',
  kulturtolk: 'Kulturtolk',
  annan: 'Annan person',
}

export const presenceLabels: Readonly<Record<Presence, string>> = {
  plats: 'På plats',
  lank: 'Via länk',
  telefon: 'Per telefon',
  ej: 'Inte med',
}

export const intakeLabels: Readonly<Record<Channel, string>> = {
  socialtjanst: 'Socialtjänsten',
  skola: 'Skola',
  forskola: 'Förskola',
  barnhalsovard: 'Barnhälsovården',
  'halso-och-sjukvard': 'Annan hälso- och sjukvård',
  polis: 'Polisen',
  familjeratt: 'Familjerätten',
  kvinnojour: 'Kvinnojour eller annan ideell',
  foralder: 'En förälder själv',
  barnet: 'Barnet självt',
  annan: 'Annan väg',
}
