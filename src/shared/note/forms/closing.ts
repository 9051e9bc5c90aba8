import type { FormDefinition } from '../form'
import { bestInterest, childsView, choice, row, text, voluntary } from './fields'

const erasure = choice('atgard', 'gallring', 'Gallring', 'Hur länge akten ska finnas kvar', {
  'fem-ar': 'Fem år efter sista anteckningen',
  skyddsutredning: 'Utredning till skydd för barn: den längre tiden',
  bevaras: 'Bevaras, till exempel vid placering, adoption eller faderskap',
})
const goesOn = text('atgard', 'stod', 'Stöd som fortsätter, och hos vem', 'Verksamhet, kontaktperson och nästa tid')
const wayBack = text(
  'atgard',
  'vag-tillbaka',
  'Väg tillbaka',
  'Vad som har sagts om hur man hör av sig igen, och till vem',
)
const manager = row('atgard', 'chef', 'Chef som har godkänt avslutet', 'Där rutinen kräver det', voluntary)

/** Why the child's matter ends, and what goes on. */
export const childClosing: FormDefinition = {
  id: 'avslut-barn',
  version: 1,
  title: 'Avslutsanteckning',
  purpose: 'Varför ärendet avslutas, hur det gick i de fyra rummen och vad barnet tycker',
  akt: ['barnakt'],
  signedBy: ['barnhandlaggare', 'forste-socialsekreterare'],
  needsSocionom: true,
  isListed: true,
  group: 'avslut',
  fields: [
    text('bedomning', 'varfor', 'Varför ärendet avslutas', 'Det som gör att vi inte längre behövs'),
    text(
      'uppgift',
      'rum-brottsutredning',
      'Brottsutredning',
      'Hur det gick i det rummet; skriv om det inte var aktuellt och varför',
    ),
    text('uppgift', 'rum-skydd', 'Skydd', 'Vad som gör barnet tryggt i dag'),
    text('uppgift', 'rum-fysisk', 'Fysisk hälsa', 'Undersökning och uppföljning, eller varför det inte var aktuellt'),
    text('uppgift', 'rum-psykisk', 'Psykisk hälsa', 'Det stöd barnet fick och hur det mår nu'),
    text('uppgift', 'rattslig-utgang', 'Rättslig utgång', 'Vad som bestämdes, och vem som har berättat det för barnet'),
    goesOn,
    ...childsView('tiden med oss och om avslutet'),
    bestInterest,
    wayBack,
    erasure,
    manager,
  ],
}

export const adultClosing: FormDefinition = {
  id: 'avslut-vuxen',
  version: 1,
  title: 'Avslutsanteckning',
  purpose: 'Varför den vuxnes ärende avslutas och vilket stöd som fortsätter',
  akt: ['vuxenakt'],
  signedBy: ['vuxenhandlaggare', 'forste-socialsekreterare'],
  needsSocionom: false,
  isListed: true,
  group: 'avslut',
  fields: [
    text('bedomning', 'varfor', 'Varför ärendet avslutas', 'Det som gör att vi inte längre behövs'),
    text('uppgift', 'resultat', 'Hur det gick', 'Det stöd den vuxne fick, och vad det ledde till'),
    text('uppgift', 'egen-vardering', 'Den vuxnes egen värdering', 'Med den vuxnes egna ord'),
    goesOn,
    wayBack,
    erasure,
    manager,
  ],
}

/** Written to the child: whom it has met, why, and where it is written down. */
export const childLog: FormDefinition = {
  id: 'barnahuslogg',
  version: 1,
  title: 'Barnahuslogg',
  purpose: 'Till barnet: vilka du träffade, varför och var det står',
  akt: ['barnakt'],
  signedBy: ['barnhandlaggare', 'stodjare', 'forste-socialsekreterare'],
  needsSocionom: false,
  // Begun from the paper the child is given, on the child's own page: the akt keeps the same words.
  isListed: false,
  toGuardian: true,
  fields: [
    text('uppgift', 'traffade', 'Vilka du träffade', 'Namn och vad de arbetar med, så att barnet förstår'),
    text('uppgift', 'varfor', 'När och varför', 'Dag, plats och skäl, i barnets språk', voluntary),
    text('atgard', 'bestamdes', 'Vad som bestämdes', 'Det som blev bestämt för barnet', voluntary),
    text('barnets-rost', 'ville', 'Vad du själv sade att du ville', 'Barnets egna ord', voluntary),
    text(
      'uppgift',
      'var-star',
      'Var det står skrivet',
      'Vilka verksamheter som har egna anteckningar, och hur man ber att få läsa',
      voluntary,
    ),
    text('atgard', 'fraga', 'Vem du kan fråga', 'Namn och hur barnet når personen, nu och senare'),
  ],
}
