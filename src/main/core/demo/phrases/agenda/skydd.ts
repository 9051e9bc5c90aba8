import { decided, type Said, todo } from '../said'

/** Är barnet skyddat i dag och i natt, och vem gör vad om läget ändras? */
export const skydd: readonly Said[] = [
  decided(
    'foralder !boende',
    '{Trygg} har tagit emot information om skydd och {utpekad} vistas inte i hemmet. Socialtjänsten bedömer att {barn} är [skyddad|skyddade] i natt under den förutsättningen.',
    todo('handlaggare', 1, 'Kontrollera med {trygg} att överenskommelsen om boende hålls och dokumentera i akten'),
  ),
  decided(
    'foralder',
    'Socialtjänsten har gjort omedelbar skyddsbedömning. {Barn} bor hos {trygg} tills förhöret är hållet. Umgänge med {utpekad} är inte planerat under tiden.',
    todo('handlaggare', 2, 'Ny skyddsbedömning före förhöret och meddela samordnaren resultatet'),
  ),
  decided(
    'foralder',
    'Skyddet vilar på {trygg}. Socialtjänsten bedömer att det räcker till och med förhöret men inte längre utan ny prövning.',
    todo('handlaggare', 'forhor', 'Pröva skyddet på nytt samma dag som förhöret'),
  ),
  decided(
    'foralder ett',
    '{Barn} är kvar hemma. {Utpekad} är inte informerad. Läget ändras när förhöret hålls och skyddet ska därför vara ordnat i förväg.',
    todo('forste', 2, 'Beslutsfattare i beredskap under förhörsdagen'),
    todo('handlaggare', 2, 'Förbered plats hos nätverk inför förhörsdagen'),
  ),
  decided(
    'bada !boende',
    'Båda vårdnadshavarna pekas ut och {barn} kan inte återvända hem förhörsdagen utan ny bedömning. Socialtjänsten har tillgång till jourhem.',
    todo('handlaggare', 2, 'Boka jourhem preliminärt för förhörsdagen'),
    todo('forste', 2, 'Underlag till ordföranden om omedelbart omhändertagande skulle behövas'),
  ),
  decided(
    'bada !boende',
    'Socialtjänsten bedömer att risken ökar när familjen får veta. {Barn} är i skolan eller förskolan till dess hämtning sker, med personal {hon} känner.',
    todo('handlaggare', 'forhor', 'Beslut om var {barn} är natten efter förhöret'),
  ),
  decided(
    'boende',
    '{Barn} vistas på skyddad plats, känd av socialtjänsten. Platsen nämns inte i samrådet. Hot från {utpekad} tas på allvar av samtliga.',
    todo('handlaggare', 1, 'Uppdatera säkerhetsplaneringen med boendet'),
    todo('polis', 1, 'Ta ställning till behov av hot- och riskbedömning'),
  ),
  decided(
    'boende',
    'Skyddet är ordnat genom placering. Kontakt med familjen sker bara genom handläggaren. Skolan är informerad om vilka som får hämta.',
    todo('handlaggare', 2, 'Stäm av med skolan att uppgifter om {barn} inte lämnas ut'),
  ),
  decided(
    'styv',
    '{Utpekad} har flyttat ut tills vidare. {Trygg} uppger att {barn} inte träffar {utpekad}. Socialtjänsten bedömer skyddet som tillräckligt men skört.',
    todo('handlaggare', 3, 'Uppföljande hembesök hos {trygg}'),
  ),
  decided(
    'styv',
    'Socialtjänsten har talat med {trygg}, som tar avstånd från det som berättats. {Barn} är inte [ensam|ensamma] med {utpekad}.',
    todo('handlaggare', 2, 'Skriftlig överenskommelse med {trygg} om vilka som är i hemmet'),
  ),
  decided(
    'utom',
    '{Utpekad} ingår inte i hushållet. Vårdnadshavarna skyddar {barn}. Ingen omedelbar åtgärd behövs.',
    todo('handlaggare', 3, 'Dokumentera skyddsbedömningen i akten'),
  ),
  decided(
    'nat',
    'Kontakten med {utpekad} är bruten och kontot är anmält till plattformen. Vårdnadshavarna har koll på telefonen. Inget material raderas.',
    todo('polis', 2, 'Besked om telefonen ska lämnas in'),
  ),
  decided(
    'utom !nat',
    'Vårdnadshavarna har ordnat så att {barn} inte träffar {utpekad}. Skolan känner till att {hon} kan behöva gå undan.',
    todo('handlaggare', 3, 'Kontakta skolan om hur dagarna ser ut'),
  ),
  decided(
    'foralder flera',
    'Syskonen är hos {trygg}. {Utpekad} har lämnat bostaden efter samtal med socialtjänsten. Om {utpekad} kommer tillbaka ringer {trygg} 112 och därefter socialjouren.',
    todo('handlaggare', 1, 'Lämna uppgift till socialjouren om läget'),
  ),
]
