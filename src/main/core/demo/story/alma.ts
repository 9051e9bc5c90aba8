import type { Calendar } from '../house/days'
import { decided, notNow } from '../phrases/said'
import type { Story } from './story'

/** Scenario 7: the förhandsbedömning has passed its fourteen days without a decision. */
export const alma = ({ ago, back, after }: Calendar): Story => {
  const received = ago(22)
  const samrad = after(received, 18)
  return {
    key: 'alma',
    namnd: 0,
    town: 'Sjöberga',
    coordinator: 'jonas',
    responsible: 'sara',
    children: [
      {
        given: 'Alma',
        family: 'Sandén',
        sex: 'flicka',
        age: 13,
        school: 'Sjöberga strandskola',
        now: 'Alma är i skolan och har kvar sin telefon avstängd hemma. Hon skäms mer för meddelandena än för det som hänt, säger mamman.',
      },
    ],
    adults: [
      { given: 'Desirée', family: 'Sandén', sex: 'flicka', age: 40, relation: 'mor', custody: 'gemensam', lives: 'ja' },
      { given: 'Håkan', family: 'Sandén', sex: 'pojke', age: 43, relation: 'far', custody: 'gemensam', lives: 'ja' },
    ],
    called: { utpekad: 'personen på nätet', trygg: 'föräldrarna' },
    matter: {
      offences: ['grooming'],
      suspectRelation: 'via-natet',
      policeReport: 'gjord',
      agencyId: 'socialtjanst',
      requester: 'Mottagningen, Sjöberga',
      urgency: 'normal',
      howItEmerged:
        'Föräldrarna har polisanmält och ringt socialtjänsten. Alma har visat dem meddelanden från en person som utger sig för att vara sexton år och vill träffas. Alma har inte träffat personen.',
      placeAndTime: 'Via en app, sedan drygt en månad. Senaste meddelandet samma dag som anmälan.',
      specialNeeds: '',
    },
    received: { day: received, time: '13:10' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '14:00' },
        stage: 'signerat',
        signedAfter: 1,
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Meddelandena är sparade. Alma har visat dem själv. Vem avsändaren är är inte känt. Föräldrarna har inte svarat på något.',
            ),
          ],
          syskon: [notNow('', 'En äldre syster är vuxen och bor på annan ort.')],
        },
      },
    ],
    interviews: [{ child: 0, at: { day: ago(9), time: '13:00' }, isDone: true, place: 'annan-plats' }],
    marks: [
      { kind: 'polisanmalan', child: null, day: ago(23) },
      { kind: 'forundersokning-inledd', child: null, day: samrad },
      { kind: 'eftermote', child: null, day: ago(9) },
    ],
    tasks: [
      {
        child: 0,
        on: received,
        who: 'sara',
        owner: 'handlaggare',
        due: ago(8),
        text: 'Förhandsbedömning: beslut om utredning ska inledas eller inte (14 dagar)',
      },
      {
        child: 0,
        on: ago(9),
        who: 'jonas',
        owner: 'handlaggare',
        due: back(1),
        text: 'Uppföljning en vecka efter förhöret',
      },
    ],
    rooms: [],
    notes: [],
    fileNotes: 1,
    tags: [],
  }
}
