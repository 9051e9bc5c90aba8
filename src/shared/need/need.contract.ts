import { z } from 'zod'
import { command, query } from '../contract/define'
import { CaseId, NeedId, UserId } from '../ids'
import { Day, line, optionalLine, prose, Revision } from '../values'
import { Hand, Service } from './hand'

export const needKinds = ['stod', 'behandling', 'skola', 'boende', 'information', 'foralder', 'halsa', 'annat'] as const
export const NeedKind = z.enum(needKinds)
export type NeedKind = z.output<typeof NeedKind>

/** What is needed, and what the child wants. Sealed under the case's lock. */
export const NeedWords = z.strictObject({ what: line(300), wish: prose(1_000) })
export type NeedWords = z.output<typeof NeedWords>

/** Everything that can happen to a need; what has happened is never changed. */
export const stepKinds = [
  'skapat',
  'erbjudet',
  'accepterat',
  'avbojt',
  'aterlamnat',
  'overtaget',
  'forsta-besok',
  'uppfyllt',
  'inte-aktuellt',
  'angrat',
] as const
export const StepKind = z.enum(stepKinds)
export type StepKind = z.output<typeof StepKind>

export const needPhases = ['i-hand', 'erbjudet', 'uppfyllt', 'inte-aktuellt'] as const
export const NeedPhase = z.enum(needPhases)
export type NeedPhase = z.output<typeof NeedPhase>

/** Why a need stands red at the coordinator. */
export const redReasons = [
  'avbojt',
  'aterlamnat',
  'hand-borta',
  'hand-upphord',
  'mottagare-borta',
  'mottagare-upphord',
] as const
export const RedReason = z.enum(redReasons)
export type RedReason = z.output<typeof RedReason>

const HandView = z.strictObject({ hand: Hand, name: z.string() })
export type HandView = z.output<typeof HandView>

export const Bridge = z.strictObject({ giver: line(160), what: line(300), from: Day, to: Day })
export type Bridge = z.output<typeof Bridge>

export const NeedView = z.strictObject({
  id: NeedId,
  kind: NeedKind,
  ...NeedWords.shape,
  createdOn: Day,
  phase: NeedPhase,
  red: RedReason.nullable(),
  /** Null when it lies in nobody's hand and stands at the coordinator. */
  hand: HandView.nullable(),
  offer: z.strictObject({ to: HandView, on: Day, by: z.string() }).nullable(),
  firstVisitOn: Day.nullable(),
  /** Who has said no, and how many times. */
  declines: z.array(z.strictObject({ hand: Hand, name: z.string(), times: z.number().int() })),
  steps: z.array(
    z.strictObject({
      kind: StepKind,
      on: Day,
      by: z.string(),
      to: z.string(),
      reason: z.string(),
      isUndone: z.boolean(),
    }),
  ),
  bridges: z.array(Bridge),
  /** What I can do with it now. */
  may: z.strictObject({ handle: z.boolean(), answer: z.boolean(), take: z.boolean(), undo: z.boolean() }),
  revision: Revision,
})
export type NeedView = z.output<typeof NeedView>

const Colleague = z.strictObject({ userId: UserId, name: z.string(), title: z.string() })

export const CaseNeeds = z.strictObject({
  needs: z.array(NeedView),
  /** The colleagues who have the key to the case, and so can be given anything of it. */
  colleagues: z.array(Colleague),
  mayCreate: z.boolean(),
})
export type CaseNeeds = z.output<typeof CaseNeeds>

/** The fourth room in one line, for the child's first page. */
export const NeedSummary = z.strictObject({
  open: z.number().int(),
  red: z.number().int(),
  hands: z.array(z.string()),
  lead: z.string(),
  nextFollowUp: Day.nullable(),
})
export type NeedSummary = z.output<typeof NeedSummary>

/** How long one service lets children wait, in days; counts and no names. */
export const ServiceWait = z.strictObject({
  service: Service,
  isClosed: z.boolean(),
  offered: z.number().int(),
  accepted: z.number().int(),
  declined: z.number().int(),
  /** From the offer to the answer yes. */
  medianToYes: z.number().nullable(),
  /** From the offer to the first visit. */
  medianToVisit: z.number().nullable(),
  longest: z.number().int().nullable(),
  waitingNow: z.number().int(),
  longestNow: z.number().int().nullable(),
})
export type ServiceWait = z.output<typeof ServiceWait>

const NeedLine = z.strictObject({
  needId: NeedId,
  caseId: CaseId,
  childName: z.string(),
  kind: NeedKind,
  red: RedReason.nullable(),
  hand: z.string(),
  offeredTo: z.string(),
  since: Day,
})
export type NeedLine = z.output<typeof NeedLine>

export const NeedOverview = z.strictObject({
  red: z.array(NeedLine),
  offeredToMe: z.array(NeedLine),
  waiting: z.array(NeedLine),
  waits: z.array(ServiceWait),
  mayMark: z.boolean(),
})
export type NeedOverview = z.output<typeof NeedOverview>

const one = { needId: NeedId, revision: Revision }
const done = z.strictObject({})
const topics = ['need', 'case', 'today', 'timeline', 'closing'] as const

export const needContract = {
  'need.ofCase': query(z.strictObject({ caseId: CaseId }), CaseNeeds),
  'need.summary': query(z.strictObject({ caseId: CaseId }), NeedSummary),
  /** Over all children I hold keys to: what stands red, what waits for an answer, and how long services let children wait. */
  'need.overview': query(z.strictObject({}), NeedOverview),
  /** A new need lies in its maker's hand, or in that of the rehabiliteringsansvarig. */
  'need.create': command(
    z.strictObject({
      caseId: CaseId,
      kind: NeedKind,
      words: NeedWords,
      hand: z.enum(['min', 'rehabiliteringsansvarig']),
    }),
    z.strictObject({ needId: NeedId }),
    topics,
  ),
  /** Offers a need to another hand, which must say yes; until then it stays where it is. */
  'need.offer': command(z.strictObject({ ...one, to: Hand, reason: optionalLine(300) }), done, topics),
  'need.answer': command(
    z.strictObject({ ...one, answer: z.enum(['ja', 'nej']), on: Day, reason: optionalLine(300) }),
    done,
    topics,
  ),
  /** The hand lets go: the need stands red at the coordinator. */
  'need.giveBack': command(z.strictObject({ ...one, reason: line(300) }), done, topics),
  'need.take': command(z.strictObject(one), done, topics),
  'need.visit': command(z.strictObject({ ...one, on: Day }), done, topics),
  'need.end': command(
    z.strictObject({ ...one, outcome: z.enum(['uppfyllt', 'inte-aktuellt']), on: Day, reason: optionalLine(300) }),
    done,
    topics,
  ),
  /** Takes back the latest step of mine the same day; both stand. */
  'need.undo': command(z.strictObject(one), done, topics),
  /** Who gives what while the child waits. */
  'need.bridge': command(z.strictObject({ needId: NeedId, bridge: Bridge }), done, topics),
  /** Marks that a service has closed, or takes children again: everything that lay there turns red. */
  'need.markService': command(
    z.strictObject({ service: Service, isClosed: z.boolean(), reason: line(300) }),
    done,
    topics,
  ),
}
