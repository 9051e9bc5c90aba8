import { z } from 'zod'
import { CarePlace } from '../consent/place'
import { command, query } from '../contract/define'
import { breakingGrounds } from '../disclosure/ground'
import { AktId, ConsentId, NeedId, NoteId, ReferralId } from '../ids'
import { Service } from '../need/hand'
import { Day, line, optionalLine, Revision, requiredProse } from '../values'
import { Receiver } from './receiver'

/** Where a remiss is. A decline is an end of its own: what comes after it is a new remiss, or another way. */
export const referralStates = ['utkast', 'skickad', 'mottagen', 'avbojd', 'forsta-besok', 'avslutad'] as const
export const ReferralState = z.enum(referralStates)
export type ReferralState = z.output<typeof ReferralState>

export const urgencies = ['akut', 'skyndsamt', 'vanlig'] as const
export const Urgency = z.enum(urgencies)
export type Urgency = z.output<typeof Urgency>

/** With whom the receiver may take contact. */
export const contactWays = ['oss', 'barnet', 'vardnadshavare', 'den-vuxne'] as const
export const ContactWay = z.enum(contactWays)
export type ContactWay = z.output<typeof ContactWay>

/** What is done when a receiver has said no. */
export const nextWays = ['ny-remiss', 'omprovning', 'annan-vag'] as const
export const NextWay = z.enum(nextWays)
export type NextWay = z.output<typeof NextWay>

export const ReferralGround = z.enum(breakingGrounds)

/** What a remiss says in words. Sealed under the lock of its place. */
export const ReferralText = z.strictObject({
  unit: z.string(),
  person: z.string(),
  question: z.string(),
  /** How a ground other than a consent has been found to hold. */
  groundText: z.string(),
  answer: z.string(),
  watchReason: z.string(),
  next: z.string(),
  outcome: z.string(),
})
export type ReferralText = z.output<typeof ReferralText>

export const Referral = z.strictObject({
  id: ReferralId,
  receiver: Receiver,
  person: z.string(),
  question: z.string(),
  urgency: Urgency,
  contact: ContactWay,
  ground: ReferralGround,
  groundText: z.string(),
  consentId: ConsentId.nullable(),
  /** True when the remiss stands on a consent that does not hold today. */
  lacksConsent: z.boolean(),
  needId: NeedId.nullable(),
  state: ReferralState,
  owner: z.string(),
  isMine: z.boolean(),
  sentOn: Day.nullable(),
  watchUntil: Day,
  answeredOn: Day.nullable(),
  answer: z.string(),
  firstVisitOn: Day.nullable(),
  closedOn: Day.nullable(),
  outcome: z.string(),
  watchReason: z.string(),
  next: NextWay.nullable(),
  nextText: z.string(),
  /** Days from sent to the first visit, or to today while it is waited for. Null before it is sent and after a decline. */
  waitDays: z.number().int().nullable(),
  /** How many times the same receiver has said no here. */
  declines: z.number().int(),
  revision: Revision,
})
export type Referral = z.output<typeof Referral>

const drafted = {
  receiver: Receiver,
  person: optionalLine(120),
  question: requiredProse(2_000),
  urgency: Urgency,
  contact: ContactWay,
  ground: ReferralGround,
  groundText: optionalLine(500),
  consentId: ConsentId.nullable(),
  watchUntil: Day,
}

/** How long people wait at one service, of the remisser whose place my keys open. */
export const ServiceWait = z.strictObject({
  service: Service,
  sent: z.number().int(),
  accepted: z.number().int(),
  declined: z.number().int(),
  visited: z.number().int(),
  waiting: z.number().int(),
  /** Medians in days; null when there is nothing to count. */
  toAnswer: z.number().nullable(),
  toVisit: z.number().nullable(),
  longestWaiting: z.number().int().nullable(),
})
export type ServiceWait = z.output<typeof ServiceWait>

const touched = ['referral', 'need', 'case', 'timeline', 'closing', 'today'] as const
const known = { referralId: ReferralId, revision: Revision }

export const referralContract = {
  'referral.ofPlace': query(
    z.strictObject({ place: CarePlace }),
    z.strictObject({
      referrals: z.array(Referral),
      mayWrite: z.boolean(),
      /** An open akt that I hold, in which the note of a remiss can be written. */
      aktId: AktId.nullable(),
    }),
  ),
  'referral.draft': command(
    z.strictObject({ place: CarePlace, ...drafted, needId: NeedId.nullable().default(null) }),
    z.strictObject({ referralId: ReferralId }),
    touched,
  ),
  'referral.change': command(z.strictObject({ ...known, ...drafted }), z.strictObject({}), touched),
  /** Sends it: refused without a ground that holds today. */
  'referral.send': command(z.strictObject({ ...known, sentOn: Day }), z.strictObject({}), touched),
  /** The receiver has taken it, or said no and why. */
  'referral.answer': command(
    z.strictObject({
      ...known,
      answer: z.enum(['mottagen', 'avbojd']),
      on: Day,
      reason: optionalLine(500),
    }),
    z.strictObject({}),
    touched,
  ),
  /** The answer is waited for longer, and why. */
  'referral.watch': command(z.strictObject({ ...known, until: Day, reason: line(300) }), z.strictObject({}), touched),
  'referral.visit': command(z.strictObject({ ...known, on: Day }), z.strictObject({}), touched),
  'referral.close': command(z.strictObject({ ...known, on: Day, outcome: line(500) }), z.strictObject({}), touched),
  /** What is done after a no; a new remiss, or a request to be tried again, is laid out as a draft. */
  'referral.goOn': command(
    z.strictObject({ ...known, next: NextWay, how: line(500) }),
    z.strictObject({ referralId: ReferralId.nullable() }),
    touched,
  ),
  /** Begins the akt's own note of the remiss: receiver, urgency and the day that is watched; the words are written there. */
  'referral.writeNote': command(
    z.strictObject({ referralId: ReferralId, aktId: AktId }),
    z.strictObject({ noteId: NoteId }),
    ['note', 'akt', 'case', 'today'],
  ),
  'referral.waits': query(z.strictObject({}), z.array(ServiceWait)),
}
