import type { Random } from '../../src/main/core/demo/house/random'
import type { NoteContent } from '../../src/shared/note/note.contract'
import type { Passage, PassagePlace } from '../../src/shared/note/passage'

/** Invented sentences that notes and decisions are put together of; as long as such sentences are. */
const sentences = [
  'Barnet kom tillsammans med sin mormor och ville först sitta nära dörren.',
  'Mamman berättar att kvällarna har varit lugnare sedan pappan flyttade till sin bror.',
  'Skolan ser att barnet äter dåligt på måndagar och drar sig undan på rasterna.',
  'Vi gick igenom vad som händer härnäst och vem som ringer vem.',
  'Barnet säger att det är bra hos mormor men att det är långt till kompisarna.',
  'Pappan lämnar besked om att han deltar i samtalen en gång i veckan.',
  'Tolken hade förhinder och samtalet fördes därför per telefon med en annan tolk.',
  'Handläggaren återkommer med en tid för hembesök efter samrådet.',
  'Läraren har noterat blåmärken vid två tillfällen och skrev upp dagarna.',
  'Barnet ritade sitt rum och berättade vem som sover var.',
  'Familjen har fått skriftlig information om Barnahus och vad ett förhör är.',
  'Mamman önskar stöd i hur hon kan prata med barnet om det som har hänt.',
  'Det framkom inget nytt om det som anmälan gäller.',
  'Vi kom överens om att barnet själv får säga till om det vill ta en paus.',
  'Förskolan beskriver ett barn som leker mer än tidigare och söker tröst hos personalen.',
  'Barnet har svårt att somna och vaknar flera gånger varje natt.',
  'Handläggaren har talat med polisen, som ännu inte har bestämt dag för förhör.',
  'Ett nytt samtal är bokat till nästa vecka på samma tid.',
] as const

const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick(sentences)).join(' ')

/** One to three sentences. */
export const shortly = (random: Random): string => words(random, random.whole(1, 3))

const passage = (random: Random, letter: string, place: PassagePlace = 'bas'): Passage => ({
  id: `${letter}000000000`,
  kind: 'stycke',
  text: words(random, random.whole(1, 4)),
  source: '',
  place,
})

/** What a note says: what was told and what comes next, and in one of twelve a passage under `skydd`. */
export function noteWords(random: Random, kind: 'barnakt' | 'vuxenakt'): NoteContent {
  const hidden = kind === 'barnakt' && random.next() < 1 / 12 ? [passage(random, 's', 'skydd')] : []
  return {
    participants: [{ name: 'Sara Åkesson', role: 'socialsekreterare' }],
    areas: [],
    lines: { handelse: random.pick(['Telefonsamtal', 'Hembesök', 'Möte', 'Samtal']) },
    prose: {
      uppgifter: [passage(random, 'u'), ...hidden],
      'nasta-steg': [passage(random, 'n')],
    },
  }
}
