import type { FieldDefinition, FormDefinition } from '../form'
import { childsView, choice, day, groundFields, row, text, voluntary } from './fields'

const childWriters = ['barnhandlaggare', 'stodjare', 'forste-socialsekreterare'] as const
const adultWriters = ['vuxenhandlaggare', 'forste-socialsekreterare'] as const

const consentFields = (who: string, child: readonly FieldDefinition[]): FieldDefinition[] => [
  row('uppgift', 'vem', 'Vem som samtycker', who),
  text('uppgift', 'till-vad', 'Till vad', 'Vilka uppgifter eller vilken insats, så avgränsat som det går'),
  row(
    'uppgift',
    'fran-till',
    'Uppgifterna lämnas från – till',
    'Verksamhet och verksamhet; ett samtycke för varje mottagare',
  ),
  text('uppgift', 'varfor', 'Varför', 'Vad det ska vara bra för'),
  day('uppgift', 'galler-till', 'Gäller till', 'Ett samtycke har alltid ett slut', 'coming'),
  choice('uppgift', 'form', 'Muntligt eller skriftligt', 'Ett muntligt samtycke gäller, men ska antecknas', {
    muntligt: 'Muntligt',
    skriftligt: 'Skriftligt',
  }),
  ...child,
  text(
    'uppgift',
    'aterkallelse',
    'Information om att det kan tas tillbaka',
    'Vad som har sagts om hur, och till vem man vänder sig',
  ),
  day('uppgift', 'aterkallat', 'Återkallat', 'Bara om det redan har tagits tillbaka', 'past', voluntary),
]

/** Consent by who has custody of the child, or by the child. */
export const childConsent: FormDefinition = {
  id: 'samtycke-barn',
  version: 1,
  title: 'Samtycke',
  purpose: 'Någon säger ja till att uppgifter lämnas eller till en insats för barnet',
  akt: ['barnakt'],
  signedBy: childWriters,
  needsSocionom: false,
  isListed: true,
  group: 'vidare',
  toGuardian: true,
  fields: consentFields('Namn och ställning till barnet; vid gemensam vårdnad behövs båda', childsView('samtycket')),
}

export const adultConsent: FormDefinition = {
  id: 'samtycke-vuxen',
  version: 1,
  title: 'Samtycke',
  purpose: 'Den vuxne säger ja till att uppgifter lämnas eller till en insats',
  akt: ['vuxenakt'],
  signedBy: adultWriters,
  needsSocionom: false,
  isListed: true,
  group: 'vidare',
  fields: consentFields('Den som akten gäller, eller den som får företräda personen', []),
}

const handover = (child: readonly FieldDefinition[]): FieldDefinition[] => [
  row('uppgift', 'fran-till', 'Från – till', 'Vem som lämnar över och vem som tar emot'),
  text('uppgift', 'klart', 'Det som är klart', 'Det mottagaren inte behöver göra om'),
  text('uppgift', 'aterstar', 'Det som återstår, och när', 'Vad, vem och senast vilken dag'),
  text('bedomning', 'risker', 'Risker nu', 'Det mottagaren måste veta redan första dagen'),
  ...child,
  row('uppgift', 'bifogat', 'Bifogat', 'Vilka handlingar som följer med', voluntary),
  row('atgard', 'mottagare', 'Mottagaren tar emot', 'Namn på den som har sagt ja till att ta över'),
  day('atgard', 'mottaget', 'Dag', 'Den dag mottagaren sade ja', 'past'),
]

export const childHandover: FormDefinition = {
  id: 'overlamning-barn',
  version: 1,
  title: 'Överlämning',
  purpose: 'Någon annan tar över ansvaret för barnet eller för en del av stödet',
  akt: ['barnakt'],
  signedBy: childWriters,
  needsSocionom: false,
  isListed: true,
  group: 'vidare',
  toGuardian: { key: 'till-slag', is: ['vardnadshavare'] },
  fields: [
    choice(
      'uppgift',
      'till-slag',
      'Vem som tar emot',
      'Till vårdnadshavare lämnas inget medan informationsspärr gäller',
      {
        handlaggare: 'Annan handläggare hos oss',
        verksamhet: 'Annan verksamhet',
        vardnadshavare: 'Vårdnadshavare',
      },
    ),
    ...handover([
      text(
        'barnets-rost',
        'onskan',
        'Barnets önskan om kontakt',
        'Vem barnet vill ha kontakt med, hur och när',
        voluntary,
      ),
      text(
        'barnets-rost',
        'berattat',
        'Det barnet redan har berättat',
        'Så att barnet inte behöver berätta igen: ämnet, för vem och när',
        voluntary,
      ),
    ]),
  ],
}

export const adultHandover: FormDefinition = {
  id: 'overlamning-vuxen',
  version: 1,
  title: 'Överlämning',
  purpose: 'Någon annan tar över ansvaret för den vuxnes stöd',
  akt: ['vuxenakt'],
  signedBy: adultWriters,
  needsSocionom: false,
  isListed: true,
  group: 'vidare',
  fields: handover([]),
}

const referralFields: readonly FieldDefinition[] = [
  row('uppgift', 'mottagare', 'Mottagare', 'Verksamhet och, om det är känt, person'),
  text('uppgift', 'fraga', 'Fråga eller önskad insats', 'Vad mottagaren ska bedöma eller göra'),
  text('uppgift', 'bakgrund', 'Bakgrund som behövs', 'Minsta möjliga: bara det mottagaren måste veta för att svara'),
  ...groundFields('grund', 'Varför uppgifterna får lämnas', 'Den bestämmelse som bryter sekretessen'),
  choice('uppgift', 'bradska', 'Brådska', 'Hur fort mottagaren behöver ta emot', {
    akut: 'I dag',
    skyndsamt: 'Inom en vecka',
    vanlig: 'I vanlig ordning',
  }),
  text(
    'atgard',
    'kontaktvag',
    'Kontaktväg',
    'Hur familjen får nås. Gäller informationsspärr går all kontakt genom oss. Läggs i det skyddade facket.',
    { place: 'skydd' },
  ),
  day('atgard', 'svar-senast', 'Svaret bevakas till', 'Den dag vi frågar om inget har kommit', 'coming'),
  text('uppgift', 'utfall', 'Utfall', 'Om svaret redan är känt', voluntary),
]

export const childReferral: FormDefinition = {
  id: 'remiss-barn',
  version: 1,
  title: 'Remiss',
  purpose: 'En annan verksamhet ombeds bedöma eller hjälpa barnet',
  akt: ['barnakt'],
  signedBy: childWriters,
  needsSocionom: false,
  isListed: true,
  group: 'vidare',
  fields: referralFields,
}

export const adultReferral: FormDefinition = {
  id: 'remiss-vuxen',
  version: 1,
  title: 'Remiss',
  purpose: 'En annan verksamhet ombeds bedöma eller hjälpa den vuxne',
  akt: ['vuxenakt'],
  signedBy: adultWriters,
  needsSocionom: false,
  isListed: true,
  group: 'vidare',
  fields: referralFields,
}
