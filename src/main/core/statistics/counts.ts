/** How many took how many days. */
export type DayCounts = readonly { readonly days: number; readonly count: number }[]

/** A count within a part of the report: so many of that code. */
export interface PartCount {
  readonly part: string
  readonly code: string
  readonly n: number
}

export interface ClosingCount {
  readonly closed: number
  readonly withOpenRoom: number
  readonly withLog: number
}

export interface SamradCount {
  readonly type: string
  readonly month: string
  readonly n: number
  /** Everybody who must be there was. */
  readonly full: number
  /** Somebody who must be there has no attendance noted. */
  readonly unclear: number
  /** Whether förmöte and hembesök were decided; none of them where nothing was noted. */
  readonly decided: number
  readonly undecided: number
}

export interface ChairCount {
  readonly agencyId: string
  readonly called: number
  readonly present: number
  readonly written: number
  readonly absent: number
  readonly unclear: number
  /** Of the samråd where the agency should have been, whether called or not. */
  readonly required: number
  readonly requiredPresent: number
}

export interface FamilyMeetingCount {
  readonly form: string
  readonly n: number
  readonly heard: number
  readonly unheard: number
}

export interface EventCount {
  readonly kind: string
  readonly n: number
  readonly cases: number
}

/** First interviews that were held in the span, alike in days and in what came with them. */
export interface FirstInterviewCount {
  /** Days since the police report; null where none is noted before the interview. */
  readonly reportDays: number | null
  /** Days until support began; null where it has not. */
  readonly supportDays: number | null
  readonly n: number
  readonly afterSameDay: number
  readonly afterLater: number
  readonly before: number
  readonly beforeSameDay: number
  readonly home: number
  readonly homeSameDay: number
  readonly leadInTime: number
  readonly leadLater: number
  readonly counselNeeded: number
  readonly counselInTime: number
  readonly counselLater: number
  readonly offered: number
  readonly offeredInTime: number
  readonly accepted: number
  readonly declined: number
}

export interface InterviewDayCount {
  readonly state: string
  readonly n: number
  readonly here: number
  readonly trusted: number
  readonly needing: number
  readonly interpreted: number
}

export interface ReportCount {
  readonly n: number
  readonly assessedInTime: number
  readonly assessedLater: number
  readonly decidedInTime: number
  readonly decidedLater: number
}

export interface InTimeCount {
  readonly n: number
  readonly inTime: number
  readonly later: number
}

export interface ToldCount {
  readonly n: number
  readonly told: number
  readonly untold: number
}

export interface ExamCount {
  /** Days from the request; null where none is noted. */
  readonly days: number | null
  readonly n: number
  readonly here: number
  readonly placed: number
  readonly told: number
  readonly intyg: number
}

export interface ReferralCount {
  /** Days from when it was sent to the first visit; null where there has been none. */
  readonly days: number | null
  readonly n: number
  readonly answered: number
  readonly declined: number
}

export interface FollowUpCount {
  readonly step: string
  readonly due: number
  readonly done: number
}

/** Everything a report is made of: counts and nothing else. */
export interface Counts {
  readonly opened: readonly PartCount[]
  readonly closed: readonly ClosingCount[]
  readonly openAtEnd: readonly { readonly n: number }[]
  readonly requests: readonly PartCount[]
  readonly samrad: readonly SamradCount[]
  readonly chairs: readonly ChairCount[]
  readonly waits: DayCounts
  readonly events: readonly EventCount[]
  readonly times: DayCounts
  readonly first: readonly FirstInterviewCount[]
  readonly days: readonly InterviewDayCount[]
  readonly reports: readonly ReportCount[]
  readonly investigations: readonly InTimeCount[]
  readonly suspicions: readonly InTimeCount[]
  readonly outcomes: readonly ToldCount[]
  readonly exams: readonly ExamCount[]
  readonly referrals: readonly ReferralCount[]
  readonly followUps: readonly FollowUpCount[]
  readonly meetings: readonly FamilyMeetingCount[]
  readonly offers: readonly PartCount[]
}
