import type { Informed, OfferAnswer, TalkMode, TalkState } from '../../talk/talk.contract'

export const talkStateLabels: Readonly<Record<TalkState, string>> = {
  planerat: 'Planerat',
  hallet: 'Hållet',
  installt: 'Inställt',
}

export const talkModeLabels: Readonly<Record<TalkMode, string>> = {
  'pa-plats': 'På plats',
  hembesok: 'Hembesök',
  telefon: 'Telefon',
  lank: 'Länk',
}

export const informedLabels: Readonly<Record<Informed, string>> = {
  muntligt: 'Ja, muntligt',
  skriftligt: 'Ja, skriftligt',
  bade: 'Ja, båda',
  nej: 'Nej',
}

export const offerLabels: Readonly<Record<OfferAnswer, string>> = {
  'tackade-ja': 'Tackade ja',
  'tackade-nej': 'Tackade nej',
  'inte-fragad': 'Inte frågad',
}
