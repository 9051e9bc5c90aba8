/** How much a made house holds. */
export interface Measures {
  readonly years: number
  /** Each with a case of its own and two adults. */
  readonly children: number
  readonly barnakter: number
  readonly vuxenakter: number
  readonly notes: number
  readonly samrad: number
}

/** Ten years of a Barnahus. */
const decade: Measures = {
  years: 10,
  children: 15_000,
  barnakter: 6_000,
  vuxenakter: 6_000,
  notes: 500_000,
  samrad: 19_000,
}

/** So many years of the same house: a year is a tenth of the decade, three years three. */
export function measuresOf(years: number): Measures {
  const share = (whole: number) => Math.round((whole * years) / decade.years)
  return {
    years: Math.max(1, Math.round(years)),
    children: share(decade.children),
    barnakter: share(decade.barnakter),
    vuxenakter: share(decade.vuxenakter),
    notes: share(decade.notes),
    samrad: share(decade.samrad),
  }
}

/** The sets that have a name, in years. A set by number of years is made the same way. */
export const namedSets = { year: 1, three: 3, decade: 10 } as const
