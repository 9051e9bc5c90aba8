import type { Phrase } from '../deal'

export interface ExtractWords extends Phrase {
  readonly thinks: string
  readonly next: string
}

const words = (when: string, thinks: string, next: string): ExtractWords => ({ when, thinks, next })

/** The assessment and next step that socialtjänsten adds to its own extract of a samråd. */
export const extractWords: readonly ExtractWords[] = [
  words(
    'forhor',
    'Skyddet för {barn} bedöms räcka fram till förhöret. Därefter prövas det på nytt.',
    'Förberedelse av hämtning och av det {barn} ska få veta.',
  ),
  words(
    'forhor',
    'Planeringen tar hänsyn till {barns} ålder och mående. Stödet efter förhöret är bestämt i förväg.',
    'Egna beslutspunkter genomförs. Eftermöte samma dag som förhöret.',
  ),
  words(
    'forhor foralder',
    'Att {utpekad} inte informeras är en förutsättning för förhöret och för skyddet.',
    'Underrättelse till vårdnadshavarna när åklagaren har gett besked.',
  ),
  words(
    'forhor bada !boende',
    '{Barn} kan behöva en annan plats natten efter förhöret.',
    'Plats hos nätverk eller jourhem förbereds.',
  ),
  words(
    'forhor utom',
    'Vårdnadshavarna skyddar. Tyngdpunkten ligger på stöd.',
    'Information till vårdnadshavarna efter förhöret.',
  ),
  words(
    'forhor flera',
    '{Barns} behov bedöms för sig, även om samrådet gällde flera barn.',
    'Egen stödplan för {barn}.',
  ),
  words(
    'forhor styv',
    'Skyddet beror på att överenskommelsen med {trygg} hålls.',
    'Kontakt med {trygg} inom två dagar.',
  ),
  words(
    '!forhor',
    'Stödet är i dag viktigare för {barn} än utredningen av brottet.',
    'Uppföljning av stödet enligt samrådets beslut.',
  ),
  words(
    '!forhor',
    'Planen från förra samrådet är till största delen genomförd.',
    'Kvarstående punkter genomförs. Ny avstämning om en månad.',
  ),
  words(
    '!forhor nedlagd',
    'Att förundersökningen är nedlagd ändrar inte {barns} behov av stöd.',
    'Stödet förlängs. Remiss följs upp.',
  ),
]
