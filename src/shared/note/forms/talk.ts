import type { FormDefinition } from '../form'
import { row, text, voluntary } from './fields'

const event = row('uppgift', 'handelse', 'Händelse', 'Vilket samtal, kort')
const assessment = text('bedomning', 'bedomning', 'Bedömning', 'Åtskild från det som har berättats', voluntary)

/** The child's part of a talk that two handläggare have had with one adult. */
export const talkForChild: FormDefinition = {
  id: 'samtal-barn',
  version: 1,
  title: 'Gemensamt samtal – barnets del',
  purpose: 'Det ur samtalet som rör barnet',
  akt: ['barnakt'],
  signedBy: ['barnhandlaggare', 'forste-socialsekreterare'],
  needsSocionom: false,
  isListed: false,
  fields: [
    event,
    text(
      'uppgift',
      'utsatthet',
      'Vad barnet har varit med om',
      'Det den vuxne berättar att barnet har utsatts för, sett eller hört, och när',
    ),
    text(
      'barnets-rost',
      'barnets-ord',
      'Barnets ord, så som den vuxne återger dem',
      'Bara det barnet självt har sagt; skriv vem som återger det',
      voluntary,
    ),
    text(
      'uppgift',
      'formaga',
      'Förälderns förmåga att möta barnet',
      'Hur den vuxne beskriver barnets behov, och vad den vuxne gör när barnet är rädd eller ledset',
    ),
    text(
      'uppgift',
      'skydd',
      'Barnets skydd',
      'Vad som skyddar barnet nu och vad som hotar det. Inga adresser och inga planer som rör den vuxne.',
    ),
    text(
      'uppgift',
      'vistelse',
      'Var barnet vistas',
      'Läggs i det skyddade facket; annars räcker ”känd av socialtjänsten”',
      {
        place: 'skydd',
        ...voluntary,
      },
    ),
    assessment,
    text('atgard', 'nasta-steg', 'Åtgärd och nästa steg', 'Vad, vem och när'),
  ],
}

/** The adult's own part of the same talk. */
export const talkForAdult: FormDefinition = {
  id: 'samtal-vuxen',
  version: 1,
  title: 'Gemensamt samtal – den vuxnes del',
  purpose: 'Det ur samtalet som rör den vuxnes egen situation',
  akt: ['vuxenakt'],
  signedBy: ['vuxenhandlaggare', 'forste-socialsekreterare'],
  needsSocionom: false,
  isListed: false,
  fields: [
    event,
    text('uppgift', 'situation', 'Den vuxnes situation', 'Vad den vuxne berättar om sitt eget liv just nu'),
    text('uppgift', 'foljder', 'Våldets följder för den vuxne', 'Hälsa, ekonomi, arbete, rädsla; i den vuxnes ordval'),
    text(
      'uppgift',
      'planering',
      'Skydd och säkerhetsplanering',
      'Boende, planer och hur kontakt får tas. Läggs i det skyddade facket.',
      { place: 'skydd', ...voluntary },
    ),
    text('uppgift', 'vilja', 'Vilja till stöd', 'Vad den vuxne själv vill ha hjälp med, eller tackar nej till'),
    assessment,
    text('atgard', 'erbjudet', 'Erbjudet stöd och svar', 'Vad som har erbjudits och vad den vuxne svarade', voluntary),
    text('atgard', 'nasta-steg', 'Åtgärd och nästa steg', 'Vad, vem och när; hur kontakt får tas'),
  ],
}
