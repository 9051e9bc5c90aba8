import type { Service } from '../../../../shared/need/hand'

/** Days are counted back from today. A remiss and what became of it. */
export interface StoryReferral {
  readonly child: number
  readonly receiver: { readonly service: Service; readonly unit: string }
  readonly question: string
  readonly urgency: 'akut' | 'skyndsamt' | 'vanlig'
  /** With a consent it waits for one that is asked for the same day. */
  readonly onConsent?: { readonly what: string; readonly purpose: string; readonly view: string; readonly days: number }
  /** When it was written; a draft is written and no more. */
  readonly written: number
  readonly isSent: boolean
  readonly declined?: { readonly ago: number; readonly reason: string }
  readonly accepted?: number
  readonly visit?: number
}

export interface StoryTransfer {
  readonly child: number
  readonly service: Service
  readonly unit: string
  readonly given: number
  /** How many days the receiver has to answer. */
  readonly within: number
  readonly what: string
  readonly done: string
  readonly left: readonly { readonly what: string; readonly inDays: number }[]
  readonly risks: string
  readonly contactWish: string
  readonly attachments: readonly string[]
  readonly received?: { readonly ago: number; readonly by: string }
}

export interface StoryCare {
  readonly referrals: readonly StoryReferral[]
  readonly transfers: readonly StoryTransfer[]
}

const bup = { service: 'bup', unit: 'BUP Sjöberga' } as const

/** What is asked of others for the children of the told stories, by the story's key. */
export const careOf: Readonly<Record<string, StoryCare>> = {
  'elsa-hugo': {
    referrals: [
      {
        child: 0,
        receiver: bup,
        question: 'Bedömning av om Elsa behöver krisstöd, och råd till den trygga föräldern om sömnen.',
        urgency: 'skyndsamt',
        onConsent: {
          what: 'Att Elsa sover dåligt, och vilket stöd som behövs nu',
          purpose: 'Så att BUP kan ta ställning till krisstöd utan att Elsa behöver berätta en gång till.',
          view: 'Det är bra om det är någon snäll. Lampan ska vara tänd.',
          days: 90,
        },
        written: 1,
        isSent: true,
      },
    ],
    transfers: [],
  },
  wilma: {
    referrals: [
      {
        child: 0,
        receiver: bup,
        question: 'Bedömning och behandling: ångest, sömn och självskada.',
        urgency: 'skyndsamt',
        written: 120,
        isSent: true,
        declined: { ago: 104, reason: 'BUP vill avvakta tills förundersökningen är avslutad.' },
      },
      {
        child: 0,
        receiver: bup,
        question: 'Förnyad bedömning: måendet är sämre, och förundersökningen behöver inte inväntas.',
        urgency: 'skyndsamt',
        written: 40,
        isSent: true,
        declined: { ago: 9, reason: 'Bedöms inte tillhöra specialistnivå. Hänvisar till vårdcentralen.' },
      },
    ],
    transfers: [],
  },
  'stella-melvin': {
    referrals: [
      {
        child: 0,
        receiver: bup,
        question: 'Krisstöd, och bedömning av behov av traumabehandling.',
        urgency: 'skyndsamt',
        onConsent: {
          what: 'Vad som har hänt i stora drag, och hur det märks i vardagen',
          purpose: 'Så att behandlingen kan börja där samtalen här slutar.',
          view: 'Jag vill gå själv, inte med mamma i rummet.',
          days: 65,
        },
        written: 56,
        isSent: true,
        accepted: 48,
        visit: 27,
      },
      {
        child: 1,
        receiver: { service: 'vardcentral', unit: 'Vårdcentralen Norra' },
        question: 'Hälsoundersökning: magont och viktnedgång.',
        urgency: 'vanlig',
        written: 34,
        isSent: true,
        accepted: 25,
      },
    ],
    transfers: [],
  },
  viggo: {
    referrals: [
      {
        child: 0,
        receiver: { service: 'barnklinik', unit: '' },
        question: 'Uppföljning efter läkarundersökningen.',
        urgency: 'vanlig',
        written: 80,
        isSent: true,
        accepted: 76,
        visit: 62,
      },
      {
        child: 0,
        receiver: bup,
        question: 'Bedömning av nedstämdhet.',
        urgency: 'skyndsamt',
        written: 30,
        isSent: true,
      },
    ],
    transfers: [
      {
        child: 0,
        service: 'elevhalsa',
        unit: 'Elevhälsan',
        given: 13,
        within: 6,
        what: 'Stödet i skolan och den dagliga avstämningen',
        done: 'Möte med mentor och kurator. Plan för raster och lugn plats finns.',
        left: [{ what: 'Avstämning med mentor en gång i veckan', inDays: 30 }],
        risks: 'Drar sig undan när han mår sämre och säger då att allt är bra.',
        contactWish: 'Helst kuratorn, och inte på en lektion han tycker om.',
        attachments: ['Kartläggning av skolgången'],
      },
    ],
  },
  mira: {
    referrals: [],
    transfers: [
      {
        child: 0,
        service: 'oppenvard',
        unit: 'Stödgruppen för barn',
        given: 14,
        within: 7,
        what: 'Stödsamtal en gång i veckan',
        done: 'Tre krissamtal. Trygghetsplan är gjord tillsammans med barnet.',
        left: [{ what: 'Plats i stödgrupp', inDays: 21 }],
        risks: 'Blir tyst när någon frågar om pappa. Börja med annat.',
        contactWish: 'Samma person varje gång.',
        attachments: [],
        received: { ago: 10, by: 'Petra Alm, gruppledare' },
      },
    ],
  },
}
