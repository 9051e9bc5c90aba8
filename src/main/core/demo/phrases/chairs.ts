import type { Phrase } from './deal'

export interface Wording extends Phrase {
  readonly text: string
}

const say = (when: string, text: string): Wording => ({ when, text })

/** Why a chair stood empty. */
export const absences: readonly Wording[] = [
  say('aklagare', 'Häktningsförhandling samma tid'),
  say('aklagare', 'Sjukdom, ingen ersättare på kammaren'),
  say('aklagare', 'Huvudförhandling som drog över'),
  say('aklagare', 'Lottningen ännu inte klar, ingen åklagare utsedd'),
  say('bup', 'Sjukdom'),
  say('bup', 'Ingen ledig tid på mottagningen den veckan'),
  say('bup', 'Återbud samma morgon, akutbesök'),
  say('bup', 'Fick inte kallelsen i tid'),
  say('bup', 'Avstår när barnet inte är känt på mottagningen'),
  say('barnklinik', 'Jour på avdelningen'),
  say('barnklinik', 'Läkaren i operation'),
  say('barnklinik', 'Vakans, ingen ersättare'),
  say('barnklinik', 'Mottagning samtidigt, ringer efteråt'),
  say('kvinnoklinik', 'Förlossningsjour'),
  say('polis', 'Inkallad till pågående händelse'),
  say('socialtjanst', 'Akut omhändertagande i annat ärende'),
]

/** What a chair that takes no seat has written instead. */
export const writtenAnswers: readonly Wording[] = [
  say('polis', 'Förhörstiden hålls. Förhörsledare är utsedd och meddelas per telefon. Inga nya uppgifter i saken.'),
  say(
    'polis',
    'Polisen kan hämta i civil bil. Samordna dagen med handläggaren. Inget får sägas till familjen före förhöret.',
  ),
  say(
    'socialtjanst',
    'Skyddsbedömning är gjord i dag. Handläggaren tar emot efter förhöret och informerar enligt åklagarens besked.',
  ),
  say(
    'aklagare',
    'Förundersökning inleds. Särskild företrädare begärs. Medhörning för socialtjänst och ombud. Vårdnadshavarna informeras efter förhöret, av polisen.',
  ),
  say('aklagare', 'Förhöret kan hållas enligt polisens förslag. Jag återkommer om vilka som får följa det.'),
  say(
    'bup',
    'Barnet är inte känt hos oss. Råd: vanlig rutin hemma, korta svar på barnets frågor. Ring vid försämrad sömn eller om barnet slutar äta.',
  ),
  say('bup', 'Inga hinder mot förhör på det som beskrivs. Låt samma vuxen vara med före och efter.'),
  say('barnklinik', 'Ingen känd sjukdom. Undersökning kan göras inom två dagar om samrådet ser behov.'),
  say('barnklinik !lakare', 'Barnet har varit på mottagningen för annat. Inget att tillföra om skador.'),
  say('kvinnoklinik', 'Undersökning behövs inte på det som beskrivs. Vi finns tillgängliga om uppgifterna ändras.'),
]

/** A view one agency wants to have written down as its own. */
export const differingViews: readonly Wording[] = [
  say('socialtjanst', 'Socialtjänsten anser att förhöret borde hållas tidigare än den tid som står till buds.'),
  say('bup', 'BUP avråder från förhör innan barnet har fått träffa sin behandlare.'),
  say('polis', 'Polisen anser att informationen till vårdnadshavarna bör vänta ytterligare ett dygn.'),
  say('barnklinik', 'Barnkliniken anser att undersökning bör göras även utan synliga skador.'),
]

/** What was written when a task was done. */
export const outcomes: readonly Wording[] = [
  say('', 'Klart.'),
  say('', 'Gjort och dokumenterat.'),
  say('', 'Klart, återkopplat per telefon.'),
  say('', 'Utfört enligt överenskommelse.'),
  say('', 'Gjort. Inget oväntat framkom.'),
  say('', ''),
  say('polis', 'Bekräftat av polisen per telefon.'),
  say('polis', 'Genomfört. Polisen har meddelat socialtjänsten.'),
  say('polis', 'Klart enligt besked från förhörsledaren.'),
  say('aklagare', 'Besked lämnat skriftligt.'),
  say('aklagare', 'Åklagaren har meddelat beslut.'),
  say('aklagare', 'Tingsrättens beslut inkommet.'),
  say('bup', 'Tid är erbjuden och meddelad.'),
  say('bup', 'BUP har ringt och lämnat råd.'),
  say('barnklinik', 'Tid bokad och meddelad.'),
  say('handlaggare', 'Dokumenterat i akten.'),
  say('handlaggare', 'Gjort samma dag, dokumenterat.'),
  say('handlaggare', 'Klart. Vårdnadshavaren nådd på telefon.'),
  say('stodjare', 'Genomfört av öppenvården.'),
  say('stodjare', 'Genomfört, två medarbetare.'),
  say('samordnare', 'Utskickat.'),
  say('samordnare', 'Klart, alla har svarat.'),
]

/** Why a task was given more time. */
export const postponements: readonly Wording[] = [
  say('', 'Väntar på underlag från skolan'),
  say('', 'Handläggaren sjuk, ny tid bokad'),
  say('', 'Tolk kunde inte fås den dagen'),
  say('', 'Familjen har bett om ny tid'),
  say('', 'Besked dröjer från åklagaren'),
  say('', 'Ordinarie kontaktperson på semester'),
]
