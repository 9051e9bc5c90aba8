export interface Term {
  /** The word as it is used on screen. */
  readonly word: string
  /** The word in the code. */
  readonly code: string
  readonly meaning: string
}

/** Ordlistan: the words of the work, each with one meaning. Feeds the help in the app and the glossary in the documentation. */
export const glossary = [
  {
    word: 'akt',
    code: 'akt',
    meaning: 'Alla handlingar och anteckningar om en person hos en myndighet. Kallas också personakt.',
  },
  {
    word: 'ankare',
    code: 'anchor',
    meaning:
      'Uppgift utanför datorn om hur långt loggen har kommit. Med den syns det om loggen har kapats eller huset lagts tillbaka till en äldre dag.',
  },
  {
    word: 'anmälan',
    code: 'report',
    meaning:
      'Uppgift till socialnämnden om att ett barn far illa eller kan fara illa. Orosanmälan är samma sak i vardagstal.',
  },
  { word: 'anmälare', code: 'reporter', meaning: 'Den som gör en anmälan. En del är skyldiga att anmäla.' },
  {
    word: 'avvikelse',
    code: 'deviation',
    meaning: 'Avsteg från samverkansavtalet eller Barnahusrutinen. Inte detsamma som lex Sarah.',
  },
  { word: 'barnakt', code: 'barnakt', meaning: 'Akten där barnet är personen.' },
  { word: 'barnförhör', code: 'interview', meaning: 'Polisens förhör med barnet.' },
  {
    word: 'barnahuslogg',
    code: 'child log',
    meaning:
      'Barnets eget papper: vilka barnet träffade, när och varför, vad som lovades och var det står. Görs av händelser, aldrig av anteckningar.',
  },
  {
    word: 'Barnahusärende',
    code: 'case',
    meaning: 'Samordningen kring ett barn och en händelse på Barnahus. Inte en akt i sig.',
  },
  {
    word: 'barnhandläggare',
    code: 'barnhandlaggare',
    meaning: 'Socialsekreteraren som ansvarar för barnets ärende och akt.',
  },
  {
    word: 'barnets tråd',
    code: 'thread',
    meaning: 'Barnets egna ord i den ordning de sades, vad barnet ville och vad barnet har fått veta.',
  },
  { word: 'behandling', code: 'treatment', meaning: 'Planerad hjälp enligt en metod.' },
  { word: 'BUP', code: 'bup', meaning: 'Barn- och ungdomspsykiatrin.' },
  {
    word: 'de fyra rummen',
    code: 'rooms',
    meaning: 'Brottsutredning, skydd, fysisk hälsa och psykisk hälsa: det som ett Barnahus ska ge varje barn.',
  },
  {
    word: 'det fjärde rummet',
    code: 'fourth room',
    meaning: 'Stödet och behandlingen efter, vid sidan av och utan en brottsutredning.',
  },
  { word: 'eftermöte', code: 'eftermote', meaning: 'Verksamheternas möte direkt efter förhöret.' },
  {
    word: 'extrakt eller utdrag',
    code: 'extract',
    meaning: 'Socialtjänstens egen anteckning i barnakten om vad som bestämdes vid samrådet.',
  },
  {
    word: 'gemensamt samtal',
    code: 'talk',
    meaning: 'Två handläggare, en för barnet och en för den vuxne, talar med en vuxen. Aldrig med båda föräldrarna.',
  },
  {
    word: 'barnets skydd säkerställt',
    code: 'child safety',
    meaning:
      'Beslut om att barnet nu är skyddat, med datum, skäl och vem som beslutade. Till dess hålls alla samtal med de vuxna av två handläggare.',
  },
  {
    word: 'förhörsdag',
    code: 'interview day',
    meaning: 'Dagen då barnet hörs: från hämtningen till hembesöket och samtalet dagen efter, med vem som gör vad när.',
  },
  { word: 'förhörsledare', code: 'interviewer', meaning: 'Polisen som håller förhöret.' },
  {
    word: 'frist',
    code: 'deadline',
    meaning:
      'Den sista dagen för något, räknad i kalenderdagar från en händelse. Slaget säger om lagen har satt den, om den är husets eget mål eller en rutin, eller om den bara visas för att en annan myndighet ansvarar.',
  },
  {
    word: 'förmöte',
    code: 'formote',
    meaning: 'Stödjare och socialsekreterare träffar vårdnadshavarna efter förhöret, före hembesöket.',
  },
  { word: 'förundersökning', code: 'investigation', meaning: 'Polisens och åklagarens utredning av brott.' },
  {
    word: 'får inte röjas',
    code: 'withholding',
    meaning: 'Märkning av en anteckning som inte får komma fram till vårdnadshavare, eftersom barnet då kan skadas.',
  },
  {
    word: 'förlängning',
    code: 'extension',
    meaning:
      'Ett eget beslut om en senare sista dag, fattat innan fristen har gått ut. Efteråt kan bara orsaken till förseningen anges.',
  },
  { word: 'gallring', code: 'gallring', meaning: 'Att förstöra uppgifter enligt lag.' },
  {
    word: 'vilotid',
    code: 'rest',
    meaning: 'De trettio dagar då ett beslut om gallring kan tas tillbaka. Ingen kan läsa det som vilar.',
  },
  {
    word: 'gallringsprotokoll',
    code: 'protocol',
    meaning: 'Visar hur mycket som har gallrats, enligt vilken regel och vem som beslutade. Utan personuppgifter.',
  },
  {
    word: 'gemensamt samtal',
    code: 'joint talk',
    meaning:
      'Barnhandläggare och vuxenhandläggare talar tillsammans med en vuxen. Aldrig med båda föräldrarna samtidigt.',
  },
  {
    word: 'handling',
    code: 'document',
    meaning:
      'Något som har kommit in till eller upprättats hos myndigheten och hör till en akt: en anmälan, ett utlåtande, en dom.',
  },
  { word: 'hembesök', code: 'hembesok', meaning: 'Besök hos familjen samma dag som förhöret.' },
  { word: 'huvudman', code: 'principal', meaning: 'Den som ytterst ansvarar: kommun, region eller stat.' },
  {
    word: 'informationsspärr',
    code: 'information block',
    meaning: 'Beslut om att vissa personer inte får veta något förrän en bestämd tidpunkt.',
  },
  {
    word: 'inre sekretess',
    code: 'need to know',
    meaning: 'Att bara den som behöver en uppgift i sitt arbete får del av den.',
  },
  { word: 'insats', code: 'measure', meaning: 'Hjälp eller stöd till en person.' },
  {
    word: 'kallelse',
    code: 'invitation',
    meaning:
      'Inbjudan till ett samråd, med tid, plats och vad verksamheten ska ha läst på. Vem barnet är lämnas på annat sätt.',
  },
  { word: 'konsulterande samråd', code: 'konsulterande', meaning: 'Samråd där barnet är anonymt.' },
  { word: 'krisstöd', code: 'crisis support', meaning: 'Kort, omedelbart stöd efter en svår händelse.' },
  {
    word: 'loggkontroll',
    code: 'review',
    meaning:
      'Återkommande granskning av vem som har läst vad. Nödöppningar, samma efternamn och skyddade personuppgifter ses över särskilt. Loggen får inte användas för att mäta prestationer.',
  },
  {
    word: 'läkarundersökning',
    code: 'medical examination',
    meaning: 'Undersökningen av barnet. Den kan, men behöver inte, leda till rättsintyg.',
  },
  {
    word: 'löfte till barnet',
    code: 'promise',
    meaning:
      'Det som någon har lovat barnet, med en ansvarig och en dag. Det hålls, lagas eller tas tillbaka, och barnet får veta.',
  },
  {
    word: 'mall',
    code: 'template',
    meaning: 'Ett Word-dokument med fält som fylls i när en anteckning, en kallelse eller ett protokoll sparas.',
  },
  { word: 'medhörning', code: 'medhorning', meaning: 'Att följa förhöret direkt från ett annat rum.' },
  { word: 'men', code: 'harm', meaning: 'Skada eller obehag för den enskilde, sett med den enskildes ögon.' },
  { word: 'målsägandebiträde', code: 'counsel', meaning: 'Brottsoffrets juridiska hjälp.' },
  { word: 'nämnd', code: 'namnd', meaning: 'Den politiska nämnd som har det rättsliga ansvaret.' },
  { word: 'partsinsyn', code: 'partsinsyn', meaning: 'En parts rätt att se materialet i sitt ärende.' },
  { word: 'planeringssamråd', code: 'planering', meaning: 'Samråd efter en anmälan eller ett beslut att anmäla.' },
  {
    word: 'rehabiliteringsansvarig',
    code: 'rehabilitation lead',
    meaning: 'Den enda person som håller ihop barnets stöd efter förhöret.',
  },
  {
    word: 'remiss',
    code: 'referral',
    meaning: 'Begäran om hjälp från en annan verksamhet. Ansvaret ligger kvar tills den är mottagen.',
  },
  { word: 'rättsintyg', code: 'medical statement', meaning: 'Läkarutlåtande till brottsutredningen.' },
  {
    word: 'samordnare',
    code: 'samordnare',
    meaning: 'Den som kallar till och leder samråd och håller ihop arbetet på Barnahus.',
  },
  {
    word: 'samråd',
    code: 'samrad',
    meaning: 'Myndigheternas planeringsmöte om ett barn på Barnahus. Inte ett möte med familjen.',
  },
  { word: 'samtycke', code: 'consent', meaning: 'Frivilligt, informerat och återkalleligt ja till en bestämd sak.' },
  { word: 'samverkansavtal', code: 'agreement', meaning: 'Avtal mellan huvudmän om hur de ska samverka.' },
  {
    word: 'samverkansmöte',
    code: 'meeting',
    meaning: 'Möte med vårdnadshavare, barn och verksamheter som slutar i en plan.',
  },
  {
    word: 'sekretessmarkering',
    code: 'sekretessmarkering',
    meaning: 'Varningsmarkering i folkbokföringen: pröva noga innan något lämnas ut.',
  },
  {
    word: 'samordnad plan',
    code: 'plan',
    meaning:
      'Barnets plan: mål i vardagsord och insatser som var och en har en ansvarig person och en dag. Blir en SIP först när lagens villkor är uppfyllda.',
  },
  {
    word: 'ingång',
    code: 'intake',
    meaning: 'Vägen som familjen kom hit: vem som såg dem först, genom vilken verksamhet och när.',
  },
  {
    word: 'överenskommelse',
    code: 'agreement document',
    meaning:
      'Vad verksamheter har kommit överens om: vilka parterna är, vilken roll och uppgift var och en har, och hur länge det gäller.',
  },
  {
    word: 'kulturtolk',
    code: 'cultural interpreter',
    meaning: 'Den som förklarar sammanhang och vanor mellan familj och verksamhet. Språk och tystnadsplikt noteras.',
  },
  { word: 'SIP', code: 'sip', meaning: 'Samordnad individuell plan enligt lag.' },
  {
    word: 'skyddad folkbokföring',
    code: 'skyddad-folkbokforing',
    meaning: 'Personen är folkbokförd på en annan ort än där hen bor. Adressen finns inte i registret.',
  },
  { word: 'skyddade personuppgifter', code: 'protection', meaning: 'Samlingsord för skydden i folkbokföringen.' },
  {
    word: 'särskild företrädare',
    code: 'legal representative',
    meaning: 'Jurist som domstolen förordnar i vårdnadshavarnas ställe.',
  },
  { word: 'tolk', code: 'interpreter', meaning: 'Den som översätter vid samtal. Språk och tystnadsplikt noteras.' },
  {
    word: 'trygghetsperson',
    code: 'trygghetsperson',
    meaning: 'Någon barnet känner sig trygg med och som följer med. Inte part och lyssnar inte på förhöret.',
  },
  {
    word: 'uppföljande samråd',
    code: 'uppfoljning',
    meaning: 'Nytt samråd om samma barn, där det som inte är klart tas upp igen.',
  },
  { word: 'vuxenakt', code: 'vuxenakt', meaning: 'Akten där en vuxen är personen. Det finns aldrig en familjeakt.' },
  {
    word: 'vuxenhandläggare',
    code: 'vuxenhandlaggare',
    meaning: 'Socialsekreteraren som ansvarar för en vuxens ärende och akt.',
  },
  {
    word: 'vårdnadshavare',
    code: 'guardian',
    meaning:
      'Den som har rättsligt ansvar för barnet. Inte alltid samma person som föräldern eller den barnet bor hos.',
  },
  {
    word: 'åklagare',
    code: 'aklagare',
    meaning: 'Leder förundersökningen när någon kan misstänkas, och bestämmer vilka som får följa förhöret.',
  },
  { word: 'ärende', code: 'matter', meaning: 'En fråga som handläggs fram till beslut. En akt kan ha många ärenden.' },
  {
    word: 'ärendeteam',
    code: 'arendeteam',
    meaning:
      'Barnhandläggare och vuxenhandläggare, och de andra som behövs, kring en familj där det finns uppgift om våld.',
  },
  {
    word: 'statistik',
    code: 'statistics',
    meaning:
      'Antal och mått för en period, räknade ur det som är noterat. Inget tal är 1–4, och inget tal leder till ett barn.',
  },
  {
    word: 'samarbetsgrupp',
    code: 'samarbetsgrupp',
    meaning:
      'Chefernas möte varannan vecka, där ärendeteamen drar sina ärenden, får handledning och resurser fördelas.',
  },
  {
    word: 'ärendedragning',
    code: 'arendedragning',
    meaning: 'När ett ärendeteam lägger fram sitt ärende i samarbetsgruppen. Listan har ärendets nummer, aldrig namn.',
  },
  {
    word: 'bordlägga',
    code: 'bordlagga',
    meaning: 'Att skjuta upp en punkt till nästa möte. Skälet skrivs alltid ner.',
  },
  {
    word: 'nödöppning',
    code: 'emergency opening',
    meaning:
      'Att två personer tillsammans öppnar en akt när den som ansvarar inte går att nå. Besked går till den ansvariga, och öppningen granskas alltid.',
  },
  {
    word: 'FREDA',
    code: 'freda',
    meaning: 'Bedömningsmetoder för arbete mot våld i nära relationer. Här antecknas bara att bedömningen är gjord.',
  },
  {
    word: 'skyddsåtgärd',
    code: 'protective measure',
    meaning:
      'Det som görs för att barnet och den våldsutsatta ska vara trygga. Först prövas om den som utövar våld kan lämna hemmet.',
  },
  {
    word: 'överlämning',
    code: 'transfer',
    meaning: 'Ansvaret flyttas till någon annan. Det ligger kvar hos den som lämnar tills mottagaren har tagit emot.',
  },
] as const satisfies readonly Term[]

/** The code of a word in the glossary. */
export type TermCode = (typeof glossary)[number]['code']
