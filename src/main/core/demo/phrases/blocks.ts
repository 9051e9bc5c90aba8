import type { Wording } from './chairs'

const say = (when: string, text: string): Wording => ({ when, text })

/** What is not to be told to whom, and by whose decision. */
export const blocksOn: readonly Wording[] = [
  say(
    'boende',
    'Inget om var {barn} vistas, om möten eller om skolgång lämnas till {utpekad} eller släkten. Åklagarens beslut, gäller tills vidare.',
  ),
  say(
    'foralder !skyddad',
    'Inget om samråd eller förhör lämnas till {utpekad}. Beslutat av åklagaren vid samrådet. Gäller tills åklagaren häver.',
  ),
  say(
    'foralder !skyddad',
    '{Utpekad} och {trygg} informeras först efter förhöret. Inga brev hem. Beslutat av åklagaren.',
  ),
  say(
    'bada',
    'Ingen av vårdnadshavarna får veta att förhör planeras. Åklagarens beslut. Inga telefonsamtal till hemmet.',
  ),
  say('bada !boende', 'Spärr mot båda vårdnadshavarna till efter förhöret. Skolan vet bara att socialtjänsten kommer.'),
  say('styv', '{Utpekad} får inte informeras. {Trygg} är informerad av socialtjänsten och för inget vidare.'),
  say(
    'skyddad',
    'Inget lämnas till {utpekad}. Uppgifter om var {trygg} och barnen vistas lämnas inte till någon utanför socialtjänsten.',
  ),
  say('aklagare-borta', 'Spärr i avvaktan på åklagarens beslut. Inget lämnas till vårdnadshavarna.'),
  say('', 'Inget lämnas till vårdnadshavarna innan åklagaren har gett besked.'),
]

/** What is noted when it is lifted. */
export const blocksOff: readonly Wording[] = [
  say('!styv', 'Hävd av åklagaren {dag}. Vårdnadshavarna informerades samma dag av polisen.'),
  say('', 'Hävd {dag} efter förhöret. {Trygg} informerad av handläggaren.'),
  say('!styv', 'Hävd {dag}. Underrättelse om utredningen lämnad till vårdnadshavarna.'),
  say('bada', 'Hävd {dag}. Vårdnadshavarna informerades var för sig.'),
]
