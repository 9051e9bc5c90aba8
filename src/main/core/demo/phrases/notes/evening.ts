import { type NoteWords, note } from './words'

/** The hours after the interview: förmöte and hembesök. */
export const formote: readonly NoteWords[] = [
  note(
    '',
    'Förmöte med {trygg}',
    '{Trygg} fick veta att förhör har hållits och vad som händer nu. Reaktion: chock, sedan frågor om {barn}. Erbjudande om hembesök lämnades.',
    '{Trygg} kan möta {barn} i kväll med stöd.',
    'Hembesök eller telefonkontakt i kväll enligt överenskommelse.',
  ),
  note(
    'hembesok',
    'Förmöte',
    'Stödjaren och jag träffade {trygg}. Vi gick igenom vad man kan säga till ett barn som har berättat. {Trygg} tackade ja till hembesök.',
    'God förmåga att ta emot råd.',
    'Hembesök klockan arton.',
  ),
  note(
    '!hembesok',
    'Förmöte',
    '{Trygg} fick information och ville vara ensam efteråt. Hembesök görs inte i dag.',
    'Ingen oro för kvällen. {Barn} är hos {trygg}.',
    'Uppföljande samtal i morgon.',
  ),
  note(
    'tolk',
    'Förmöte med tolk',
    'Informationen om {barn} togs i korta steg. {Trygg} frågade om socialtjänsten kan ta barnen. Jag svarade på det och berättade vad utredningen är.',
    'Rädsla för myndigheten påverkar vad {trygg} vågar säga.',
    'Nytt samtal med samma tolk.',
  ),
  note(
    'flera',
    'Förmöte',
    '{Trygg} undrade hur man pratar med syskonen. Råd gavs om ett barn i taget. Överenskommelse om kvällen.',
    'Behov av praktiskt stöd med flera barn hemma.',
    'Hembesök eller telefon i kväll.',
  ),
  note(
    '',
    'Förmöte före hembesök',
    '{Trygg} visste redan att något var på väg. Samtalet handlade om skuld och om vad {barn} behöver nu.',
    '{Trygg} bär på egen skuld. Eget stöd erbjuds.',
    'Kontakt förmedlas till vuxenenheten om {trygg} önskar.',
  ),
]
export const hembesok: readonly NoteWords[] = [
  note(
    '',
    'Hembesök samma kväll',
    '{Barn} visade sitt rum för den ena stödjaren. {Trygg} pratade med den andra i köket. {Trygg} sade till {barn}: det var bra att du berättade.',
    'Hemmet upplevs tryggt i kväll.',
    'Uppföljande samtal inom en vecka.',
  ),
  note(
    'liten',
    'Hembesök samma kväll',
    '{Barn} lekte på golvet och kom med bilar till oss. {Hon} somnade medan vi var där. {Trygg} lugn.',
    'Rutinerna är viktiga för {barn}.',
    'Telefonkontakt i morgon.',
  ),
  note(
    'skolbarn',
    'Hembesök',
    '{Barn} frågade vad som händer med {utpekad}. Stödjaren svarade att det är polisens sak och att {barn} inte har gjort något fel.',
    '{Barn} bär oro för {utpekad}. Det behöver få finnas.',
    'Samtal med {barn} på {skola} i veckan.',
  ),
  note(
    'tonaring',
    'Hembesök',
    '{Barn} satt med en stund och gick sedan in till sig. {Hon} tog emot stödjarens telefonnummer.',
    '{Barn} väljer själv takten.',
    'Stödjaren hör av sig om två dagar.',
  ),
  note(
    '',
    'Hembesök efter förmötet',
    '{Trygg} hade lagat mat. Vi satt med. {Barn} berättade om skolan. Inget sades om dagen och det var överenskommet.',
    'Familjen har kraft att hålla vardagen.',
    'Uppföljande samtal.',
  ),
  note(
    'flera',
    'Hembesök',
    'Barnen var hemma tillsammans. En stödjare ägnade sig åt {barn} enskilt. {Barn} ville veta om de får bo kvar.',
    'Frågan om boende är central för {barn}.',
    'Svar till {barn} när beslut finns.',
  ),
]
