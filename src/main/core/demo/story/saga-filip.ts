import type { Calendar } from '../house/days'
import { decided, putOff, todo } from '../phrases/said'
import type { Story } from './story'

/** Scenario 13: the prosecutor's chair stood empty; what only the prosecutor can answer is asked for in writing. */
export const sagaFilip = ({ ago, ahead, back, after }: Calendar): Story => {
  const received = ago(13)
  const samrad = after(received, 11)
  return {
    key: 'saga-filip',
    namnd: 0,
    town: 'Sjöberga',
    coordinator: 'karin',
    responsible: 'sara',
    children: [
      {
        given: 'Saga',
        family: 'Nyström',
        sex: 'flicka',
        age: 10,
        school: 'Norra skolan i Sjöberga',
        now: 'Saga är i skolan och går hem till en kompis efteråt. Hon har sagt till läraren att hon inte vill att Patrik ska veta.',
      },
      {
        given: 'Filip',
        family: 'Nyström',
        sex: 'pojke',
        age: 7,
        school: 'Norra skolan i Sjöberga',
        now: 'Filip har ett blåmärke vid örat som fritidspersonalen har sett. Han säger att han snubblade.',
      },
    ],
    adults: [
      { given: 'Therese', family: 'Nyström', sex: 'flicka', age: 34, relation: 'mor', custody: 'ensam', lives: 'ja' },
      {
        given: 'Patrik',
        family: 'Lundmark',
        sex: 'pojke',
        age: 37,
        relation: 'styvforalder',
        custody: 'ingen',
        lives: 'delvis',
        isSuspect: true,
      },
    ],
    called: { utpekad: 'mammans sambo', trygg: 'mamman' },
    matter: {
      offences: ['misshandel'],
      suspectRelation: 'styvforalder',
      policeReport: 'ska-goras',
      agencyId: 'socialtjanst',
      requester: 'Sara Åkesson',
      urgency: 'skyndsam',
      howItEmerged:
        'Fritidspersonal har anmält efter att ha sett ett märke på Filip. Saga berättade samma dag för sin lärare att mammans sambo blir arg och tar i dem.',
      placeAndTime: 'I hemmet, senast i söndags enligt Saga.',
    },
    received: { day: received, time: '09:10' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '15:00' },
        stage: 'signerat',
        signedAfter: 1,
        invited: ['barnklinik'],
        absent: { aklagare: 'Häktningsförhandling samma tid' },
        supplementBy: back(2),
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Märket på Filip är sett av två personer. Saga har berättat för läraren. Filips förklaring är antecknad som han sade den. Mamman har tillfrågats i dag och tar avstånd från det som hänt.',
            ),
          ],
          brottsutredning: [
            putOff(
              '',
              'Åklagaren är inte på plats. Polisen har förhörstid och stämmer av med jouråklagare. Beslut och direktiv lämnas öppna tills skriftligt svar har kommit.',
              2,
              todo('polis', 1, 'Klartecken till förhör från åklagaren, per telefon'),
              todo('samordnare', 0, 'Begär skriftligt svar av åklagaren på de fyra frågorna'),
            ),
          ],
          syskon: [
            decided(
              '',
              'Saga och Filip hörs samma förmiddag, Saga först. Sambons egna barn bor i annan kommun och den kommunen underrättas.',
              todo('handlaggare', 1, 'Anmälan till kommunen där sambons barn bor'),
            ),
          ],
        },
      },
    ],
    interviews: [
      { child: 0, at: { day: after(samrad, 6), time: '09:00' }, isDone: true },
      { child: 1, at: { day: after(samrad, 6), time: '10:30' }, isDone: true },
    ],
    marks: [
      { kind: 'polisanmalan', child: null, day: samrad },
      {
        kind: 'forundersokning-inledd',
        child: null,
        day: after(samrad, 10),
        note: 'Muntligt besked genom polisen. Skriftligt svar på samrådets frågor väntas',
      },
      { kind: 'lakarundersokning', child: 1, day: after(samrad, 10) },
      { kind: 'eftermote', child: null, day: after(samrad, 6) },
    ],
    block: { from: { day: samrad, time: '16:00' }, until: after(samrad, 6) },
    tasks: [
      {
        child: 0,
        on: after(samrad, 6),
        who: 'karin',
        owner: 'aklagare',
        due: back(1),
        text: 'Skriftligt svar på frågorna från samrådet: medhörning, information till mamman, målsägandebiträde',
      },
    ],
    rooms: [],
    notes: [
      {
        child: 1,
        at: { day: back(4), time: '13:00' },
        event: 'Samtal med mamman om sambons boende',
        participants: 'Sara Åkesson, socialsekreterare; mamman',
        said: 'Mamman säger att sambon bor hos sin bror. Hon vill att han ska kunna komma och hämta sina saker när barnen är i skolan.',
        thinks: '',
        next: '',
        isUnsigned: true,
      },
    ],
    talks: [
      {
        plannedOn: back(2),
        at: { day: ahead(2), time: '10:00' },
        adult: 'mor',
        children: [0, 1],
        purpose: 'Samtal om barnens situation efter förhören',
      },
    ],
    fileNotes: 0,
    tags: [],
  }
}
