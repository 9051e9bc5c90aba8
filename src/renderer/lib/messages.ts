import type { MilestoneKind } from '@shared/case/case.contract'
import { milestoneLabels } from '@shared/glossary/labels'
import type { ErrorCode, Failure, FieldProblem } from '@shared/result'

export interface Sentence {
  /** What happened. */
  readonly what: string
  /** What is safe, and what to do. */
  readonly next: string
}

const sentences: Readonly<Record<ErrorCode, Sentence>> = {
  'invalid-input': {
    what: 'Något i formuläret behöver rättas.',
    next: 'Det du har skrivit finns kvar. Rätta de markerade fälten och försök igen.',
  },
  'not-found': { what: 'Det finns inget att visa här.', next: 'Gå tillbaka och välj något annat.' },
  'no-key': {
    what: 'Du har ingen nyckel hit.',
    next: 'Be den som ansvarar för akten om du behöver läsa den i ditt arbete.',
  },
  'not-allowed': {
    what: 'Det går inte att göra nu.',
    next: 'Inget har ändrats. Läget eller din roll tillåter det inte.',
  },
  conflict: {
    what: 'Någon annan har ändrat samma sak under tiden.',
    next: 'Inget är överskrivet. Din text står kvar; läs den nya versionen och spara igen.',
  },
  locked: { what: 'Programmet är låst.', next: 'Lås upp med din lösenfras. Det du skrev är sparat som utkast.' },
  'wrong-password': {
    what: 'Det gick inte att låsa upp.',
    next: 'Kontrollera användarnamn och lösenfras och försök igen.',
  },
  'device-key-missing': {
    what: 'Lösenfrasen kan inte användas på det här datorkontot.',
    next: 'Den är bunden till nyckelringen på ett annat datorkonto, eller så har nyckelringen tömts. Inget är förlorat: med två återställningsark, eller med hjälp av en kollega som kan låsa upp, blir det nya nycklar.',
  },
  'confirm-needed': {
    what: 'Det här kräver att du bekräftar med din lösenfras.',
    next: 'Inget har ändrats, och det du har skrivit står kvar. Försök igen när du har lösenfrasen till hands.',
  },
  'newer-database': {
    what: 'Databasen är gjord av en nyare version av Fyra rum.',
    next: 'Den är orörd och inget är förlorat. Be IT installera den nyaste versionen på den här datorn, och lås upp igen.',
  },
  corrupt: {
    what: 'Databasfilen är skadad eller utbytt.',
    next: 'Filen är orörd. Arbeta inte vidare; be IT återställa den senaste säkerhetskopian.',
  },
  'no-database': {
    what: 'Databasfilen saknas eller är tom.',
    next: 'Nyckelfilen finns kvar och inget har skapats i dess ställe. Be IT återställa den senaste säkerhetskopian.',
  },
  'foreign-database': {
    what: 'Databasfilen hör inte till det här huset.',
    next: 'Filen är orörd, och inget har skapats i dess ställe. Lägg tillbaka den rätta filen, eller återställ den senaste säkerhetskopian.',
  },
  'salt-damaged': {
    what: 'Databasfilens första tecken är skadade.',
    next: 'Det som saknas finns i nyckelfilen och kan skrivas tillbaka. Resten av filen kontrolleras efter upplåsningen.',
  },
  'other-keys': {
    what: 'Huset känner inte igen dina nycklar.',
    next: 'Filen är orörd. Har huset gått tillbaka till en tid före dina nycklar, be systemadministratören ge dig nya. Annars: be IT se efter om nyckelfilen är utbytt.',
  },
  'has-left': {
    what: 'Din inloggning är avslutad.',
    next: 'Inget är fel med huset. Ska du arbeta här igen lägger systemadministratören till dig på nytt.',
  },
  'network-drive': {
    what: 'Mappen ligger på en nätverksenhet.',
    next: 'Databasen måste ligga på datorns egen disk. Be IT välja en annan mapp.',
  },
  'in-use': {
    what: 'Databasen används redan.',
    next: 'Fyra rum är kanske öppet i ett annat fönster. Stäng det och försök igen.',
  },
  'disk-full': {
    what: 'Disken är full.',
    next: 'Det som redan är sparat är tryggt. Frigör utrymme och spara igen; texten står kvar så länge fönstret är öppet.',
  },
  'disk-failed': {
    what: 'Disken svarar med fel.',
    next: 'Det som redan är sparat är tryggt. Lås och lås upp igen; be IT kontrollera disken om det upprepas.',
  },
  'read-only': {
    what: 'Det går inte att skriva till filen eller mappen.',
    next: 'Inget har ändrats. Välj en annan plats, eller be IT kontrollera rättigheterna.',
  },
  cancelled: {
    what: 'Arbetet avbröts.',
    next: 'Inget har ändrats och inget halvfärdigt ligger kvar. Börja om när det passar.',
  },
  'core-stopped': {
    what: 'Programmets kärna har stannat.',
    next: 'Det som var sparat är tryggt. Lås upp igen; utkasten finns kvar.',
  },
  internal: {
    what: 'Något oväntat hände.',
    next: 'Det som var sparat är tryggt. Försök igen, och meddela IT om det upprepas.',
  },
}

function waitFirst(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000)
  return `Vänta ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'} först.`
}

/** The sentence beside a passphrase that was not the right one, where it is known whose it should be. */
export const passphraseFault = (failure: Failure | null): string | undefined =>
  failure?.code === 'wrong-password'
    ? `Lösenfrasen stämmer inte.${failure.waitMs ? ` ${waitFirst(failure.waitMs)}` : ''}`
    : undefined

/** What to tell a person about a failure: what happened, what is safe, what to do. */
export function sentenceFor(failure: Failure): Sentence {
  const sentence = sentences[failure.code]
  if (failure.code === 'wrong-password' && failure.waitMs)
    return { what: sentence.what, next: `${sentence.next} ${waitFirst(failure.waitMs)}` }
  if (failure.code === 'newer-database' && failure.version)
    return {
      what: sentence.what,
      next: `Den är orörd och inget är förlorat. Be IT installera version ${failure.version} eller senare på den här datorn, och lås upp igen.`,
    }
  if (failure.reference) return { what: sentence.what, next: `${sentence.next} Ange referens ${failure.reference}.` }
  return sentence
}

const number = (value: string | number | undefined) => new Intl.NumberFormat('sv-SE').format(Number(value ?? 0))

/** An event by its name, for a sentence that points at another one. */
const event = (kind: string | number | undefined) => milestoneLabels[kind as MilestoneKind] ?? ''

const fieldSentences: Readonly<Record<string, string | ((value: string | number | undefined) => string)>> = {
  required: 'Fyll i fältet.',
  'too-long': (value) => `Texten är för lång. Högst ${number(value)} tecken får plats.`,
  'paste-too-long': (value) =>
    `Det du klistrade in är för långt. Högst ${number(value)} tecken kan klistras in på en gång. Inget har ändrats.`,
  'too-many': (value) => `Högst ${number(value)} kan väljas.`,
  'too-few': 'Välj minst en.',
  'too-small': (value) => `Minst ${number(value)}.`,
  'one-line': 'Skriv på en rad.',
  'wrong-kind': 'Värdet har fel form.',
  'wrong-form': 'Värdet har fel form.',
  'not-a-choice': 'Välj ett av alternativen.',
  'unknown-field': 'Uppgiften får inte lämnas här.',
  'clock-in-doubt': 'Datorns klocka behöver bekräftas först. Inget har ändrats.',
  'still-resting': 'Beslutet vilar fortfarande. Inget har förstörts.',
  'no-such-day': 'Det datumet finns inte. Skriv till exempel 2026-03-02.',
  'no-such-time': 'Den tiden finns inte. Skriv till exempel 13.30.',
  'day-ahead': 'Datumet ligger i framtiden.',
  'day-past': 'Datumet har redan varit.',
  'same-hand': 'Där ligger det redan. Välj en annan.',
  'not-here':
    'Personen har slutat eller har inte nyckel till ärendet. Ta in personen i ärendeteamet först, eller välj en annan.',
  'service-closed': 'Verksamheten är märkt som upphörd. Välj en annan.',
  'declined-twice':
    'Den här mottagaren har tackat nej två gånger till det här behovet. Välj en annan hand, eller skriv varför du frågar igen.',
  'before-offered': 'Datumet ligger före den dag då behovet erbjöds.',
  'before-accepted': 'Datumet ligger före den dag då handen tog emot behovet.',
  'before-need': 'Datumet ligger före den dag då behovet skrevs in.',
  'no-lead': 'Ingen rehabiliteringsansvarig är utsedd. Utse en först, eller behåll behovet själv.',
  'end-before-start': 'Slutdagen ligger före startdagen.',
  'before-interview': 'Datumet ligger före barnförhöret. En uppföljning görs efter förhöret.',
  'before-support': 'Datumet ligger före den dag då stödet började.',
  'nothing-to-follow':
    'Det finns inget att följa upp än. Notera barnförhöret, eller skriv in ett behov när det inte blir något förhör.',
  'not-told': 'Ta bort datumet, eller svara att barnet har fått veta.',
  'time-ahead': 'Klockslaget ligger i framtiden.',
  'before-ground': (value) => `Dagen ligger före händelsen ”${event(value)}”. Rätta den först om dess dag är fel.`,
  'others-earlier': (value) =>
    `Händelsen ”${event(value)}” står på en tidigare dag och kan inte ha kommit före. Rätta den först om dess dag är fel.`,
  'others-lean': (value) => `Händelsen ”${event(value)}” bygger på den här. Rätta den först.`,
  'inquiry-not-open': 'Utredningen kan inte avslutas före den dag då den inleddes. Notera först när den inleddes.',
  'inquiry-open': 'En utredning är redan inledd. Rätta den händelsen om den är fel.',
  'already-noted': 'Det är redan noterat. Rätta den händelsen om dagen är fel. En ny misstanke blir ett nytt ärende.',
  'noted-that-day': 'Samma händelse är redan noterad den dagen. Ange klockslag om den har hänt två gånger.',
  'nothing-to-follow-up':
    'Före den dagen finns inget att följa upp. Notera först förhöret, stödet eller beslutet om förundersökningen.',
  'interview-not-noted': 'Förhöret är planerat men inte noterat som hållet. Notera först att förhöret har hållits.',
  'meeting-before-interview': 'Det kan inte vara före förhöret. Rätta förhörets dag om den är fel.',
  'before-report':
    'Barnet kan inte ha hörts innan ärendet började. Notera först den anmälan eller polisanmälan som förhöret bygger på.',
  'reason-not-heard': 'Barnet har inte hörts. Skriv kort varför det ändå hölls, till exempel att ett syskon hördes.',
  'reason-other-day': 'Det hölls en annan dag än förhöret. Skriv kort varför.',
  'held-ahead': 'Samrådet kan inte hållas förrän dagen är kommen. Ändra tiden om det hålls i dag.',
  'personnummer-form': 'Skriv personnumret med tio eller tolv siffror.',
  'personnummer-check-digit': 'Kontrollsiffran stämmer inte. Läs av numret igen.',
  'personnummer-test-number': 'Det är ett av Skatteverkets testnummer. De hör bara hemma i demohuset.',
  'personnummer-real-in-demo': 'Demohuset tar bara emot Skatteverkets testnummer, aldrig riktiga personnummer.',
  'number-known': 'Det finns redan en person med det numret här. Välj den i rutan om att personen kan finnas redan.',
  'same-person': 'Det är samma person som barnet.',
  'samrad-of-another-child': 'Samrådet gäller ett annat barn.',
  'file-not-a-kind': 'Filen är varken PDF, Word (.docx) eller bild (.png, .jpg, .webp). Inget har tagits in.',
  'file-not-word': 'Filen är inget Word-dokument (.docx). Inget har tagits in.',
  'file-old-word':
    'Filen är i ett äldre format, till exempel .doc. Öppna den i Word, spara den som .docx och ta in den igen.',
  'file-macro': 'Dokumentet innehåller makron och tas inte in. Be avsändaren om en PDF.',
  'file-locked': 'Filen är låst med lösenord. Öppna den i sitt eget program, spara en olåst kopia och ta in den.',
  'file-bomb': 'Filen är packad så att den kan skada programmet. Inget har tagits in.',
  'file-damaged': 'Filen är skadad eller ofullständig. Be avsändaren skicka den igen.',
  'file-too-heavy': 'Filen är för tung att läsa. Be avsändaren om en PDF eller dela upp den.',
  'file-too-large': (value) => `Filen är för stor. Högst ${number(value)} megabyte får plats.`,
  'file-empty': 'Filen är tom.',
  'file-gone': 'Filen finns inte kvar där den var. Välj den igen.',
  'file-external':
    'Mallen hämtar något utifrån, till exempel en länkad bild eller en bifogad mall. Ta bort det i Word.',
  'file-embedded': 'Mallen har ett inbäddat objekt, till exempel ett kalkylblad. Ta bort det i Word.',
  'file-field-code': 'Mallen har en fältkod som hämtar eller startar något. Ta bort den i Word.',
  'template-missing-field': (value) => `Mallen saknar fältet ”${String(value)}”, som måste finnas.`,
  'address-protected':
    'Vid skyddad folkbokföring får ingen adress lagras. Brev går via Skatteverkets förmedlingsuppdrag.',
  'identity-refused': 'Ett konsulterande samråd är anonymt. Barnets identitet får inte lämnas.',
  'child-repeated': 'Samma barn står redan i förfrågan.',
  'another-namnd': 'Personen hör till en annan nämnd.',
  'not-barnhandlaggare': 'Personen är inte barnhandläggare.',
  'socionom-required': 'Barnärenden kräver socionomexamen eller motsvarande (25 kap. 1 § socialtjänstlagen).',
  'not-vuxenhandlaggare': 'Personen är inte vuxenhandläggare.',
  'not-oneself': 'Ingen utser sig själv till vuxenhandläggare. Be 1:e socialsekreterare eller enhetschef.',
  'no-adult-of-family': 'Välj vuxna i barnets familj.',
  'not-in-family': 'Den vuxne hör inte till familjen kring alla barn som har valts.',
  'already-in-team': 'Personen har redan den rollen i teamet.',
  'before-joined': 'Datumet ligger före den dag då personen kom in i teamet.',
  'still-responsible': 'Personen ansvarar för ärendet. Byt barnhandläggare först.',
  'not-for-akt': 'Personen kan inte ansvara för den här akten.',
  'already-responsible': 'Personen ansvarar redan för akten.',
  'unsigned-notes': 'Du har osignerade anteckningar i akten. Signera eller kasta dem först.',
  'key-held': 'Du har redan nyckel till den akten. Öppna den från barnets sida eller Idag.',
  'same-person-twice': 'Det måste vara två personer. Låt en kollega skriva här.',
  'no-other-half': 'Kollegan har inte den andra halvan av nödnyckeln.',
  'others-leave-first':
    'Den som utövar våld kan lämna hemmet. Då ska inte barnet och den våldsutsatta flytta. Ändra svaret ovanför om det inte stämmer.',
  'already-there': 'Verksamheten är redan med.',
  'login-taken': 'Användarnamnet är upptaget.',
  'no-such-login': 'Det användarnamnet finns inte här, eller hör till någon annan.',
  'passphrase-handed': 'Lösenfrasen har du fått av någon annan. Välj en egen först.',
  'passphrase-same': 'Det är samma lösenfras. Välj en annan.',
  'not-own-account': 'Det gör man inte med sin egen inloggning. Be en annan systemadministratör.',
  'not-senior': 'Kollegan behöver vara 1:e socialsekreterare eller enhetschef i personens nämnd.',
  'still-in-hand': 'Något ligger kvar i personens hand. Lämna över det först, eller markera att det brådskar.',
  'last-systemadmin': 'Huset behöver minst en systemadministratör. Ge rollen till någon annan först.',
  'reviewer-gives': 'Loggen öppnas av den som själv är loggranskare. Be en loggranskare med systemadministratörs roll.',
  'passphrase-short': 'Lösenfrasen behöver minst 15 tecken.',
  'passphrase-easy': 'Lösenfrasen är för lätt att gissa. Lägg till fler ord som inte hör ihop.',
  'share-unreadable': 'Det här ser inte ut som en återställningsdel.',
  'share-mistyped': 'Något tecken stämmer inte. Jämför med arket igen.',
  'share-repeated': 'Det är samma del två gånger. Skriv in en av de andra.',
  'share-of-other-sheets': 'Delen hör inte till de ark som gäller här.',
  'verdict-missing': 'Det här stycket är inte prövat.',
  'verdict-fixed': 'Det här går inte att ändra.',
  'one-adult':
    'Välj en vuxen. Två föräldrar talar vi aldrig med samtidigt: där det finns våld kan ett gemensamt samtal vara farligt. Planera ett samtal för var och en.',
  'solo-reason-missing':
    'Tills barnets skydd är säkerställt hålls samtalen av två handläggare. Skriv varför det här hålls av en.',
  'ends-before': 'Samtalet slutar före det börjar.',
  unassigned: 'Allt du antecknade har inte fått sin plats än. Sortera klart anteckningarna från samtalet först.',
  'received-unsorted':
    'En kollega har lämnat över något från samtalet som du inte har tagit hand om. Sortera klart anteckningarna först.',
  'wording-missing': 'Formulera om meningen för den här akten.',
  'same-wording': 'Samma lydelse på två ställen. Skriv om så att den passar den akt den står i, och dess ändamål.',
  'no-such-side': 'Meningen kan inte läggas där.',
  'no-akt': 'Det finns ingen akt som du kan skriva i här. Öppna akten först, eller lägg meningen någon annanstans.',
  'part-signed': 'Din anteckning där är redan signerad. Skriv en ny anteckning i akten i stället.',
  'leak-unchecked': (value) =>
    Number(value) === 1
      ? 'En sak är inte kontrollerad. Ändra den eller markera att du har kontrollerat den.'
      : `${String(value)} saker är inte kontrollerade. Ändra dem eller markera att du har kontrollerat dem.`,
  'blocked-to-ask': 'En informationsspärr gäller mot den personen. Fråga inte förrän spärren är hävd.',
  'asked-twice': 'Samma person står två gånger.',
  'giver-missing': 'Alla som behöver säga ja är inte tillfrågade. Fråga dem också, eller skriv varför det inte behövs.',
  'child-asked-alone': 'Barnets eget samtycke skrivs in för ett barn i taget.',
  'consent-too-long': 'Ett samtycke gäller högst ett år i taget. Fråga igen innan det går ut.',
  'withdrawal-not-told': 'Berätta först att samtycket kan tas tillbaka när som helst, och hur.',
  'child-view-missing': 'Skriv när barnet fick veta och vad barnet tycker, eller varför det saknas.',
  'before-answer': 'Personen har svarat senare än så. Dagen måste vara samma dag eller efter.',
  'nothing-to-withdraw': 'Personen har inte sagt ja, och har inget att ta tillbaka.',
  'consent-withdrawn': 'Ett samtycke som har tagits tillbaka börjar inte gälla igen. Skriv in ett nytt.',
  'already-given': 'Personen har redan sagt ja.',
  'consent-ended': 'Samtycket hade gått ut den dagen. Skriv in ett nytt.',
  'ground-not-here': 'Den grunden kan inte gälla för den mottagaren.',
  'consent-missing':
    'Samtycke saknas: det som är valt gäller inte, eller gäller en annan mottagare. Skriv in ett samtycke eller välj en annan grund.',
  'watch-before-sent': 'Svaret måste bevakas till en dag efter att remissen har skickats. Ändra utkastet först.',
  'before-earlier-step': 'Datumet ligger före ett tidigare steg.',
  'to-oneself': 'Man lämnar inte över till sig själv.',
  'whole-to-colleague': 'Hela ansvaret för ett barns ärende lämnas bara över till en barnhandläggare i huset.',
  'no-key-there': 'Kollegan har ingen nyckel hit. Ta in kollegan i ärendet först.',
  'receiver-left': 'Personen har slutat. Välj någon annan.',
  'giver-left': 'Den som lämnade över har slutat. En kollega går in först, så att det finns någon att fråga.',
  'skydd-words': (value) =>
    `Här står en skyddad uppgift: ”${String(value)}”. Ta bort den. Det som lämnas över får inte visa var någon finns.`,
  'before-birth': 'Händelsen ligger före personens födelse.',
  'template-unknown-field': (value) => `Mallen frågar efter fältet ”${String(value)}”, som inte finns.`,
  'template-broken-mark': (value) => `Mallen har en trasig markering: ${String(value)}.`,
  'attendance-missing': 'Ange om verksamheten är med.',
  'absence-reason-missing': 'Ange varför verksamheten inte är med.',
  'outcome-missing': 'Punkten har inget utfall.',
  'must-be-decided': 'Här krävs ett beslut, ja eller nej.',
  'decision-needs-words': 'Skriv vad som beslutades och varför.',
  'reason-missing': 'Ange skälet.',
  'return-day-missing': 'Ange när punkten kommer tillbaka.',
  'decision-empty': 'Beslutet saknar text.',
  'owner-missing': 'Beslutet saknar ansvarig.',
  'due-missing': 'Beslutet saknar datum.',
  'officer-decides': 'En socialsekreterare fattar aldrig det beslutet. Skriv namnet på den i nämnden som har beslutat.',
  'form-of-another-akt': 'Den handlingen hör till en annan slags akt.',
  'form-of-another-role': 'Den handlingen skrivs av någon med en annan roll.',
  'place-closed': 'Du har ingen nyckel till det facket i akten.',
  'child-words-source': 'Skriv vem som frågade, eller hur du vet det, vid barnets egna ord.',
  'name-missing': 'Skriv namnet, eller vem det är, på varje rad med en roll.',
  'no-key':
    'Du har ingen nyckel till de skyddade uppgifterna i den här akten. Be den som ansvarar för akten skriva det här.',
  'too-many-lines': 'Högst tre radbyten får plats. Slå ihop några rader.',
  'day-off': (value) => `Ingen arbetsdag: ${String(value)}. Välj en annan dag.`,
  'meeting-that-day': 'Gruppen har redan ett möte den dagen.',
  'meeting-ahead': 'Mötet kan inte börja förrän dagen är kommen. Flytta det om det hålls i dag.',
  'series-runs': 'Nämnden har redan en serie. Avsluta den först, eller ändra den.',
  'no-task-in-case': 'Den som inte har någon uppgift i ärendet får inte sitta med under punkten.',
  'outcome-without-guidance':
    'Du har skrivit handledning. Välj ett utfall där handledning ingår, eller ta bort texten.',
  'outcome-without-resource': 'Du har skrivit en ändrad resurs. Välj ett utfall där resurs ingår, eller ta bort den.',
  'review-not-ahead': 'Nästa uppföljning ska ligga efter i dag.',
  'name-in-sheet': (value) =>
    `Här står ”${String(value)}”. Bladet har bara ärendets nummer: skriv barnet, mamman eller pappan i stället.`,
  'items-open': (value) =>
    Number(value) === 1
      ? 'En punkt har varken utfall eller skäl till att den bordläggs.'
      : `${String(value)} punkter har varken utfall eller skäl till att de bordläggs.`,
  'items-without-key':
    'Mötet kan inte avslutas av dig: nyckeln till någon punkt har inte nått dig än. Be en kollega som leder gruppen.',
  'period-reversed': 'Perioden slutar innan den börjar.',
  'period-too-long': 'Välj en period på högst ett år.',
  'follow-up-needs-words': 'Skriv vad som ska följas upp.',
  'information-block': (since) =>
    `Informationsspärr gäller${since ? ` sedan ${String(since)}` : ''}. Inget får lämnas till vårdnadshavarna förrän den är hävd.`,
  withheld: 'Anteckningen får inte röjas för vårdnadshavare, och handlingen är till en vårdnadshavare.',
  'until-missing': 'Skriv till vilken dag spärren gäller, eller vad som ska ha hänt.',
  'third-interview':
    'Det är tredje förhöret eller fler. Skriv varför ett till behövs: barnet ska inte höras oftare än nödvändigt.',
  'not-that-day':
    'Momentet ligger inte på förhörsdagen. Bara det uppföljande samtalet kan ligga senare, inom en vecka.',
  'clock-turned': 'Det klockslaget finns inte den natten: klockan ställs om till sommartid. Välj en annan tid.',
  'past-midnight': 'Momentet går över midnatt. Lägg det som hör till nästa dygn som ett eget moment.',
  'step-order': 'Ett moment kan bara bero på ett som ligger före det.',
  'safe-person-listens': 'Trygghetspersonen följer med och väntar utanför, och är aldrig med och lyssnar.',
  'day-order': 'Datumen kommer i fel ordning.',
  'clock-ahead': 'Det klockslaget har inte varit än.',
  'step-ends-before': 'Momentet slutar före det började.',
  collisions: 'Ändringen krockar med något annat under dagen.',
  'joint-reason-missing':
    'Uppgift om våld är markerad. Boka var sin tid för föräldrarna, eller skriv varför de måste kallas till samma möte.',
  'child-not-spoken-of': 'Ta ställning till om barnet ska vara med, eller skriv varför inte.',
  'two-professions': 'Ett gemensamt hembesök görs av minst två yrken.',
  'secrecy-not-noted': 'Notera att tolken har fått veta att tystnadsplikt gäller.',
  'child-part-missing': 'Skriv när och hur barnet har fått veta och blivit hört, eller varför inte.',
  'own-record-missing':
    'Någon har inte skrivit i sin egen journal än. Vänta, eller skriv varför besöket avslutas ändå.',
  'plan-or-reason': 'Mötet avslutas med en plan, eller med skälet till att det inte blev någon.',
  'nothing-to-pass': 'Barnet har inte sagt ja till att något förs vidare. Då lämnas inget.',
  'not-a-guardian': 'Välj en vårdnadshavare.',
  'line-owner-missing': 'Insatsen saknar ansvarig. Välj en person.',
  'owner-name-missing': 'Skriv namnet på den som ansvarar. En insats ägs av en person, inte av en verksamhet.',
  'ends-before-start': 'Slutet ligger före början.',
  'plan-incomplete': 'Något saknas i planen. Se listan över vad som är kvar.',
  'sip-not-met': 'Planen uppfyller inte villkoren för en SIP än. Se vad som saknas.',
  'lines-open': 'Planen har insatser som pågår. Gör dem klara eller avbryt dem med ett skäl först.',
  'not-in-case': 'Den personen följer inte ärendet och kan inte läsa planen.',
  'before-signing': 'Dagen ligger före den dag då planen fastställdes.',
  'consent-not-standing': 'Samtycket gäller inte längre. Se registret över samtycken.',
  'copy-needs-consent': 'Kopior lämnas bara med samtycke. Planen säger inte att samtycke finns.',
  'no-extension': 'Den här fristen kan inte förlängas. Ange orsaken om den inte hålls.',
  'deadline-over': 'Fristen är redan över.',
  'decided-too-late': (due) =>
    `Fristen gick ut ${String(due)}. Ett beslut efter det förlänger den inte; ange i stället orsaken till förseningen.`,
  'decided-too-early': (start) => `Fristen började ${String(start)}. Beslutet kan inte vara äldre.`,
  'not-later': (due) => `Den nya dagen måste vara senare än ${String(due)}.`,
  'deadline-not-passed': 'Fristen har inte passerat, så det finns ingen försening att förklara.',
  'before-promise': 'Dagen ligger före den dag då löftet gavs.',
  'before-case': 'Dagen ligger före den dag då ärendet öppnades.',
  'before-approval': 'Dagen ligger före den dag då loggen godkändes.',
  'point-must-be-finished': 'Det här måste göras klart innan ärendet avslutas. Inget skäl räcker.',
  'point-without-reason': 'Gör klart, eller skriv varför det lämnas.',
  'statistics-missing': 'Fyll i uppgiften på barnets sida, eller markera att den saknas.',
  'closing-note-missing': 'Avslutsanteckningen i barnakten är inte signerad.',
  'log-not-handed': 'Barnahusloggen är inte lämnad till barnet. Lämna den, eller skriv varför den inte lämnas.',
  'not-tellable': 'Den här raden får inte berättas nu. Ta bort den.',
  'no-folder': 'Ingen mapp för säkerhetskopior är vald. Välj en i Inställningar.',
  'not-a-folder': 'Mappen finns inte eller går inte att nå. Inget har ändrats. Välj en annan.',
  'in-data-folder': 'Mappen ligger där databasen ligger. Går den förlorad försvinner båda. Välj en annan.',
  'folder-closed': 'Det går inte att skriva i mappen. Be IT kontrollera rättigheterna, eller välj en annan.',
  'other-house': 'Kopian hör till ett annat hus och kan inte läggas här. Inget har ändrats.',
  'set-by-it': 'Det här har IT bestämt för datorn. Inget har ändrats. Se Inställningar → Bestämt av IT.',
  'before-block': 'Dagen ligger före den dag då spärren sattes.',
}

/** The sentence for one field of a failure, by its path in the endpoint's input; nothing when the failure is not about that field. */
export function faultAt(failure: Failure | null | undefined, ...path: FieldProblem['path']): string | undefined {
  const problem = failure?.fields?.find((field) => field.path.join('.') === path.join('.'))
  return problem ? fieldSentence(problem) : undefined
}

/** Every sentence for one field, when several things are wrong with it at once. */
export const faultsAt = (failure: Failure | null | undefined, ...path: FieldProblem['path']): string[] =>
  (failure?.fields ?? []).filter((field) => field.path.join('.') === path.join('.')).map(fieldSentence)

/** The sentence that stands beside a field. */
export function fieldSentence(problem: Pick<FieldProblem, 'code' | 'value'>): string {
  const sentence = fieldSentences[problem.code] ?? 'Kontrollera värdet.'
  return typeof sentence === 'function' ? sentence(problem.value) : sentence
}
