import type { Profile } from '../../../shared/profile/profile.contract'
import type { ReadableDb } from '../database/handle'
import { casesClosed, casesOpenAtEnd, casesOpened } from './cases.store'
import type { Counted, Counting } from './counting.store'
import type { Counts } from './counts'
import {
  eventsNoted,
  firstInterviews,
  interviewDays,
  investigationsEnded,
  outcomesTold,
  reportsAnswered,
  suspicionsDecided,
  timesHeard,
} from './course.store'
import { chairsFilled, familyMeetings, offersMade, requestsReceived, requestWaits, samradHeld } from './meetings.store'
import { examsDone, followUpsDue, referralsSent } from './support.store'

/** Everything a report is made of, a question for each. */
export const questionsOf = (
  counted: Counted,
  { agencies }: Profile,
): { readonly [K in keyof Counts]: Counting<Counts[K][number]> } => ({
  opened: casesOpened(counted),
  closed: casesClosed(counted),
  openAtEnd: casesOpenAtEnd(counted),
  requests: requestsReceived(counted),
  samrad: samradHeld(
    counted,
    agencies.filter(({ called }) => called === 'always').map(({ id }) => id),
  ),
  chairs: chairsFilled(counted),
  waits: requestWaits(counted),
  events: eventsNoted(counted),
  times: timesHeard(counted),
  first: firstInterviews(counted),
  days: interviewDays(counted),
  reports: reportsAnswered(counted),
  investigations: investigationsEnded(counted),
  suspicions: suspicionsDecided(counted),
  outcomes: outcomesTold(counted),
  exams: examsDone(counted),
  referrals: referralsSent(counted),
  followUps: followUpsDue(counted),
  meetings: familyMeetings(counted),
  offers: offersMade(counted),
})

/** Counts everything of a span. Reads plain columns alone; nothing sealed is opened, whoever asks. */
export const countAll = (db: ReadableDb, counted: Counted, profile: Profile): Counts =>
  Object.fromEntries(
    Object.entries(questionsOf(counted, profile)).map(([name, build]) => [name, db.all(build as Counting<unknown>)]),
  ) as unknown as Counts
