import type { Calendar } from '../house/days'
import { decided } from '../phrases/said'
import type { Story } from './story'

/** Scenario 1: taken up anonymously in a konsulterande samråd first (see consult/first), then reported by name. */
export const stellaMelvin = ({ ago, ahead, after }: Calendar): Story => {
  const received = ago(71)
  const samrad = after(received, 68)
  return {
    key: 'stella-melvin',
    namnd: 0,
    town: 'Sjöberga',
    coordinator: 'karin',
    responsible: null,
    appointed: { on: { day: received, time: '13:20' }, by: 'ewa' },
    children: [
      {
        given: 'Stella',
        family: 'Grönlund',
        sex: 'flicka',
        age: 7,
        school: 'Parkskolan i Sjöberga',
        now: 'Stella är på Parkskolan. Hon har berättat för fritidsledaren och frågat om hon får sova där. Hon är förkyld men annars frisk.',
      },
      {
        given: 'Melvin',
        family: 'Grönlund',
        sex: 'pojke',
        age: 5,
        school: 'Förskolan Gläntan',
        now: 'Melvin är på Gläntan. Han slår andra barn när han blir avbruten, sedan en tid. Han har sagt "mamma blir svart" till en pedagog.',
      },
    ],
    adults: [
      {
        given: 'Hanna',
        family: 'Grönlund',
        sex: 'flicka',
        age: 31,
        relation: 'mor',
        custody: 'gemensam',
        lives: 'delvis',
        isSuspect: true,
      },
      {
        given: 'André',
        family: 'Grönlund',
        sex: 'pojke',
        age: 34,
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
      requester: 'Ewa Johansson',
      urgency: 'skyndsam',
      howItEmerged:
        'Orosanmälan från fritidshemmet. Frågan har tidigare tagits upp anonymt i ett konsulterande samråd, där rådet var att anmäla. Stella har nu berättat en gång till, för samma fritidsledare: att mamman slår henne och Melvin med handen.',
      placeAndTime: 'Hos mamman, senast i förrgår enligt Stella.',
      specialNeeds: 'Melvin är fem år och kan behöva kort förhör med paus.',
    },
    received: { day: received, time: '08:50' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '13:00' },
        stage: 'signerat',
        signedAfter: 1,
        invited: ['bup'],
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Stella har berättat två gånger för samma person. Första gången ledde till anonym rådgivning, andra gången till anmälan. Melvins uttalande är löst och ska inte tolkas.',
            ),
          ],
        },
      },
    ],
    interviews: [
      { child: 0, at: { day: ago(58), time: '09:00' }, isDone: true },
      { child: 1, at: { day: ago(58), time: '10:15' }, isDone: true },
    ],
    marks: [
      { kind: 'polisanmalan', child: null, day: samrad },
      { kind: 'forundersokning-inledd', child: null, day: ago(67) },
      { kind: 'sarskild-foretradare', child: null, day: ago(63) },
      { kind: 'eftermote', child: null, day: ago(58) },
      { kind: 'formote', child: null, day: ago(58) },
      { kind: 'hembesok', child: null, day: ago(58) },
      { kind: 'krisstod', child: null, day: ago(50) },
      { kind: 'uppfoljning', child: null, day: ago(51), when: 'vecka' },
      { kind: 'uppfoljning', child: null, day: ago(28), when: 'manad' },
    ],
    block: { from: { day: samrad, time: '14:00' }, until: ago(58) },
    tasks: [
      {
        child: 0,
        on: ago(28),
        who: 'sara',
        owner: 'handlaggare',
        due: ahead(7),
        text: 'Halvtidsavstämning av utredningen om Stella och Melvin',
      },
      {
        child: 1,
        on: ago(28),
        who: 'sara',
        owner: 'stodjare',
        due: ahead(2),
        text: 'Råd till Gläntan om hur Melvin kan bemötas i konflikter',
      },
    ],
    rooms: [],
    notes: [],
    fileNotes: 4,
    tags: ['krisstod'],
  }
}
