import { decided, notNow, putOff, type Said, todo } from '../said'

/** Vem får veta vad, när och av vem? Inget lämnas till vårdnadshavarna så länge spärren gäller. */
export const informationssparr: readonly Said[] = [
  decided(
    'sparr !aklagare-borta boende',
    'Spärr mot {utpekad} och släkten tills vidare, också efter förhöret. Polisen underrättar om misstanken, ingen annan tar kontakt.',
    todo('polis', 'forhor', 'Underrätta {utpekad} på ett sätt som inte röjer var {barn} är'),
  ),
  decided(
    'sparr !aklagare-borta',
    'Åklagaren beslutar att {utpekad} inte får veta att förhör är planerat. Spärren gäller tills åklagaren häver den, tidigast efter förhöret.',
    todo('aklagare', 'forhor', 'Besked om när spärren hävs'),
  ),
  decided(
    'sparr !aklagare-borta',
    'Inget lämnas till någon av vårdnadshavarna före förhöret. Socialtjänstens underrättelse om utredningen väntar; skälet dokumenteras.',
    todo('handlaggare', 1, 'Dokumentera skälen för att vänta med underrättelse'),
  ),
  decided(
    'sparr !aklagare-borta foralder',
    '{Utpekad} informeras av polisen efter förhöret. {Trygg} informeras av socialtjänsten i direkt anslutning, i ett eget samtal.',
    todo('polis', 'forhor', 'Underrätta {utpekad}'),
    todo('handlaggare', 'forhor', 'Informera {trygg} samma eftermiddag'),
  ),
  decided(
    'sparr !aklagare-borta bada !boende',
    'Vårdnadshavarna får besked först när {barn} är på Barnahus. Polisen ringer den ena och socialtjänsten den andra, samtidigt.',
    todo('polis', 'forhor', 'Samordnat samtal till vårdnadshavarna'),
  ),
  decided(
    'sparr !aklagare-borta skyddad',
    'Spärr mot {utpekad} tills vidare. {Trygg} får information genom handläggaren på överenskommet sätt. Inga brev, inga kallelser hem.',
    todo('handlaggare', 0, 'Markera i samtliga ärenden att brev inte får skickas'),
  ),
  decided(
    'sparr !aklagare-borta',
    'Skolan får veta att {barn} blir [hämtad|hämtade] men inte varför. Vårdnadshavarna får veta efter förhöret, av polis och socialtjänst tillsammans.',
  ),
  decided(
    'sparr !aklagare-borta styv',
    '{Utpekad} får inget veta. {Trygg} är informerad och har lovat att inte föra något vidare; samtalet är dokumenterat.',
  ),
  putOff(
    'sparr aklagare-borta',
    'Inget lämnas till vårdnadshavarna tills åklagaren har svarat. Socialtjänsten håller på underrättelsen så länge.',
    2,
    todo('samordnare', 0, 'Begär åklagarens beslut om vem som får veta vad'),
  ),
  putOff(
    'sparr aklagare-borta',
    'Spärr gäller i avvaktan på åklagarens beslut. Alla bekräftar att de har förstått det.',
    2,
    todo('aklagare', 2, 'Besked om när och av vem vårdnadshavarna informeras'),
  ),
  notNow(
    '!sparr utom',
    'Vårdnadshavarna har själva anmält och är informerade. {Utpekad} informeras av polisen när det är dags.',
  ),
  notNow(
    '!sparr',
    'Vårdnadshavarna känner till anmälan. Åklagaren ser inget hinder mot att de informeras fortlöpande.',
  ),
  notNow('!sparr styv', '{Trygg} är informerad och samarbetar. Någon spärr mot {trygg} behövs inte.'),
  notNow('!sparr nat', 'Familjen vet och har fått råd av polisen om vad de ska låta bli att göra.'),
]
