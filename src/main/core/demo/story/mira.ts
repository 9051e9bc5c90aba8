import type { Calendar } from '../house/days'
import { decided, todo } from '../phrases/said'
import type { Story } from './story'

/** A young person under sekretessmarkering: the name is masked in every list. Both parents pointed out; placed the same day. */
export const mira = ({ ago, ahead, back, after }: Calendar): Story => {
  const received = ago(38)
  const samrad = after(received, 37)
  return {
    key: 'mira',
    namnd: 1,
    town: 'Åmotsdal',
    coordinator: 'karin',
    responsible: 'ahmed',
    children: [
      {
        given: 'Mira',
        family: 'Ibrahim',
        sex: 'flicka',
        age: 16,
        school: '',
        protection: 'sekretessmarkering',
        contactRule: 'Kontakt bara genom Ahmed Al-Khatib. Inga brev, inga meddelanden på telefon.',
        hidden: true,
        now: 'Mira är på skyddad plats, känd av socialtjänsten. Hon vill att det hon säger ska skrivas med hennes ord. Hon undrar om sin skolgång.',
      },
    ],
    adults: [
      {
        given: 'Samira',
        family: 'Ibrahim',
        sex: 'flicka',
        age: 43,
        relation: 'mor',
        custody: 'gemensam',
        lives: 'nej',
        isSuspect: true,
      },
      {
        given: 'Karim',
        family: 'Ibrahim',
        sex: 'pojke',
        age: 48,
        relation: 'far',
        custody: 'gemensam',
        lives: 'nej',
        isSuspect: true,
      },
    ],
    called: { utpekad: 'föräldrarna', trygg: 'boendet' },
    matter: {
      offences: ['heder', 'hot-ofredande'],
      suspectRelation: 'bada',
      policeReport: 'ska-goras',
      agencyId: 'socialtjanst',
      requester: 'Ahmed Al-Khatib',
      urgency: 'akut',
      howItEmerged:
        'Mira har berättat för skolkuratorn om kontroll, hot och en planerad resa som hon inte vill göra. Hon vågar inte gå hem. Skolan anmälde samma förmiddag.',
      placeAndTime: 'I hemmet och i telefon under flera månader. Resan uppges vara planerad till nästa månad.',
      specialNeeds: 'Får inte kontaktas på egen telefon. Hämtas i skolan.',
    },
    received: { day: received, time: '11:20' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '08:30' },
        stage: 'signerat',
        signedAfter: 1,
        invited: ['bup'],
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Mira har berättat för kuratorn och för handläggaren, med samma innehåll. Uppgiften om resan kommer från Mira. Passet finns hos föräldrarna.',
            ),
          ],
          syskon: [
            decided(
              '',
              'Två äldre bröder är vuxna. Socialtjänsten räknar med att de kan söka upp Mira.',
              todo('polis', 0, 'Ta med bröderna i riskbedömningen'),
            ),
          ],
          stod: [
            decided(
              '',
              'Ahmed Al-Khatib är rehabiliteringsansvarig. Boendets psykolog ger krisstöd. Mira väljer själv om hon vill ha skolkuratorn kvar på telefon.',
              todo('handlaggare', 4, 'Ordna skolgång på distans för Mira'),
            ),
          ],
        },
      },
    ],
    interviews: [{ child: 0, at: { day: ago(31), time: '10:00' }, isDone: true }],
    marks: [
      { kind: 'polisanmalan', child: null, day: samrad },
      { kind: 'forundersokning-inledd', child: null, day: samrad },
      { kind: 'sarskild-foretradare', child: null, day: ago(35) },
      { kind: 'eftermote', child: null, day: ago(31) },
      { kind: 'krisstod', child: null, day: ago(26), note: 'Första samtalet, boendets psykolog' },
      { kind: 'uppfoljning', child: null, day: ago(24), when: 'vecka' },
    ],
    block: { from: { day: samrad, time: '09:40' }, until: null },
    tasks: [
      {
        child: 0,
        on: ago(24),
        who: 'ahmed',
        owner: 'handlaggare',
        due: back(2),
        text: 'Uppföljning en månad efter förhöret med Mira',
      },
      {
        child: 0,
        on: ago(31),
        who: 'karin',
        owner: 'polis',
        due: ahead(5),
        text: 'Besked om utreseförbud',
      },
    ],
    rooms: [],
    notes: [],
    fileNotes: 3,
    tags: ['krisstod', 'boende'],
  }
}
