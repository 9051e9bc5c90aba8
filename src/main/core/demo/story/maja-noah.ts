import type { Calendar } from '../house/days'
import { decided, notNow, todo } from '../phrases/said'
import type { Story } from './story'

/** Scenario 2: two siblings, of whom only the elder is interviewed. */
export const majaNoah = ({ ago, back, after }: Calendar): Story => {
  const received = ago(147)
  const samrad = after(received, 144)
  return {
    key: 'maja-noah',
    namnd: 1,
    town: 'Åmotsdal',
    coordinator: 'karin',
    responsible: 'ahmed',
    children: [
      {
        given: 'Maja',
        family: 'Petrović',
        sex: 'flicka',
        age: 9,
        school: 'Åmotsskolan',
        now: 'Maja går i trean på Åmotsskolan. Hon har sagt till fröken att hon är orolig för sin bror. Hon sover hos farmor på helgerna.',
      },
      {
        given: 'Noah',
        family: 'Petrović',
        sex: 'pojke',
        age: 3,
        school: 'Åmots förskola',
        now: 'Noah är på Åmots förskola fem dagar i veckan. Han talar i enstaka ord. Personalen för anteckningar om vad han säger, utan att fråga.',
      },
    ],
    adults: [
      {
        given: 'Mirjana',
        family: 'Petrović',
        sex: 'flicka',
        age: 33,
        relation: 'mor',
        custody: 'gemensam',
        lives: 'ja',
        isSuspect: true,
      },
      {
        given: 'Dragan',
        family: 'Petrović',
        sex: 'pojke',
        age: 36,
        relation: 'far',
        custody: 'gemensam',
        lives: 'delvis',
      },
    ],
    called: { utpekad: 'mamman', trygg: 'pappan' },
    matter: {
      offences: ['misshandel'],
      suspectRelation: 'mor',
      policeReport: 'ska-goras',
      agencyId: 'socialtjanst',
      requester: 'Ahmed Al-Khatib',
      urgency: 'skyndsam',
      howItEmerged:
        'Maja har berättat för sin lärare att mamman slår henne när hon inte gör läxan. Läraren har anmält. Maja säger också att hon håller sig vaken om Noah gråter.',
      placeAndTime: 'I hemmet, enligt Maja "ibland på kvällen". Inga datum.',
      specialNeeds: 'Noah är tre år och talar lite. Maja är van att svara för honom.',
    },
    received: { day: received, time: '11:15' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '13:30' },
        stage: 'signerat',
        signedAfter: 2,
        invited: ['bup'],
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Maja har berättat för sin lärare, en gång, utan frågor. Om Noah finns inga uppgifter annat än Majas oro. Pappan vet ingenting ännu.',
            ),
          ],
          brottsutredning: [
            {
              ...decided(
                '',
                'Åklagaren inleder förundersökning när anmälan är inkommen. Maja hörs {forhor}.',
                todo('handlaggare', 0, 'Lämna polisanmälan'),
                todo('polis', 'forhor', 'Barnförhör med Maja'),
              ),
              child: 0,
            },
            {
              ...notNow(
                '',
                'Noah hörs inte: ålder och språk. Åklagaren prövar frågan på nytt om Majas förhör ger anledning.',
              ),
              child: 1,
            },
          ],
          syskon: [
            decided(
              '',
              'Noah hörs inte men omfattas av skydd, utredning och stöd. Han ska inte bli den som glöms.',
              todo('handlaggare', 5, 'Egen bedömning av Noahs behov av stöd'),
            ),
          ],
          hamtning: [
            {
              ...decided(
                '',
                'Ahmed Al-Khatib och särskild företrädare hämtar Maja på skolan efter första lektionen. Läraren är trygghetsperson.',
                todo('handlaggare', 'forhor', 'Hämta Maja på Åmotsskolan'),
              ),
              child: 0,
            },
            { ...notNow('', 'Noah är kvar på förskolan under dagen. Personalen vet vem som får hämta.'), child: 1 },
          ],
        },
      },
    ],
    interviews: [{ child: 0, at: { day: ago(131), time: '09:15' }, isDone: true, place: 'annan-plats' }],
    marks: [
      { kind: 'polisanmalan', child: null, day: samrad },
      { kind: 'forundersokning-inledd', child: 0, day: ago(142) },
      { kind: 'sarskild-foretradare', child: 0, day: ago(136) },
      { kind: 'eftermote', child: 0, day: ago(131) },
      { kind: 'uppfoljning', child: 0, day: ago(124), when: 'vecka' },
      { kind: 'uppfoljning', child: 0, day: ago(100), when: 'manad' },
    ],
    block: { from: { day: samrad, time: '14:30' }, until: ago(131) },
    tasks: [
      {
        child: 0,
        on: ago(60),
        who: 'karin',
        owner: 'handlaggare',
        due: back(7),
        text: 'Uppföljning tre månader efter förhöret är inte gjord: boka',
      },
      {
        child: 1,
        on: ago(90),
        who: 'ahmed',
        owner: 'handlaggare',
        due: ago(70),
        text: 'Kontakta barnhälsovården om Noahs språk',
        done: { on: ago(72), outcome: 'Logopedutredning beställd av barnhälsovården.' },
      },
    ],
    rooms: [
      {
        child: 1,
        on: samrad,
        room: 'brottsutredning',
        state: 'ej-aktuellt',
        reason: 'Hörs inte: ålder och språk. Prövas på nytt efter Majas förhör',
      },
      {
        child: null,
        on: ago(60),
        room: 'skydd',
        state: 'pagar',
        reason: 'Insats i hemmet beviljad, mamman och pappan var för sig',
      },
    ],
    notes: [],
    fileNotes: 6,
    tags: [],
  }
}
