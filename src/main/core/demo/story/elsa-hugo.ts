import type { Calendar } from '../house/days'
import type { Moment } from '../house/diary'
import type { Story } from './story'

/**
 * The first case a new user sees. Scenario 3: one guardian is suspected, the other has skyddad folkbokföring.
 * The samråd is today, called and answered by all but one, and waits to be held by whoever tries the house.
 */
export const elsaHugo = ({ back, today, ahead }: Calendar, coming: Moment['time']): Story => ({
  key: 'elsa-hugo',
  namnd: 0,
  town: 'Sjöberga',
  coordinator: 'karin',
  responsible: 'sara',
  children: [
    {
      given: 'Elsa',
      family: 'Lindgren-Diaz',
      sex: 'flicka',
      age: 8,
      school: 'Norra skolan i Sjöberga',
      hidden: true,
      contactRule: 'Kontakt bara genom Sara Åkesson. Vistelseorten är känd av socialtjänsten.',
    },
    {
      given: 'Hugo',
      family: 'Lindgren-Diaz',
      sex: 'pojke',
      age: 5,
      school: 'Lillåns förskola',
      hidden: true,
      disability: 'Glasögon. Behöver tid för att vänja sig vid nya rum.',
      contactRule: 'Kontakt bara genom Sara Åkesson. Vistelseorten är känd av socialtjänsten.',
    },
  ],
  adults: [
    {
      given: 'Anna',
      family: 'Lindgren-Diaz',
      sex: 'flicka',
      age: 35,
      relation: 'mor',
      custody: 'gemensam',
      lives: 'ja',
      protection: 'skyddad-folkbokforing',
      hidden: true,
      contactRule: 'Post via Skatteverkets förmedling. Kontakt bara på överenskommet sätt, genom Sara Åkesson.',
    },
    {
      given: 'Daniel',
      family: 'Diaz',
      sex: 'pojke',
      age: 38,
      relation: 'far',
      custody: 'gemensam',
      lives: 'nej',
      isSuspect: true,
      language: 'spanska',
    },
    {
      given: 'Lena',
      family: 'Lindgren',
      sex: 'flicka',
      age: 63,
      relation: 'annan-narstaende',
      custody: 'ingen',
      lives: 'nej',
    },
  ],
  called: { utpekad: 'pappan', trygg: 'mamman' },
  matter: {
    offences: ['barnfridsbrott', 'misshandel'],
    suspectRelation: 'far',
    policeReport: 'ska-goras',
    agencyId: 'socialtjanst',
    requester: 'Sara Åkesson',
    urgency: 'skyndsam',
    howItEmerged:
      'Mamman har berättat för socialtjänsten att pappan slog henne när Elsa stod i hallen. Elsa har dagen efter sagt till sin lärare att hon vill ha lampan tänd på natten och frågat om pappa är arg. Hugo har sagt till en pedagog att pappa tog i hans arm. Läraren och pedagogen har antecknat ordagrant och inte frågat vidare. Mamman har lämnat hemmet med barnen.',
    placeAndTime: 'I den tidigare bostaden, natten till förra lördagen. Hugos uppgift saknar datum.',
    specialNeeds:
      'Mamman har skyddad folkbokföring. Skolan och förskolan vet vilka som får hämta. Hugo har glasögon och behöver tid i nya rum.',
  },
  received: { day: back(1), time: '09:10' },
  meetings: [
    {
      type: 'planering',
      at: { day: today, time: coming },
      bookedOn: back(1),
      stage: 'kallat',
      invited: ['bup', 'barnklinik'],
      silent: ['barnklinik'],
    },
  ],
  interviews: [],
  marks: [],
  block: { from: { day: back(1), time: '10:40' }, until: null },
  tasks: [
    {
      child: 0,
      on: back(1),
      who: 'karin',
      owner: 'handlaggare',
      due: today,
      text: 'Ta med till samrådet: vilka som får hämta Elsa och Hugo, och vem de är trygga med',
    },
    {
      child: 0,
      on: back(1),
      who: 'karin',
      owner: 'samordnare',
      due: today,
      text: 'Påminn barnkliniken om svar på kallelsen',
    },
    {
      child: 1,
      on: back(1),
      who: 'sara',
      owner: 'handlaggare',
      due: ahead(1),
      text: 'Ny skyddsbedömning för Elsa och Hugo dagen efter samrådet',
    },
    {
      child: 0,
      on: back(1),
      who: 'sara',
      owner: 'forste',
      due: ahead(2),
      text: 'Ansökan om skyddad folkbokföring för barnen: underlag till Skatteverket',
    },
  ],
  rooms: [
    {
      child: null,
      on: back(1),
      room: 'skydd',
      state: 'pagar',
      reason: 'Barnen är med mamman på plats som socialtjänsten känner till. Ny bedömning efter samrådet',
    },
    {
      child: null,
      on: back(1),
      room: 'brottsutredning',
      state: 'planerat',
      reason: 'Polisanmälan lämnas i anslutning till samrådet',
    },
  ],
  notes: [
    {
      child: 0,
      at: { day: back(1), time: '13:10' },
      event: 'Omedelbar skyddsbedömning, Elsa',
      participants: 'Sara Åkesson, socialsekreterare; Ewa Johansson, 1:e socialsekreterare',
      said: 'Elsas lärare uppger att Elsa vill ha lampan tänd på natten och har frågat om pappa är arg. Mamman uppger att Elsa var i hallen när pappan slog henne. Elsa är i skolan i dag och hämtas av den mamman utsett. Vistelse: känd av socialtjänsten.\nMamman planerar att inte flytta tillbaka.',
      hidden: 'Mamman och barnen sover hos mammans moster på Provgatan 1 i Hällstad tills något annat är ordnat.',
      thinks:
        'Elsa uppges ha bevittnat våld mot närstående. Hon är skyddad i natt så länge vistelsen inte röjs. Skyddet beror på att pappan inte får veta att samråd hålls.',
      next: 'Samråd är kallat till nästa tillfälle. Ny skyddsbedömning dagen därpå.',
    },
    {
      child: 1,
      at: { day: back(1), time: '13:40' },
      event: 'Omedelbar skyddsbedömning, Hugo',
      participants: 'Sara Åkesson, socialsekreterare; Ewa Johansson, 1:e socialsekreterare',
      said: 'Hugos pedagog uppger att Hugo sagt att pappa tog i hans arm. Inget märke är sett. Hugo är på förskolan som vanligt och leker. Vistelse: känd av socialtjänsten.',
      thinks:
        'Hugo kan själv ha varit utsatt. Uppgiften är kort och ska inte följas upp med frågor före förhöret. Skyddet i natt bedöms som gott.',
      next: 'Frågan om läkarundersökning tas upp vid samrådet.',
    },
    {
      child: 0,
      at: { day: back(1), time: '15:20' },
      event: 'Telefonsamtal med Elsas lärare',
      participants: 'Sara Åkesson, socialsekreterare; läraren på Norra skolan',
      said: 'Läraren har bara svarat på det Elsa tagit upp. Elsa har en vän i klassen och en fritidsledare hon söker sig till. Läraren kan följa med Elsa om hon behövs.',
      thinks: 'Läraren kan vara trygghetsperson.',
      next: 'Frågan ställs vid samrådet.',
    },
  ],
  fileNotes: 0,
  tags: [],
})
