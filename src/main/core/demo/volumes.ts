/** How much a made house holds. A larger set is another table, not other code. */
export interface Volumes {
  /** How far back the house reaches, in days. */
  readonly days: number
  readonly children: number
  readonly siblingGroups: number
  /** Children heard at least once. */
  readonly interviews: number
  readonly medical: number
  readonly formoten: number
  readonly hembesok: number
  readonly krisstod: number
  /** Follow-ups three months after the interview that were made, of those due. */
  readonly quarterShare: number
  readonly samrad: {
    readonly konsulterande: number
    readonly uppfoljning: number
    readonly behandling: number
    /** Planned with named children, still to come. The rest of the families have had theirs. */
    readonly coming: number
  }
  readonly requests: {
    readonly namedWaiting: number
    readonly konsulterandeWaiting: number
    readonly telefonrad: number
    readonly hanvisad: number
  }
  /** Decisions of past samråd whose day has passed undone. */
  readonly overdue: number
}

/** The house one click away (domain brief, section 9). */
export const demo: Volumes = {
  days: 180,
  children: 24,
  siblingGroups: 7,
  interviews: 18,
  medical: 4,
  formoten: 9,
  hembesok: 6,
  krisstod: 8,
  quarterShare: 0.6,
  samrad: { konsulterande: 4, uppfoljning: 3, behandling: 1, coming: 1 },
  requests: { namedWaiting: 1, konsulterandeWaiting: 1, telefonrad: 3, hanvisad: 1 },
  overdue: 4,
}

/** Shares that hold for every size; invented but plausible (domain brief, section 9). */
export const shares = {
  /** Empty chairs, of those called. */
  absence: { socialtjanst: 0.01, polis: 0.03, aklagare: 0.12, bup: 0.25, barnklinik: 0.3, kvinnoklinik: 0.3 },
  interpreter: 0.22,
  elsewhere: 0.12,
  matters: { vald: 0.55, bevittnat: 0.25, sex: 0.22, hot: 0.05 },
} as const
