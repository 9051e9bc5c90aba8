import type { Wording } from '../chairs'

const say = (when: string, text: string): Wording => ({ when, text })

/** What the forms of the first days ask for beyond the note itself; those that fit are taken in turn. */
export const protectionWords = {
  vet: [
    say('', 'Att uppgiften har lämnats, av vem och när. Det står i anmälan.'),
    say('', 'Det anmälaren själv har sett och hört. Övrigt är återgivet i andra hand.'),
    say('', 'Det som står i registret om familjen. Inget annat är bekräftat.'),
    say('!utom', 'Det {barn} har sagt till den vuxne som anmälde, antecknat av den vuxne samma dag.'),
  ],
  vetInte: [
    say('', 'Hur ofta det har hänt, och om någon annan har sett det.'),
    say('!utom', 'Om {barn} vet att någon har anmält, och vad som har sagts hemma i dag.'),
    say('!utom !boende !skyddad', 'Vilka vuxna som är hemma i kväll. Om det finns skador som inte syns.'),
    say('', 'Hur länge det har pågått.'),
  ],
  natt: [
    say('!boende !skyddad', 'Hemma enligt folkbokföringen, med de vuxna som bor där.'),
    say('!boende !skyddad', 'Hemma. Skolan ringer handläggaren om {barn} inte hämtas som vanligt.'),
    say('skyddad', 'På den plats som socialtjänsten känner till. Handläggaren och jouren har numret dit.'),
    say('boende', 'Avgörs i dag. Jouren är informerad och har handläggarens nummer.'),
  ],
  risker: [
    say(
      '!utom',
      'Risken ökar om uppgiften kommer fram innan {barn} har fått prata. Det finns en vuxen som {barn} litar på.',
    ),
    say(
      '!utom',
      'Det som skyddar är att {barn} träffar andra vuxna varje dag. Det som hotar är helgen, då ingen ser {henne}.',
    ),
    say('utom', 'Vårdnadshavarna skyddar. Det som hotar är att {barn} möter den utpekade av en slump.'),
    say('', 'Tidigare händelser är inte utredda. De vuxna som träffar {barn} varje dag är uppmärksamma.'),
  ],
  asikt: [
    say('', '{Barn} har inte tillfrågats ännu, eftersom frågor nu kan påverka förhöret. Samtal planeras direkt efter.'),
    say(
      '!utom',
      'Det går inte att träffa {barn} i dag utan att hemmet får veta. {Barn} får komma till tals vid första samtalet.',
    ),
    say('', 'Att fråga mer i dag bedöms skada mer än det hjälper. {Barn} får komma till tals vid första samtalet.'),
  ],
  syskon: [
    say('flera', 'Övriga barn i hushållet är kontrollerade i registret. Egen bedömning görs för vart och ett.'),
    say('flera', 'Syskonens situation bedöms i egna akter samma dag.'),
    say('!flera', 'Inga andra barn är kända i hemmet.'),
    say('!flera', 'Registret visar inga andra barn på adressen.'),
  ],
  basta: [
    say('', 'Bäst för {barn} är att vara trygg i natt och att få berätta en gång, för någon som kan ta emot det.'),
    say('!boende', 'Att få vara kvar i sin vardag väger tungt, så länge skyddet håller.'),
    say(
      '!utom',
      'Att inte bli ifrågasatt innan någon har lyssnat. Det väger tyngre än att vårdnadshavarna får veta i dag.',
    ),
    say('', 'Trygghet först, därefter så små förändringar i {barns} vardag som möjligt.'),
  ],
  motivering: [
    say('', 'Uppgifterna är allvarliga. Mot bedömningen talar att lite är känt.'),
    say('', 'Bedömningen bygger på det som anmälaren själv har iakttagit. Den prövas igen när mer är känt.'),
    say('', 'Ingen enskild uppgift avgör; tillsammans talar de för det som har beslutats.'),
  ],
  kontakter: [
    say('', 'Anmälaren har ringts upp och bekräftat det som står i anmälan. Egna register är genomgångna.'),
    say('!utom', 'Kontakt endast med anmälaren. Vårdnadshavarna har inte kontaktats.'),
    say('', 'Egna register och tidigare ärenden. Ingen utanför socialtjänsten har tillfrågats.'),
  ],
  tillfragade: [say('', 'Vårdnadshavarna har tillfrågats var för sig och vill att utredning inleds.')],
  intefragade: [
    say('', 'Informationsspärr kan bli aktuell; frågan avgörs vid samrådet.'),
    say('', 'Vårdnadshavarna tillfrågas när förundersökningsledaren har gett besked.'),
    say('', 'Att fråga nu skulle kunna skada både {barn} och polisens utredning.'),
  ],
} as const satisfies Readonly<Record<string, readonly Wording[]>>
