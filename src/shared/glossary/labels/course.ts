import type { InvestigationState, Lane, NextCode, StepCode, StepState } from '../../case/course.contract'

export const laneLabels: Readonly<Record<Lane, string>> = { kommun: 'Socialtjänsten', barnahus: 'Barnahus' }

export const stepLabels: Readonly<Record<StepCode, string>> = {
  anmalan: 'Anmälan',
  skyddsbedomning: 'Skyddsbedömning',
  forhandsbedomning: 'Förhandsbedömning',
  utredning: 'Utredning',
  samrad: 'Samråd',
  barnforhor: 'Förhör',
  eftermote: 'Eftermöte',
  formote: 'Förmöte',
  hembesok: 'Hembesök',
  'uppfoljande-samtal': 'Uppföljande samtal',
  stod: 'Stöd',
  uppfoljning: 'Uppföljning',
  avslut: 'Avslut',
}

export const laneStepLabels: Readonly<Record<StepState, string>> = {
  klart: 'Klart',
  nu: 'Nu',
  planerat: 'Planerat',
  kommer: 'Kommer',
  forbi: 'Blev inte av',
}

export const investigationLabels: Readonly<Record<InvestigationState, string>> = {
  'ej-inledd': 'Ej inledd',
  inledd: 'Inledd',
  nedlagd: 'Nedlagd',
  atal: 'Åtal väckt',
  dom: 'Dom har fallit',
}

/** What is next, in words, and the rule or custom that asks for it. No paragraph stands here that has not been read in its source. */
export const nextLabels: Readonly<Record<NextCode, { readonly title: string; readonly why: string }>> = {
  'folj-upp-fu': {
    title: 'Planera ny uppföljning',
    why: 'Varje besked om förundersökningen följs upp med barnet',
  },
  'utse-handlaggare': { title: 'Utse barnhandläggare', why: 'Barnets ärende ska ha en ansvarig' },
  'notera-hant': { title: 'Notera hur det gick', why: 'Det planerade datumet är inne eller har passerat' },
  'notera-anmalan': { title: 'Notera anmälan', why: 'Socialtjänstens frister räknas från anmälan' },
  'gor-skyddsbedomning': {
    title: 'Notera skyddsbedömning',
    why: 'Görs genast när en anmälan har kommit in (20 kap. 1 § socialtjänstlagen)',
  },
  'boka-samrad': { title: 'Boka samråd', why: 'Hålls före eller direkt vid polisanmälan' },
  'kalla-samrad': { title: 'Kalla till samrådet', why: 'Samrådet är bokat men ingen är kallad' },
  'hall-samrad': { title: 'Öppna samrådet', why: 'Samrådet är kallat' },
  'signera-samrad': { title: 'Signera protokollet', why: 'Besluten blir uppgifter när protokollet är signerat' },
  'ta-stallning-polisanmalan': {
    title: 'Notera polisanmälan',
    why: 'Samrådet är hållet och ingen polisanmälan är noterad',
  },
  'planera-forhor': { title: 'Planera förhöret', why: 'Polisanmälan är gjord och inget förhör är planerat' },
  'hall-forhor': { title: 'Förbered förhöret', why: 'Förhöret är planerat' },
  'hall-eftermote': { title: 'Notera eftermöte', why: 'Hålls samma dag som förhöret' },
  'hall-formote': { title: 'Notera förmöte', why: 'Hålls med vårdnadshavarna samma dag som förhöret' },
  'gor-hembesok': { title: 'Notera hembesök', why: 'Erbjuds samma dag som förhöret' },
  'besluta-utredning': {
    title: 'Notera beslut om utredning',
    why: 'Beslutas inom 14 dagar från anmälan (20 kap. 2 § socialtjänstlagen)',
  },
  'hall-uppfoljande-samtal': { title: 'Notera uppföljande samtal', why: 'Hålls inom en vecka efter förhöret' },
  'ordna-stod': { title: 'Notera stöd', why: 'Stöd ges också utan förhör och vid sidan av förundersökningen' },
  'planera-uppfoljning': { title: 'Planera uppföljning', why: 'Efter en vecka och efter 1, 3 och 6 månader' },
  'folj-upp': { title: 'Förbered uppföljningen', why: 'Uppföljningen är planerad' },
  'bedom-rum': { title: 'Bedöm rummet', why: 'Rummet är ännu inte bedömt' },
  'avsluta-utredning': {
    title: 'Notera att utredningen är avslutad',
    why: 'Alla fyra rum är klara eller inte aktuella',
  },
  'avsluta-arende': { title: 'Gå till avslut', why: 'Alla fyra rum är klara eller inte aktuella' },
}
