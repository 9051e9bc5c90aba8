import type { Calendar } from '../house/days'
import { decided } from '../phrases/said'
import type { Story } from './story'

/** Scenario 4: one talk, worded apart in the barnakt and in the mother's own. Scenario 15: an error of the interpreter is found afterwards and corrected beside the signed minutes. */
export const aminaNoorAdam = ({ ago, ahead, back, after }: Calendar): Story => {
  const received = ago(57)
  const samrad = after(received, 54)
  return {
    key: 'amina-noor-adam',
    namnd: 0,
    town: 'Sjöberga',
    coordinator: 'jonas',
    responsible: 'sara',
    children: [
      {
        given: 'Amina',
        family: 'Mohamed',
        sex: 'flicka',
        age: 12,
        school: 'Kvarnbackens skola',
        language: 'somaliska',
        now: 'Amina tar med sig syskonen till skolan. Hon vill att allt ska gå fort och att ingen ska få veta att det var hon.',
      },
      {
        given: 'Noor',
        family: 'Mohamed',
        sex: 'flicka',
        age: 9,
        school: 'Kvarnbackens skola',
        language: 'somaliska',
        now: 'Noor håller sig nära systern. Hon har sagt till sin lärare att det är bäst att vara tyst hemma.',
      },
      {
        given: 'Adam',
        family: 'Mohamed',
        sex: 'pojke',
        age: 5,
        school: 'Förskolan Ängslyckan',
        language: 'somaliska',
        interpreter: true,
        now: 'Adam är på Ängslyckan och talar mest somaliska. Personalen har sett ett märke på benet som modern förklarat med en cykel.',
      },
    ],
    adults: [
      {
        given: 'Amal',
        family: 'Mohamed',
        sex: 'flicka',
        age: 36,
        relation: 'mor',
        custody: 'gemensam',
        lives: 'ja',
        language: 'somaliska',
        interpreter: true,
      },
      {
        given: 'Hassan',
        family: 'Mohamed',
        sex: 'pojke',
        age: 41,
        relation: 'far',
        custody: 'gemensam',
        lives: 'ja',
        isSuspect: true,
        language: 'somaliska',
        interpreter: true,
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
        'Amina har berättat för skolkuratorn att pappan slår henne och syskonen. Mamman har i ett samtal med tolk sagt att det "händer hela tiden".',
      placeAndTime: 'I hemmet. Enligt det tolkade samtalet dagligen, vilket senare rättats.',
      specialNeeds: 'Tolk i somaliska, nordlig dialekt. Tre barn, tre trygghetspersoner.',
      interpreter: 'somaliska',
    },
    received: { day: received, time: '10:30' },
    meetings: [
      {
        type: 'planering',
        at: { day: samrad, time: '09:00' },
        stage: 'signerat',
        signedAfter: 1,
        invited: ['bup', 'barnklinik'],
        absent: { barnklinik: 'Läkaren i operation' },
        own: {
          'vad-vi-vet': [
            decided(
              '',
              'Amina har berättat för kuratorn. Mamman har i tolkat samtal sagt att det händer dagligen. Uppgiften bygger på en telefontolk och är inte kontrollerad.',
            ),
          ],
        },
        correction: {
          on: { day: ago(41), time: '09:30' },
          text: 'Rättelse till punkt 2, Vad vi vet. Vid samtalet med mamman användes telefontolk. En auktoriserad tolk har lyssnat på hur uttrycket används och anger att det betyder "när det blir så", inte "hela tiden". Uppgiften att det händer dagligen ska därför inte läsas som mammans uppgift. Polisen och åklagaren är underrättade. Beslutet om förhör påverkas inte.',
        },
      },
    ],
    interviews: [
      { child: 0, at: { day: ago(46), time: '09:00' }, isDone: true },
      { child: 1, at: { day: ago(46), time: '10:30' }, isDone: true },
      { child: 2, at: { day: ago(46), time: '13:00' }, isDone: true },
    ],
    marks: [
      { kind: 'polisanmalan', child: null, day: samrad },
      { kind: 'forundersokning-inledd', child: null, day: ago(52) },
      { kind: 'sarskild-foretradare', child: null, day: ago(49) },
      { kind: 'lakarundersokning', child: 2, day: ago(47) },
      { kind: 'eftermote', child: null, day: ago(46) },
      { kind: 'formote', child: null, day: ago(46) },
      { kind: 'uppfoljning', child: null, day: ago(38), when: 'vecka' },
      { kind: 'uppfoljning', child: null, day: ago(15), when: 'manad' },
    ],
    block: { from: { day: samrad, time: '10:10' }, until: ago(46) },
    tasks: [
      {
        child: 0,
        on: ago(41),
        who: 'jonas',
        owner: 'polis',
        due: back(6),
        text: 'Bekräfta att rättelsen om tolkningen har lagts till förundersökningen',
      },
      {
        child: 2,
        on: ago(15),
        who: 'sara',
        owner: 'handlaggare',
        due: ahead(3),
        text: 'Språkstöd till Adam: kontakt med förskolans modersmålspedagog',
      },
    ],
    rooms: [],
    notes: [
      {
        child: 0,
        at: { day: ago(42), time: '15:10' },
        event: 'Fel i tolkning upptäckt',
        participants: 'Sara Åkesson, socialsekreterare; auktoriserad tolk i somaliska per telefon',
        said: 'Tolken som anlitades vid samtalet med mamman har återgett ett uttryck som "hela tiden". Auktoriserad tolk uppger att uttrycket betyder "när det blir så". Anteckningen från samtalet ändras inte; den här anteckningen står bredvid den.',
        thinks: 'Uppgiften om hur ofta våldet ska ha skett är därmed inte mammans. Övriga uppgifter berörs inte.',
        next: 'Polis, åklagare och samordnare underrättas i dag. Auktoriserad tolk vid alla fortsatta samtal.',
      },
    ],
    talks: [
      {
        plannedOn: ago(40),
        at: { day: ago(36), time: '10:00' },
        adult: 'mor',
        children: [0],
        purpose: 'Uppföljande samtal efter barnförhören',
        interpreter: 'somaliska, auktoriserad tolk på plats',
        held: {
          until: '11:10',
          child: {
            utsatthet:
              'Mamman berättar att Amina har ställt sig mellan pappan och syskonen när han har slagit. Hon är frågad på nytt om hur ofta, nu med auktoriserad tolk, och kan inte säga ett antal.',
            'barnets-ord': 'Jag sa åt dem att gå in till mig och stänga dörren',
            formaga:
              'Mamman ser att Amina tar ansvar för syskonen och vill att hon ska slippa det. Hon tröstar de yngre på kvällarna men ber Amina om hjälp när hon inte orkar. Hon tar emot råd om hur hon kan prata med Amina efter förhöret.',
            skydd:
              'Pappan bor inte hemma. Mamman säger att hon ringer polisen om han kommer till bostaden. Amina vet vilken vuxen i skolan hon går till.',
            bedomning:
              'Amina har tagit ett ansvar som inte är hennes. Med stöd kan mamman ta över det. Barnens skydd bedöms hålla så länge pappan bor någon annanstans.',
            'nasta-steg':
              'Sara Åkesson träffar Amina i skolan inom en vecka och berättar vad de vuxna har bestämt. Föräldrastöd i hemmet ordnas genom Tomasz Sjöström.',
          },
          adult: {
            situation:
              'Är ensam hemma med tre barn och arbetar inte. Har ingen släkt i kommunen, men en vän som hon litar på.',
            foljder:
              'Beskriver slag vid flera tillfällen och att hon inte har fått ha egna pengar. Sover dåligt och blir rädd när det ringer på dörren.',
            planering:
              'Säkerhetsplanering är påbörjad. Pass och viktiga papper förvaras hos vännen. Kontakt tas bara på dagtid, på det nummer som hon själv har lämnat.',
            vilja:
              'Vill ha samtal för egen del, med samma tolk som i dag, och hjälp att få ekonomin i eget namn. Vill inte ha kontakt med någon jour nu.',
            bedomning: 'Behov av stöd och skydd för egen del. Risken bedöms på nytt vid varje kontakt.',
            erbjudet: 'Erbjöds stödsamtal och rådgivning om ekonomi. Tackade ja till båda.',
            'nasta-steg':
              'Jenny Kovačević bokar ett första stödsamtal med auktoriserad tolk inom en vecka och följer med till ekonomirådgivningen.',
          },
          offer: 'tackade-ja',
        },
      },
    ],
    documents: [
      {
        child: 0,
        on: ago(41),
        title: 'Yttrande om ett tolkat uttryck',
        sender: 'Auktoriserad tolk i somaliska',
        fileName: 'yttrande-tolk.pdf',
        lines: [
          'Till socialtjänsten i Sjöberga',
          '',
          'Jag har lyssnat på hur uttrycket används i samtalet.',
          'Det betyder "när det blir så" och inte "hela tiden".',
          'I den nordliga dialekten är skillnaden tydlig.',
        ],
      },
    ],
    fileNotes: 4,
    tags: [],
  }
}
