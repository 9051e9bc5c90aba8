import type { Calendar } from '../house/days'
import { decided, notNow, todo } from '../phrases/said'
import type { Story } from './story'

/** Scenarios 5 and 9: the förundersökning is closed, the child is still unwell, and BUP turns the remiss down. */
export const wilma = ({ ago, back, ahead, after }: Calendar): Story => {
  const received = ago(172)
  const samrad = after(received, 169)
  return {
    key: 'wilma',
    namnd: 0,
    town: 'Sjöberga',
    coordinator: 'karin',
    responsible: 'sara',
    children: [
      {
        given: 'Wilma',
        family: 'Ekholm',
        sex: 'flicka',
        age: 12,
        school: 'Norra skolan i Sjöberga',
        now: 'Wilma bor hos mamman och går i sexan på Norra skolan. Hon har slutat på fotbollen och är tyst på lektionerna. Skolkuratorn är den vuxna hon går till.',
      },
    ],
    adults: [
      { given: 'Malin', family: 'Ekholm', sex: 'flicka', age: 41, relation: 'mor', custody: 'gemensam', lives: 'ja' },
      {
        given: 'Fredrik',
        family: 'Ekholm',
        sex: 'pojke',
        age: 44,
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
      requester: 'Sara Åkesson',
      urgency: 'skyndsam',
      howItEmerged:
        'Wilma har berättat för skolkuratorn att pappan tar i henne hårt när hon är hos honom. Kuratorn har antecknat ordagrant och anmält samma dag. Wilma vet att uppgifterna förs vidare.',
      placeAndTime: 'Hos pappan, flera helger under hösten enligt Wilma. Senast för två veckor sedan.',
      specialNeeds: '',
    },
    received: { day: received, time: '09:20' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '13:00' },
        stage: 'signerat',
        signedAfter: 1,
        invited: ['bup'],
        absent: {},
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Wilma har berättat för kuratorn. Ordalydelsen är antecknad samma timme. Mamman har inte tillfrågats. Inga märken är sedda; det är tre veckor sedan senaste helgen hos pappan.',
            ),
          ],
          syskon: [notNow('', 'Wilma har inga syskon. Pappans sambo har inga barn.')],
          stod: [
            decided(
              '',
              'Sara Åkesson är rehabiliteringsansvarig. Krisstöd startar efter förhöret, Wilma och mamman var för sig.',
              todo('stodjare', 10, 'Första krissamtal med Wilma'),
              todo('handlaggare', 6, 'Fråga Wilma vad hon själv vill ha hjälp med'),
            ),
          ],
        },
      },
      {
        type: 'uppfoljning',
        at: { day: ago(94), time: '10:00' },
        bookedOn: ago(103),
        stage: 'signerat',
        signedAfter: 2,
        invited: ['bup'],
        absent: {},
        own: {
          'psykisk-halsa': [
            decided(
              '',
              'Wilma sover fyra till fem timmar per natt och har gått ned i vikt. BUP har avvisat remissen och hänvisar till första linjen. Deltagarna är överens om att behovet kvarstår.',
              todo('bup', 5, 'Skriftligt besked till socialtjänsten om vad som krävs för att remissen ska tas emot'),
              todo('handlaggare', 3, 'Ny remiss till vårdcentralens barn- och ungdomsteam'),
            ),
          ],
          stod: [
            decided(
              '',
              'Stödet fortsätter oberoende av att förundersökningen är nedlagd. Öppenvården förlänger krisstödet tills vården har tagit emot. Sara Åkesson är fortsatt rehabiliteringsansvarig.',
              todo('stodjare', 5, 'Fem samtal till med Wilma'),
            ),
          ],
        },
      },
    ],
    interviews: [{ child: 0, at: { day: ago(157), time: '09:30' }, isDone: true }],
    marks: [
      { kind: 'polisanmalan', child: null, day: samrad },
      { kind: 'forundersokning-inledd', child: null, day: ago(168) },
      { kind: 'sarskild-foretradare', child: null, day: ago(161) },
      { kind: 'eftermote', child: null, day: ago(157) },
      { kind: 'formote', child: null, day: ago(157) },
      { kind: 'hembesok', child: null, day: ago(157) },
      { kind: 'krisstod', child: null, day: ago(148) },
      { kind: 'uppfoljning', child: null, day: ago(150), when: 'vecka' },
      { kind: 'uppfoljning', child: null, day: ago(127), when: 'manad' },
      { kind: 'forundersokning-nedlagd', child: null, day: ago(108) },
      { kind: 'uppfoljning', child: null, day: ago(67), when: 'kvartal' },
    ],
    block: { from: { day: samrad, time: '14:10' }, until: ago(157) },
    tasks: [
      {
        child: 0,
        on: ago(67),
        who: 'sara',
        owner: 'handlaggare',
        due: back(4),
        text: 'Bevaka tid hos vårdcentralens barn- och ungdomsteam för Wilma',
      },
      {
        child: 0,
        on: ago(30),
        who: 'karin',
        owner: 'samordnare',
        due: ahead(6),
        text: 'Stäm av med Sara om nytt samråd behövs när vården har svarat',
      },
    ],
    rooms: [
      {
        child: null,
        on: ago(107),
        room: 'brottsutredning',
        state: 'klart',
        reason: 'Förundersökningen nedlagd, brott kan inte styrkas',
      },
      {
        child: null,
        on: ago(94),
        room: 'psykisk-halsa',
        state: 'pagar',
        reason:
          'Mår fortsatt dåligt. BUP har avvisat remissen, ny remiss till första linjen. Krisstöd under väntetiden',
      },
    ],
    notes: [
      {
        child: 0,
        at: { day: ago(120), time: '11:10' },
        event: 'Remiss till BUP',
        participants: 'Sara Åkesson, socialsekreterare; mamman (samtycke)',
        said: 'Remiss skickad med uppgift om sömn, aptit och undvikande. Wilma har själv formulerat vad hon vill ha hjälp med: "att det ska sluta snurra på kvällen". Mamman samtycker. Pappan är informerad och motsätter sig inte.',
        thinks: 'Besvären har inte avtagit på det sätt som var väntat efter förhöret.',
        next: 'Svar bevakas om tre veckor.',
      },
      {
        child: 0,
        at: { day: ago(100), time: '10:40' },
        event: 'Svar från BUP på remiss',
        participants: 'Sara Åkesson, socialsekreterare; skriftligt svar från BUP',
        said: 'BUP avvisar remissen. Besvären bedöms höra hemma i första linjens vård. Pågående eller avslutad rättsprocess anges inte som hinder.',
        thinks:
          'Wilmas behov kvarstår oavsett vilken verksamhet som ska möta det. Krisstödet räcker inte som ensam insats.',
        next: 'Ny remiss till vårdcentralens barn- och ungdomsteam. Uppföljande samråd begärs.',
      },
    ],
    documents: [
      {
        child: 0,
        on: ago(100),
        title: 'Svar på remiss',
        sender: 'BUP',
        fileName: 'svar-pa-remiss.pdf',
        lines: [
          'Till socialtjänsten i Sjöberga',
          '',
          'Remissen är bedömd av teamet och tas inte emot.',
          'Besvären bedöms höra hemma i första linjens vård.',
          'Pågående eller avslutad rättsprocess är inget hinder för vård.',
          '',
          'Kontakta vårdcentralens barn- och ungdomsteam.',
        ],
      },
    ],
    fileNotes: 6,
    tags: ['krisstod', 'bup-avvisar', 'mar-daligt'],
  }
}
