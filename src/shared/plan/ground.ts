/** Whose rules a measure stands on: the kind of body that gives it. */
export const bodies = [
  'socialtjanst',
  'halso-och-sjukvard',
  'skola',
  'polis',
  'aklagare',
  'civilsamhalle',
  'annan',
] as const
export type Body = (typeof bodies)[number]

/** The rules a measure can stand on. */
export const grounds = [
  'sol-beslutad',
  'sol-11-5',
  'sol-13-1',
  'sol-13-5',
  'sol-13-8',
  'sol-18-7',
  'halso-och-sjukvard',
  'skola',
  'polis',
  'aklagare',
  'frivilligt',
  'annan',
] as const
export type Ground = (typeof grounds)[number]

export interface GroundWords {
  readonly body: Body
  /** What it is, in plain words. */
  readonly plain: string
  /** The provision as it is cited; empty where the body's own rules hold and no provision has been read. */
  readonly law: string
}

/** Read in the text of the statute as it was stored in early 2026; a provision that has not been read is not cited. */
export const groundWords: Readonly<Record<Ground, GroundWords>> = {
  'sol-beslutad': { body: 'socialtjanst', plain: 'Beslutad insats', law: 'Socialtjänstlagen (2025:400)' },
  'sol-11-5': { body: 'socialtjanst', plain: 'Insats utan behovsprövning', law: '11 kap. 5 § SoL' },
  'sol-13-1': { body: 'socialtjanst', plain: 'Stöd till den som är utsatt för brott', law: '13 kap. 1 § SoL' },
  'sol-13-5': { body: 'socialtjanst', plain: 'Informations- eller samarbetssamtal', law: '13 kap. 5–6 §§ SoL' },
  'sol-13-8': { body: 'socialtjanst', plain: 'Hjälp att sluta utöva våld', law: '13 kap. 8 § SoL' },
  'sol-18-7': {
    body: 'socialtjanst',
    plain: 'Stöd till barn som är brottsoffer eller har bevittnat våld',
    law: '18 kap. 7 § SoL',
  },
  'halso-och-sjukvard': { body: 'halso-och-sjukvard', plain: 'Hälso- och sjukvårdens egna regler', law: '' },
  skola: { body: 'skola', plain: 'Skolans eller förskolans egna regler', law: '' },
  polis: { body: 'polis', plain: 'Polisens egna regler', law: '' },
  aklagare: { body: 'aklagare', plain: 'Åklagarens egna regler', law: '' },
  frivilligt: { body: 'civilsamhalle', plain: 'Frivilligt stöd, ingen myndighets regler', law: '' },
  annan: { body: 'annan', plain: 'Annan verksamhets egna regler', law: '' },
}

/** Where the provisions were read, and when. */
export const groundSource = 'Socialtjänstlagen (2025:400), i den text som gällde i början av 2026.'
