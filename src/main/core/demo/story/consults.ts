import type { Offence, SuspectRelation } from '../../../../shared/profile/profile.contract'
import type { Phrase } from '../phrases/deal'
import { decided, notNow, type Said, todo } from '../phrases/said'

/** A question put without the child's name. */
export interface Consultation extends Phrase {
  readonly agencyId: string
  readonly requester: string
  readonly offences: readonly Offence[]
  readonly suspectRelation: SuspectRelation
  readonly siblingCount: number
  readonly question: string
  /** What was answered when no samråd was needed. */
  readonly answer?: string
  /** Wordings of its own for the samråd. */
  readonly own?: Readonly<Record<string, Said>>
}

export const ask = (
  agencyId: string,
  requester: string,
  offences: readonly Offence[],
  suspectRelation: SuspectRelation,
  siblingCount: number,
  question: string,
): Consultation => ({ when: '', agencyId, requester, offences, suspectRelation, siblingCount, question })

/** Scenario 1, first half: the same matter comes back by name in `stella-melvin`. */
export const firstConsultation: Consultation = {
  ...ask(
    'socialtjanst',
    'Mottagningen, Sjöberga',
    ['misshandel'],
    'mor',
    1,
    'Ett barn i lågstadieåldern har sagt en mening till personal på fritids om hur det är hos den ena föräldern. Personalen undrar om det räcker för en anmälan och om de får fråga mer. Ett yngre syskon finns.',
  ),
  own: {
    'vad-vi-vet': decided(
      '',
      'Barnet har sagt en mening till en vuxen på fritids. Den är nedskriven samma dag. Ingen har frågat vidare.',
    ),
    skydd: decided(
      '',
      'Socialtjänsten kan inte bedöma skyddet anonymt. Rådet är att anmäla.',
      todo('socialtjanst', 2, 'Framför till fritids att orosanmälan ska lämnas'),
    ),
    brottsutredning: decided(
      '',
      'Åklagaren: det som beskrivs bör polisanmälas om barnet står fast vid det. Ingen ska fråga barnet mer, varken nu eller före ett förhör.',
    ),
    syskon: decided('', 'Ett yngre syskon finns. Samma bedömning gäller det barnet vid en anmälan.'),
    'nytt-samrad': notNow('', 'Inte i anonym form. Nästa steg är en namngiven förfrågan.'),
  },
}

/** Questions that lead to a konsulterande samråd, or wait for an answer. */
export const consultations: readonly Consultation[] = [
  ask(
    'socialtjanst',
    'Mottagningen, Åmotsdal',
    ['barnfridsbrott'],
    'far',
    2,
    'En vuxen klient har berättat om våld i hemmet. Barnen är inte aktuella. Hur gör vi med barnens rätt utan att den vuxne avbryter kontakten?',
  ),
  ask(
    'socialtjanst',
    'Mottagningen, Västerlunda',
    ['misshandel'],
    'oklart',
    0,
    'Anonym anmälan om ett barn i skolåldern som sägs ha märken. Anmälaren vill inte uppge namn. Räcker det för att kalla till samråd?',
  ),
  ask(
    'bup',
    'BUP, öppenvårdsmottagningen',
    ['sexuellt-overgrepp'],
    'annan-narstaende',
    0,
    'En ungdom i behandling har antytt något som kan vara brott men vill inte gå vidare. Vad gäller när den unge ber om tystnad?',
  ),
  ask(
    'socialtjanst',
    'Familjerätten',
    ['misshandel'],
    'far',
    1,
    'I en vårdnadsutredning uppger den ena föräldern att barnet blivit slaget. Barnet har sagt motsatsen. Ska det tas till samråd?',
  ),
  ask(
    'barnklinik',
    'Barnkliniken, mottagningen',
    ['misshandel'],
    'okand',
    0,
    'Ett litet barn har kommit två gånger med blåmärken på ställen där barn sällan slår sig. Föräldrarna är samlade. Hur formulerar vi oss i en anmälan?',
  ),
  ask(
    'socialtjanst',
    'Mottagningen, Björknäs',
    ['heder'],
    'bada',
    3,
    'En tonåring har berättat för skolan om kontroll och hot men tar tillbaka det. Hur snabbt måste vi agera och vad får vi inte göra?',
  ),
  ask(
    'socialtjanst',
    'Mottagningen, Sjöberga',
    ['posering'],
    'jamnarig',
    0,
    'Bilder på ett barn har spridits i skolan. Flera barn är inblandade på olika sätt. Vem kallas och i vilken ordning?',
  ),
  ask(
    'polis',
    'Polisens ungdomsgrupp',
    ['hot-ofredande'],
    'jamnarig',
    0,
    'Ett barn har hotats av en äldre jämnårig. Vårdnadshavarna vill inte anmäla. Vad kan socialtjänsten göra utan anmälan?',
  ),
  ask(
    'socialtjanst',
    'Mottagningen, Sjöberga',
    ['barnfridsbrott'],
    'styvforalder',
    1,
    'Ett barn har berättat om bråk mellan de vuxna. Ingen har sett våld. Är det ett samråd eller en förhandsbedömning?',
  ),
]
