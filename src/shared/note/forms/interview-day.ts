import type { FormDefinition } from '../form'
import { choice, day, row, text, voluntary } from './fields'

/** The notes of a förhörsdag (domain.md 2.2, 11–16). None has room for what was said in the interview. */
const common = {
  version: 1,
  akt: ['barnakt'],
  needsSocionom: false,
  isListed: true,
  group: 'lopande',
} as const
const officers = ['barnhandlaggare', 'forste-socialsekreterare'] as const
const withSupport = ['barnhandlaggare', 'stodjare', 'forste-socialsekreterare'] as const

export const listeningNote: FormDefinition = {
  ...common,
  id: 'medhorning',
  title: 'Anteckning från medhörning',
  purpose: 'Det som behövs för barnets skydd, och inget annat av förhöret',
  signedBy: officers,
  marking: 'Förundersökningssekretess – samråd med förundersökningsledaren före utlämnande.',
  fields: [
    row('uppgift', 'ordning', 'Vilket förhör', 'Första, andra … och var det hölls'),
    choice('uppgift', 'vet-om', 'Visste barnet vilka som lyssnade?', 'Barnet har rätt att veta det', {
      ja: 'Ja',
      nej: 'Nej',
      'vet-inte': 'Vet inte',
    }),
    row('uppgift', 'vet-om-varfor', 'Varför barnet inte visste', 'Och när barnet får veta det', {
      onlyIf: { key: 'vet-om', is: ['nej'] },
    }),
    text(
      'uppgift',
      'skydd',
      'Det vi behöver för skyddet',
      'Bara det som avgör om barnet är tryggt i dag. Aldrig frågor och svar ur förhöret, och ingen inspelning.',
    ),
    text('bedomning', 'bedomning', 'Bedömning', 'Förändras behovet av skydd? Då görs en ny skyddsbedömning.'),
    row('uppgift', 'foljde-hem', 'Vem barnet lämnade Barnahus med', 'Roll, inte adress'),
    text('atgard', 'nasta-steg', 'Åtgärd och nästa steg', 'Vad, vem och när'),
  ],
}

export const afterMeeting: FormDefinition = {
  ...common,
  id: 'eftermote',
  title: 'Eftermötesanteckning',
  purpose: 'Vår egen del av mötet direkt efter förhöret',
  signedBy: officers,
  fields: [
    choice('bedomning', 'andrar-skydd', 'Förändrar förhöret skyddet?', 'Ja leder till en ny skyddsbedömning', {
      nej: 'Nej',
      ja: 'Ja, ny skyddsbedömning görs',
      oklart: 'Oklart, prövas i dag',
    }),
    text('bedomning', 'skydd-hur', 'På vilket sätt', 'Vad som är nytt för barnets skydd', {
      onlyIf: { key: 'andrar-skydd', is: ['ja', 'oklart'] },
    }),
    text('uppgift', 'vart', 'Vart barnet tar vägen, och med vem', 'I dag och i natt. Läggs i det skyddade facket.', {
      place: 'skydd',
    }),
    row(
      'atgard',
      'informerar',
      'Vem informerar vårdnadshavarna, och när',
      'Namn, roll och klockslag; eller att ingen får göra det än',
    ),
    choice('uppgift', 'sparr', 'Informationsspärr', 'Åklagaren eller förundersökningsledaren bestämmer', {
      ingen: 'Ingen spärr',
      kvar: 'Spärren står kvar',
      havd: 'Spärren är hävd',
    }),
    text(
      'uppgift',
      'barnet-vet',
      'Vad barnet har fått veta',
      'Vad barnet har fått veta om vad som händer nu, och av vem',
    ),
    text('atgard', 'stod-i-dag', 'Stöd i dag', 'Vad barnet får redan i dag, av vem; eller varför inget behövs'),
    row('atgard', 'kontakt', 'Kontaktperson och nästa kontakt', 'Namn, och dag för nästa kontakt'),
    row('atgard', 'mer', 'Ytterligare förhör eller undersökning', 'Om något mer är bestämt', voluntary),
  ],
}

export const preMeeting: FormDefinition = {
  ...common,
  id: 'formote',
  title: 'Förmöte',
  purpose: 'Mötet med vårdnadshavarna efter förhöret, före hembesöket',
  signedBy: withSupport,
  fields: [
    row('uppgift', 'vilka', 'Vilka som var med', 'Vårdnadshavare, stödjare och socialsekreterare'),
    choice('uppgift', 'form', 'Tillsammans eller var för sig', 'Där det finns våld mellan vuxna: alltid var för sig', {
      'var-for-sig': 'Var för sig',
      tillsammans: 'Tillsammans',
      en: 'Bara en vårdnadshavare',
    }),
    text('bedomning', 'form-varfor', 'Varför så', 'Skälet till formen, särskilt om de sågs tillsammans'),
    text('uppgift', 'berattat', 'Vad vi berättade', 'Det de fick veta om vad som har hänt i dag. Inget ur förhöret.'),
    text(
      'uppgift',
      'reaktion',
      'Reaktion och behov',
      'Hur de tog emot det, och vad de behöver; den vuxnes egna sak hör till vuxenakten',
    ),
    choice('uppgift', 'hembesok', 'Erbjudande om hembesök', 'Svaret, eller varför det inte erbjöds', {
      ja: 'Erbjudet, tackade ja',
      nej: 'Erbjudet, tackade nej',
      olampligt: 'Olämpligt',
    }),
    row('bedomning', 'hembesok-varfor', 'Varför inte', 'Vad de sade, eller varför det inte är lämpligt', {
      onlyIf: { key: 'hembesok', is: ['nej', 'olampligt'] },
    }),
    text('atgard', 'i-kvall', 'Överenskommet till i kväll', 'Vem som gör vad, och vem de ringer'),
    text('bedomning', 'risker', 'Risker', 'Vad som kan hända i kväll, och vad vi gör då', voluntary),
  ],
}

export const homeVisit: FormDefinition = {
  ...common,
  id: 'hembesok',
  title: 'Hembesök',
  purpose: 'Besöket hos familjen samma dag som förhöret',
  signedBy: withSupport,
  fields: [
    text(
      'bedomning',
      'trygghet',
      'Trygghet i hemmet',
      'Är det tryggt att besöka, och för barnet att vara kvar? Otryggt leder till ny skyddsbedömning.',
    ),
    row('uppgift', 'for-barnet', 'Vem som var där för barnet', 'En av oss ägnar sig bara åt barnet'),
    text(
      'barnets-rost',
      'barnets-stund',
      'Barnets stund',
      'Det barnet själv sade och gjorde. Fråga inte om förhöret.',
      {
        begins: 'barnets-ord',
      },
    ),
    text('uppgift', 'foraldrarna-sade', 'Det föräldrarna sade till barnet', 'Vad barnet fick höra av dem', voluntary),
    text('atgard', 'overenskommet', 'Överenskommelser', 'Vad som ska hända till nästa gång, och vem som gör det'),
    day('atgard', 'uppfoljande', 'Uppföljande samtal', 'Dagen för nästa samtal, helst i morgon', 'any'),
  ],
}

export const followingTalk: FormDefinition = {
  ...common,
  id: 'uppfoljande-samtal',
  title: 'Uppföljande samtal',
  purpose: 'Samtalet dagen efter förhöret, eller inom en vecka',
  signedBy: withSupport,
  fields: [
    row('uppgift', 'vilka', 'Vilka vi talade med', 'Barnet och föräldern var för sig'),
    text(
      'barnets-rost',
      'natten-barnet',
      'Barnet: hur var natten?',
      'Barnets egna ord om natten och om hur det är nu',
      {
        begins: 'barnets-ord',
        ...voluntary,
      },
    ),
    row('barnets-rost', 'barnet-saknas', 'Varför vi inte talade med barnet', 'Och när barnet får komma till tals', {
      onlyIf: { key: 'natten-barnet', isFilled: false },
    }),
    text(
      'uppgift',
      'natten-foraldern',
      'Föräldern: hur var natten?',
      'Det som rör barnet; den vuxnes egna sak hör till vuxenakten',
      voluntary,
    ),
    text('bedomning', 'behov', 'Behov av stöd', 'Vad barnet och familjen behöver nu, och hur fort'),
    choice('uppgift', 'remiss', 'Samtycke till remiss', 'Om stöd behövs hos någon annan', {
      ja: 'Ja',
      nej: 'Nej',
      'inte-aktuellt': 'Inte aktuellt',
    }),
    text('atgard', 'nasta-steg', 'Åtgärd och nästa steg', 'Vad, vem och när'),
  ],
}
