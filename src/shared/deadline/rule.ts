import type { MilestoneKind } from '../case/case.contract'

/** The rules of the timer table; T9 is three, for each of its meetings has its own end. */
export const ruleCodes = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9-eftermote',
  'T9-formote',
  'T9-hembesok',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/** How binding it is: law, the house's own goal, a routine, or only shown because it is another authority's duty. */
export const deadlineKinds = ['lag', 'mal', 'rutin', 'visa'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** What a decision to extend rests on. */
export const extensionGrounds = ['synnerliga-skal', 'sarskilda-skal', 'domstol', 'ny-dag'] as const
export type ExtensionGround = (typeof extensionGrounds)[number]

/** A paragraph as it was read in its source, and when. */
export interface Law {
  readonly text: string
  readonly source: string
  readonly readOn: string
}

export type Length =
  | { readonly unit: 'days' | 'months' | 'years'; readonly count: number }
  /** The start day itself; the next one when it began after the house's late hour and `orNext`. */
  | { readonly unit: 'same-day'; readonly orNext: boolean }
  /** A number of days that the verksamhetsprofil sets. */
  | { readonly unit: 'profile'; readonly goal: 'firstInterview' }
  /** Kept by another part of the program, or of the year. */
  | { readonly unit: 'elsewhere' }

/** When it is time to look at it: so many days after the start, so many left, or a clock on the last day. */
export type Warning = { readonly after: number } | { readonly left: number } | { readonly at: 'same-day-hour' }

/** One version of one rule. Which version holds is settled by the day the deadline began. */
export interface DeadlineRule {
  readonly code: RuleCode
  readonly version: number
  readonly name: string
  /** What is to be done, for the task the timer makes. */
  readonly task: string
  readonly kind: DeadlineKind
  readonly law: Law | null
  /** The first day on which a deadline can begin under this version; null for the oldest there is. */
  readonly fromDay: string | null
  readonly startsAt: readonly MilestoneKind[]
  readonly endedBy: readonly MilestoneKind[]
  /** What takes the ground away for it without fulfilling it. */
  readonly stoppedBy: readonly MilestoneKind[]
  readonly length: Length
  readonly extension: ExtensionGround | null
  readonly warnings: readonly Warning[]
  /** In whose hands it lies; the coordinator steps in where no barnhandläggare is named. */
  readonly owner: 'barnhandlaggare' | 'samordnare'
}
