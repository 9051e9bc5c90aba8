import { decided, notNow, putOff, type Said, todo } from '../said'

/** Särskild företrädare eller målsägandebiträde, före det första förhöret. */
export const foretradare: readonly Said[] = [
  decided(
    'foretradare !aklagare-borta',
    'Åklagaren ansöker om särskild företrädare för {barn}. Interimistiskt beslut begärs så att förordnandet är klart före förhöret.',
    todo('aklagare', 2, 'Ansöka om särskild företrädare'),
  ),
  decided(
    'foretradare !aklagare-borta',
    'En vårdnadshavare pekas ut och den andra bedöms inte fritt kunna ta till vara {barns} rätt. Särskild företrädare behövs.',
    todo('aklagare', 2, 'Ansöka om särskild företrädare hos tingsrätten'),
  ),
  decided(
    'foretradare !aklagare-borta flera',
    'Samma företrädare föreslås för syskonen. Åklagaren prövar om {hennes} intressen kan stå mot varandra.',
    todo('aklagare', 3, 'Ansöka om särskild företrädare för syskonen'),
  ),
  decided(
    'foretradare !aklagare-borta bada',
    'Båda vårdnadshavarna är berörda. Särskild företrädare ska vara förordnad före förhöret och kan följa {barn} dit.',
    todo('aklagare', 2, 'Ansöka om särskild företrädare och meddela Barnahus namnet'),
  ),
  decided(
    'foretradare !aklagare-borta',
    'Särskild företrädare är begärd. Barnahus lämnar kontaktuppgift till polisens kontaktperson på förhörsdagen.',
    todo('aklagare', 2, 'Bekräfta förordnandet till samordnaren'),
  ),
  decided(
    'malsbitrade !aklagare-borta',
    'Målsägandebiträde begärs för {barn}. Vårdnadshavarna informeras om vad det innebär.',
    todo('aklagare', 3, 'Begära målsägandebiträde hos tingsrätten'),
  ),
  decided(
    'malsbitrade !aklagare-borta',
    'Vårdnadshavarna kan själva företräda {barn}. Målsägandebiträde förordnas före förhöret.',
    todo('polis', 3, 'Anmäla behov av målsägandebiträde'),
  ),
  decided(
    'malsbitrade !aklagare-borta styv',
    '{Trygg} är ensam vårdnadshavare och inte misstänkt. Åklagaren bedömer att målsägandebiträde räcker, men prövar frågan igen om {trygg} ändrar hållning.',
    todo('aklagare', 3, 'Begära målsägandebiträde'),
  ),
  decided(
    'malsbitrade !aklagare-borta utom',
    'Ingen intressekonflikt i familjen. Målsägandebiträde förordnas; familjen har ett önskemål om ombud och lämnar det till polisen.',
    todo('polis', 2, 'Ta emot familjens önskemål om ombud'),
  ),
  putOff(
    'aklagare-borta',
    'Frågan om särskild företrädare kan bara åklagaren besvara. Förhöret hålls inte innan den är löst.',
    2,
    todo('samordnare', 0, 'Påminn åklagaren om särskild företrädare före förhöret'),
  ),
  putOff(
    'aklagare-borta',
    'Ingen på plats kan ta ställning. Socialtjänsten anser att särskild företrädare behövs och framför det skriftligt.',
    2,
    todo('handlaggare', 1, 'Skriftligt till åklagaren: socialtjänstens syn på behovet av särskild företrädare'),
  ),
  notNow(
    '!foretradare !malsbitrade !aklagare-borta',
    'Inget förhör är planerat. Frågan tas upp om förundersökning inleds.',
  ),
]
