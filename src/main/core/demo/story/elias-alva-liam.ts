import type { Calendar } from '../house/days'
import { decided, todo } from '../phrases/said'
import type { Story } from './story'

/** Scenario 14: children who have witnessed violence between the adults are crime victims of their own (barnfridsbrott). */
export const eliasAlvaLiam = ({ ago, ahead, back, after }: Calendar): Story => {
  const received = ago(158)
  const samrad = after(received, 154)
  return {
    key: 'elias-alva-liam',
    namnd: 0,
    town: 'Sjöberga',
    coordinator: 'jonas',
    responsible: 'sara',
    children: [
      {
        given: 'Elias',
        family: 'Håkansson',
        sex: 'pojke',
        age: 13,
        school: 'Kvarnbackens skola',
        now: 'Elias tar hand om småsyskonen på eftermiddagarna. Skolan ser en trött pojke som sköter sig. Han har sagt till mentorn att han inte vill gå hem först.',
      },
      {
        given: 'Alva',
        family: 'Håkansson',
        sex: 'flicka',
        age: 8,
        school: 'Kvarnbackens skola',
        now: 'Alva frågar ofta vad klockan är och när mamma kommer. Hon har svårt att sitta still. Läraren har inte frågat.',
      },
      {
        given: 'Liam',
        family: 'Håkansson',
        sex: 'pojke',
        age: 6,
        school: 'Lillåns förskola',
        now: 'Liam är på förskolan och hämtas av mamman eller Elias. Han gömmer sig när det blir höga ljud, enligt personalen.',
      },
    ],
    adults: [
      { given: 'Åsa', family: 'Håkansson', sex: 'flicka', age: 38, relation: 'mor', custody: 'gemensam', lives: 'ja' },
      {
        given: 'Göran',
        family: 'Håkansson',
        sex: 'pojke',
        age: 42,
        relation: 'far',
        custody: 'gemensam',
        lives: 'nej',
        isSuspect: true,
      },
    ],
    called: { utpekad: 'pappan', trygg: 'mamman' },
    matter: {
      offences: ['barnfridsbrott'],
      suspectRelation: 'far',
      policeReport: 'gjord',
      agencyId: 'socialtjanst',
      requester: 'Sara Åkesson',
      urgency: 'skyndsam',
      howItEmerged:
        'Mamman har sökt hjälp hos socialtjänsten och berättat om våld mot henne i hemmet. Barnen uppges ha varit hemma vid flera tillfällen. Barnen själva har inte tillfrågats.',
      placeAndTime: 'I bostaden under det senaste året, senast för tio dagar sedan.',
      specialNeeds: 'Tre barn i olika åldrar. Plats för dem att vänta var för sig.',
    },
    received: { day: received, time: '10:05' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '09:00' },
        stage: 'signerat',
        signedAfter: 1,
        invited: ['bup', 'barnklinik'],
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Mamman har berättat för socialtjänsten; uppgifterna om barnen är hennes. En granne har ringt polisen en gång. Barnen har inte tillfrågats och ska inte tillfrågas före förhören.',
            ),
          ],
          syskon: [
            decided(
              '',
              'Alla tre är målsägande var för sig. Den yngsta hörs om han orkar; annars avbryts förhöret. Elias ska inte behöva ta ansvar för småsyskonen den dagen.',
              todo('handlaggare', 'forhor', 'En egen trygg vuxen för Elias, Alva och Liam'),
            ),
          ],
        },
      },
    ],
    interviews: [
      { child: 0, at: { day: ago(144), time: '09:00' }, isDone: true },
      { child: 1, at: { day: ago(144), time: '10:30' }, isDone: true },
      { child: 2, at: { day: ago(144), time: '13:00' }, isDone: true },
    ],
    marks: [
      { kind: 'polisanmalan', child: null, day: received, note: 'Upprättad av polisen efter samtal med mamman' },
      { kind: 'forundersokning-inledd', child: null, day: samrad },
      { kind: 'sarskild-foretradare', child: null, day: ago(148) },
      { kind: 'eftermote', child: null, day: ago(144) },
      { kind: 'formote', child: null, day: ago(144) },
      { kind: 'hembesok', child: null, day: ago(144) },
      { kind: 'krisstod', child: null, day: ago(135) },
      { kind: 'uppfoljning', child: null, day: ago(136), when: 'vecka' },
      { kind: 'uppfoljning', child: null, day: ago(113), when: 'manad' },
      { kind: 'atal', child: null, day: ago(85) },
      { kind: 'uppfoljning', child: null, day: ago(52), when: 'kvartal' },
      { kind: 'dom', child: null, day: ago(30) },
    ],
    block: { from: { day: samrad, time: '10:00' }, until: ago(144) },
    tasks: [
      {
        child: 1,
        on: ago(28),
        who: 'sara',
        owner: 'handlaggare',
        due: ahead(4),
        text: 'Samtal med Alva om vad domen betyder',
      },
      {
        child: 0,
        on: ago(52),
        who: 'sara',
        owner: 'handlaggare',
        due: ago(24),
        text: 'Fritidsaktivitet till Elias: stöd från fritidsnämnden',
        done: { on: ago(25), outcome: 'Elias har börjat på klättring, en kväll i veckan.' },
      },
    ],
    rooms: [
      {
        child: null,
        on: ago(84),
        room: 'brottsutredning',
        state: 'pagar',
        reason: 'Åtal väckt, förhandling utsatt',
      },
      {
        child: null,
        on: ago(29),
        room: 'brottsutredning',
        state: 'klart',
        reason: 'Dom meddelad, ombudet har informerat barnen',
      },
      {
        child: null,
        on: ago(52),
        room: 'skydd',
        state: 'klart',
        reason: 'Boende hos mamman, umgänge prövas i tingsrätten',
      },
      {
        child: 0,
        on: ago(50),
        room: 'psykisk-halsa',
        state: 'klart',
        reason: 'Krisstödet avslutat på Elias begäran, har skolkuratorn',
      },
    ],
    notes: [],
    talks: [
      {
        plannedOn: back(7),
        at: { day: back(3), time: '13:00' },
        adult: 'mor',
        children: [1],
        purpose: 'Uppföljande samtal efter domen',
        held: {
          until: '13:50',
          child: {
            utsatthet:
              'Mamman berättar att Alva har legat vaken och hört när pappan hotade genom dörren. Det var före polisanmälan; något nytt har inte hänt.',
            formaga:
              'Mamman håller samma ordning varje kväll och sitter hos Alva tills hon sover. Hon frågar hur hon kan förklara domen utan att skrämma.',
            skydd:
              'Pappan har inte hört av sig efter domen. Mamman vet vem hon ringer om han gör det, och skolan vet vilka som får hämta.',
            bedomning: 'Alva är trygg med mamman. Oron för vad som händer nu behöver få ett svar.',
            'nasta-steg': 'Sara Åkesson pratar med Alva om vad domen betyder, i skolan och med mentorn i närheten.',
          },
        },
      },
    ],
    fileNotes: 4,
    tags: ['krisstod'],
  }
}
