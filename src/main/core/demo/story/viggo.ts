import type { Calendar } from '../house/days'
import { decided, notNow, todo } from '../phrases/said'
import type { Story } from './story'

/** Scenario 10: a guardian refuses the support; the nämnd may decide in his place (FB 6:13 a). */
export const viggo = ({ ago, ahead, back, after }: Calendar): Story => {
  const received = ago(99)
  const samrad = after(received, 95)
  return {
    key: 'viggo',
    namnd: 1,
    town: 'Åmotsdal',
    coordinator: 'karin',
    responsible: 'ahmed',
    children: [
      {
        given: 'Viggo',
        family: 'Törnqvist',
        sex: 'pojke',
        age: 9,
        school: 'Älvstrandens skola',
        now: 'Viggo har märken på överarmen som skolsköterskan sett och ritat in på en figur. Han är hos mamman sedan i går.',
      },
    ],
    adults: [
      {
        given: 'Ulrika',
        family: 'Törnqvist',
        sex: 'flicka',
        age: 37,
        relation: 'mor',
        custody: 'gemensam',
        lives: 'delvis',
      },
      {
        given: 'Stefan',
        family: 'Törnqvist',
        sex: 'pojke',
        age: 40,
        relation: 'far',
        custody: 'gemensam',
        lives: 'delvis',
        isSuspect: true,
      },
    ],
    called: { utpekad: 'pappan', trygg: 'mamman' },
    matter: {
      offences: ['misshandel'],
      suspectRelation: 'far',
      policeReport: 'ska-goras',
      agencyId: 'socialtjanst',
      requester: 'Ahmed Al-Khatib',
      urgency: 'skyndsam',
      howItEmerged:
        'Skolsköterskan upptäckte märken vid hälsobesök. Viggo sade att pappan tog tag i honom vid en läxa. Sköterskan frågade inte mer och anmälde.',
      placeAndTime: 'Hos pappan i helgen, enligt Viggo.',
    },
    received: { day: received, time: '14:20' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '09:30' },
        stage: 'signerat',
        signedAfter: 4,
        invited: ['bup', 'barnklinik'],
        absent: { aklagare: 'Huvudförhandling som drog över' },
        supplementBy: ago(92),
        supplement:
          'Förundersökning inleds. Särskild företrädare begärs i dag. Socialtjänst och företrädare får följa förhöret. Pappan informeras av polisen efter förhöret, mamman av socialtjänsten samma dag.',
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Märkena är sedda av skolsköterskan och dokumenterade samma dag. Viggos ord är två meningar, antecknade. Föräldrarna har inte hörts.',
            ),
          ],
          skydd: [
            decided(
              '',
              'Viggo är hos mamman sedan i går och bor kvar där tills förhöret är hållet. Mamman vet att märken är sedda men inte vad Viggo sagt. Pappan är inte informerad.',
              todo('handlaggare', 2, 'Ny skyddsbedömning före förhöret'),
            ),
          ],
          syskon: [notNow('', 'Viggo är enda barnet hos båda föräldrarna.')],
        },
      },
      {
        type: 'uppfoljning',
        at: { day: ahead(6), time: '09:30' },
        bookedOn: back(5),
        stage: 'kallat',
        invited: ['bup'],
        silent: ['aklagare', 'bup'],
      },
    ],
    interviews: [{ child: 0, at: { day: ago(85), time: '10:00' }, isDone: true }],
    marks: [
      { kind: 'polisanmalan', child: null, day: samrad },
      { kind: 'forundersokning-inledd', child: null, day: ago(92) },
      { kind: 'lakarundersokning', child: null, day: ago(93) },
      { kind: 'sarskild-foretradare', child: null, day: ago(88) },
      { kind: 'eftermote', child: null, day: ago(85) },
      { kind: 'uppfoljning', child: null, day: ago(78), when: 'vecka' },
      { kind: 'uppfoljning', child: null, day: ago(54), when: 'manad' },
    ],
    block: { from: { day: samrad, time: '10:30' }, until: ago(85) },
    tasks: [
      {
        child: 0,
        on: back(7),
        who: 'ahmed',
        owner: 'handlaggare',
        due: ahead(4),
        text: 'Underlag till nämnden enligt 6 kap. 13 a § FB: behandling för Viggo utan pappans samtycke',
      },
      {
        child: 0,
        on: back(7),
        who: 'ahmed',
        owner: 'bup',
        due: ahead(9),
        text: 'Reservera behandlingstid till Viggo i avvaktan på nämndens beslut',
      },
      {
        child: 0,
        on: ago(50),
        who: 'ahmed',
        owner: 'handlaggare',
        due: back(12),
        text: 'Nytt samtal med pappan om samtycke',
        done: { on: back(12), outcome: 'Pappan vidhåller sitt nej. Mamman samtycker.' },
      },
    ],
    rooms: [
      {
        child: null,
        on: ago(48),
        room: 'psykisk-halsa',
        state: 'planerat',
        reason:
          'BUP erbjuder behandling. Mamman samtycker, pappan säger nej. Nämnden prövar saken enligt 6 kap. 13 a § FB',
      },
      {
        child: null,
        on: ago(90),
        room: 'fysisk-halsa',
        state: 'klart',
        reason: 'Läkarundersökning gjord och dokumenterad av barnkliniken',
      },
    ],
    notes: [
      {
        child: 0,
        at: { day: ago(48), time: '14:10' },
        event: 'Samtal med vårdnadshavarna var för sig om behandling',
        participants: 'Ahmed Al-Khatib, socialsekreterare; mamman; pappan (var för sig)',
        said: 'BUP har bedömt att Viggo behöver behandling. Mamman samtycker. Pappan säger att det räcker med skolan och att Viggo bara behöver glömma. Viggo själv säger: "Jag vill ha någon att prata med som inte känner pappa."',
        thinks:
          'Behandlingen behövs för Viggo. Åtgärden kan beslutas av nämnden trots att den ena vårdnadshavaren inte samtycker.',
        next: 'Nytt samtal med pappan. Därefter underlag till nämnden.',
      },
    ],
    fileNotes: 5,
    tags: ['mar-daligt'],
  }
}
