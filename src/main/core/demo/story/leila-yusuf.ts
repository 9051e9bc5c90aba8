import type { Calendar } from '../house/days'
import { decided, putOff, todo } from '../phrases/said'
import type { Story } from './story'

const turkish = { language: 'turkiska', interpreter: true } as const
const parent = { family: 'Yılmaz', custody: 'gemensam', lives: 'ja', isSuspect: true, ...turkish } as const
const aunt = { given: 'Samira', family: 'Kılıç', sex: 'flicka', age: 44, language: 'turkiska' } as const

/** Scenario 7: an inquiry past its four months, extended by a decision of its own, and a task already overdue. */
export const leilaYusuf = ({ ago, back, ahead, after }: Calendar): Story => {
  const received = ago(134)
  const samrad = after(received, 131)
  return {
    key: 'leila-yusuf',
    namnd: 1,
    town: 'Åmotsdal',
    coordinator: 'jonas',
    responsible: 'ahmed',
    children: [
      {
        given: 'Leila',
        family: 'Yılmaz',
        sex: 'flicka',
        age: 11,
        school: 'Bruksskolan i Åmotsdal',
        language: 'turkiska',
        now: 'Leila tolkar ofta åt sina föräldrar. Hon har berättat för skolsköterskan och ångrat sig dagen efter.',
      },
      {
        given: 'Yusuf',
        family: 'Yılmaz',
        sex: 'pojke',
        age: 7,
        school: 'Bruksskolan i Åmotsdal',
        language: 'turkiska',
        now: 'Yusuf går i ettan. Han har ont i magen på måndagar. Han säger inget om hemmet.',
      },
    ],
    adults: [
      { ...parent, given: 'Zeynep', sex: 'flicka', age: 35, relation: 'mor' },
      { ...parent, given: 'Mehmet', sex: 'pojke', age: 39, relation: 'far' },
      { ...aunt, relation: 'annan-narstaende', custody: 'ingen', lives: 'nej' },
    ],
    called: { utpekad: 'föräldrarna', trygg: 'mostern' },
    matter: {
      offences: ['misshandel', 'barnfridsbrott'],
      suspectRelation: 'bada',
      policeReport: 'ska-goras',
      agencyId: 'socialtjanst',
      requester: 'Ahmed Al-Khatib',
      urgency: 'skyndsam',
      howItEmerged:
        'Skolsköterskan har anmält efter att Leila berättat att båda föräldrarna slår när det blir bråk hemma och att Yusuf brukar gömma sig. Leila tog tillbaka uppgifterna nästa dag.',
      placeAndTime: 'I hemmet. Leila anger "när vi är många hemma", inga datum.',
      specialNeeds: 'Föräldrarna behöver tolk i turkiska. Leila ska inte tolka.',
      interpreter: 'turkiska',
    },
    received: { day: received, time: '09:40' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '10:00' },
        stage: 'signerat',
        signedAfter: 1,
        invited: ['bup', 'barnklinik'],
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Leila har berättat för skolsköterskan och därefter tagit tillbaka det. Båda samtalen är antecknade ordagrant. Att hon ångrat sig är ett faktum, inte en bedömning av sanningen.',
            ),
          ],
        },
      },
      {
        type: 'uppfoljning',
        at: { day: ago(45), time: '13:00' },
        bookedOn: ago(52),
        stage: 'signerat',
        signedAfter: 1,
        invited: ['bup'],
        own: {
          'barnet-nu': [
            {
              ...decided(
                '',
                'Leila är hemma sedan en månad. Hon vill att det ska synas att det blivit bättre och är rädd för att någon ska säga fel sak.',
              ),
              child: 0,
            },
            {
              ...decided(
                '',
                'Yusuf är hemma och har mindre ont i magen. Han sover hos mostern när han vill, och det är överenskommet.',
              ),
              child: 1,
            },
          ],
          skydd: [
            decided(
              '',
              'Barnen är hemma sedan föräldrarna tagit emot familjebehandling. Mostern finns nära. Oanmälda besök ingår i överenskommelsen.',
              todo('handlaggare', 8, 'Oanmält hembesök'),
            ),
          ],
          brottsutredning: [
            putOff(
              '',
              'Åklagaren väntar på ett kompletterande förhör med en granne. Besked i åtalsfrågan dröjer.',
              25,
              todo('aklagare', 30, 'Besked i åtalsfrågan'),
            ),
          ],
        },
      },
    ],
    interviews: [
      { child: 0, at: { day: ago(124), time: '09:00' }, isDone: true },
      { child: 1, at: { day: ago(124), time: '11:00' }, isDone: true },
    ],
    marks: [
      { kind: 'polisanmalan', child: null, day: samrad },
      { kind: 'forundersokning-inledd', child: null, day: ago(130) },
      { kind: 'sarskild-foretradare', child: null, day: ago(126) },
      { kind: 'eftermote', child: null, day: ago(124) },
      { kind: 'uppfoljning', child: null, day: ago(116), when: 'vecka' },
      { kind: 'uppfoljning', child: null, day: ago(93), when: 'manad' },
    ],
    block: { from: { day: samrad, time: '11:00' }, until: ago(124) },
    tasks: [
      {
        child: 0,
        on: ago(132),
        who: 'ahmed',
        owner: 'handlaggare',
        due: ago(12),
        text: 'Utredningen slutförs, fyra månader från beslut',
        postponed: {
          on: ago(14),
          to: ahead(15),
          why: 'Förlängd genom särskilt beslut: kompletterande förhör och familjebehandling pågår',
        },
      },
      {
        child: 0,
        on: ago(40),
        who: 'ahmed',
        owner: 'handlaggare',
        due: back(4),
        text: 'Kommunicera utredningen med föräldrarna, med tolk',
      },
      {
        child: 1,
        on: ago(40),
        who: 'jonas',
        owner: 'handlaggare',
        due: back(9),
        text: 'Uppföljning tre månader efter Yusufs förhör är inte gjord: boka',
      },
    ],
    rooms: [
      {
        child: null,
        on: ago(44),
        room: 'skydd',
        state: 'pagar',
        reason: 'Familjebehandling i hemmet, oanmälda besök. Utredningstiden förlängd',
      },
    ],
    notes: [
      {
        child: 0,
        at: { day: ago(14), time: '11:00' },
        event: 'Beslut om förlängd utredningstid',
        participants: 'Ahmed Al-Khatib, socialsekreterare',
        said: 'Utredningstiden förlängs enligt 20 kap. 3 § SoL. Särskilda skäl: åklagaren inväntar kompletterande förhör och familjebehandlingen behöver utvärderas innan behovet kan bedömas. Föräldrarna är underrättade med tolk.',
        thinks: 'Att avsluta nu skulle ge ett sämre underlag för Leila.',
        next: 'Utredningen ska vara klar vid det nya datumet.',
      },
    ],
    fileNotes: 5,
    tags: [],
  }
}
