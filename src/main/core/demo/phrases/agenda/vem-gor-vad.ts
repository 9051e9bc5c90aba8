import { decided, type Said, todo } from '../said'

/** Varje beslut har en ägare och ett datum. Läs upp listan. */
export const vemGorVad: readonly Said[] = [
  decided('', 'Listan läses upp. Alla bekräftar sina punkter och datum.'),
  decided('', 'Genomgång punkt för punkt. Inga beslut utan ägare.'),
  decided('', 'Samordnaren läser upp besluten. Datum justeras på två punkter under samrådet.'),
  decided(
    '',
    'Alla beslut har ägare och dag. Den som inte hinner meddelar samordnaren innan dagen har passerat.',
    todo('samordnare', 1, 'Skicka listan med beslut till deltagarna, utan namn'),
  ),
  decided(
    'aklagare-borta',
    'Besluten läses upp. Åklagarens punkter är öppna och skickas skriftligt efter samrådet.',
    todo('samordnare', 0, 'Skicka åklagarens frågor'),
  ),
  decided('bup-borta', 'Listan gås igenom. BUP:s del skickas i efterhand.'),
  decided(
    '',
    'Uppgifterna fördelas. Socialtjänsten bevakar helheten fram till förhöret, därefter rehabiliteringsansvarig.',
  ),
  decided('flera', 'Besluten läses upp för varje barn. Det som gäller alla barnen står en gång.'),
  decided(
    '',
    'Samtliga har antecknat sina egna uppgifter. Samordnaren stämmer av dagen före förhöret.',
    todo('samordnare', 2, 'Avstämning med alla inför förhöret'),
  ),
  decided('', 'Ansvarsfördelningen är klar. Frågor mellan samråden går via samordnaren.'),
  decided('tolk', 'Listan läses upp. Den som bokar tolk gör det för hela dagen.'),
]
