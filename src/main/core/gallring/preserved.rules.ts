/**
 * Municipalities whose personakter are never destroyed, for research: every municipality of Östergötland, Gotland and
 * Västernorrland, and Göteborg (SoF 2025:468 13 kap. 1 §). Which municipalities the counties have: Statistics Sweden's
 * list of counties and municipalities (codes 05, 09, 22 and 1480).
 */
const preservedMunicipalities: ReadonlySet<string> = new Set([
  // Östergötlands län
  'ödeshög',
  'ydre',
  'kinda',
  'boxholm',
  'åtvidaberg',
  'finspång',
  'valdemarsvik',
  'linköping',
  'norrköping',
  'söderköping',
  'motala',
  'vadstena',
  'mjölby',
  // Gotlands län
  'gotland',
  // Västernorrlands län
  'ånge',
  'timrå',
  'härnösand',
  'sundsvall',
  'kramfors',
  'sollefteå',
  'örnsköldsvik',
  // Göteborg
  'göteborg',
])

/** Elsewhere whoever is born on one of these days of the month is in the sample. */
const sampleDays: ReadonlySet<number> = new Set([5, 15, 25])

/** A municipality's name without what is written round it: ”Norrköpings kommun”, ”Region Gotland”, ”Göteborgs stad”. */
function plainName(name: string): string {
  const bare = name
    .normalize('NFC')
    .trim()
    .toLocaleLowerCase('sv')
    .replace(/^region\s+/, '')
    .replace(/\s+(kommun|stad)$/, '')
  return preservedMunicipalities.has(bare) ? bare : bare.replace(/s$/, '')
}

export const isPreservedMunicipality = (name: string): boolean => preservedMunicipalities.has(plainName(name))

export const isSampleDay = (birthDate: string): boolean => sampleDays.has(Number(birthDate.slice(8, 10)))
