import { z } from 'zod'
import { AktKind, Gallring } from '../akt/akt.contract'
import { command, door, query } from '../contract/define'
import { ClockFault } from '../deadline/deadline.contract'
import { AktId, CaseId, GallringDecisionId } from '../ids'
import { Day, line } from '../values'

/** What is proposed and decided one by one: an akt, or a Barnahusärende with what coordinates it. */
export const GallringTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('akt'), id: AktId }),
  z.strictObject({ kind: z.literal('arende'), id: CaseId }),
])
export type GallringTarget = z.output<typeof GallringTarget>

/** Why something whose five years have passed is not proposed. */
export const hindrances = [
  'aldrig',
  'forskning-kommun',
  'forskning-dag',
  'oppen',
  'oppen-akt',
  'aktivt-arende',
  'sparr',
  'utlamnande',
  'overlamning',
  'nodoppning',
  'skydd',
  'behalls',
  'fodelsedag-saknas',
  'kommun-saknas',
  'fel-klass',
  'hanvisas',
] as const
export const Hindrance = z.enum(hindrances)
export type Hindrance = z.output<typeof Hindrance>

const About = z.strictObject({
  target: GallringTarget,
  aktKind: AktKind.nullable(),
  /** The case's number; empty for an akt. */
  number: z.string(),
  name: z.string(),
  namnd: z.string(),
  gallring: Gallring,
  lastOn: Day,
})

export const GallringProposal = About.extend({
  /** The day the duty arose, and the day by which the gallring must be finished. */
  dueOn: Day,
  doneBy: Day,
  /** What the proposal rests on: decided upon only while it is the same. */
  digest: z.string().length(64),
})
export type GallringProposal = z.output<typeof GallringProposal>

export const GallringException = About.extend({
  hindrances: z.array(Hindrance).min(1),
  /** Why somebody has decided to keep it, and until which year. */
  keptReason: z.string(),
  keptUntil: z.number().int().nullable(),
})
export type GallringException = z.output<typeof GallringException>

export const decisionStates = ['vilar', 'atertaget', 'fallet', 'forstort'] as const
export const DecisionState = z.enum(decisionStates)
export type DecisionState = z.output<typeof DecisionState>

/** What a decision has taken with it. Kinds and counts alone: nobody can be found by it. */
export const GallringThing = z.enum(['akt', 'arende', 'samrad', 'begaran', 'samtal', 'person'])
export type GallringThing = z.output<typeof GallringThing>

export const GallringDecision = z.strictObject({
  id: GallringDecisionId,
  state: DecisionState,
  namnd: z.string(),
  decidedOn: Day,
  by: z.string(),
  second: z.string(),
  restsUntil: Day,
  endedOn: Day.nullable(),
  endedBy: z.string(),
  items: z.array(z.strictObject({ thing: GallringThing, gallring: Gallring.nullable(), lastYear: z.number().int() })),
  /** What it is about, in words, while it rests and my key opens it. */
  about: z.array(z.string()),
  mayTakeBack: z.boolean(),
  mayDestroy: z.boolean(),
})
export type GallringDecision = z.output<typeof GallringDecision>

export const GallringPage = z.strictObject({
  today: Day,
  /** Nothing is proposed while the clock is in doubt. */
  clock: ClockFault.nullable(),
  proposals: z.array(GallringProposal),
  exceptions: z.array(GallringException),
  decisions: z.array(GallringDecision),
  mayDecide: z.boolean(),
  /** The day this year's list was gone through. */
  goneThroughOn: Day.nullable(),
  /** Years in which something has been destroyed: each has its protocol. */
  protocolYears: z.array(z.number().int()),
})
export type GallringPage = z.output<typeof GallringPage>

export const GallringPreview = z.strictObject({
  /** Rows that go, by what they are. */
  counts: z.array(z.strictObject({ table: z.string(), count: z.number().int() })),
  things: z.array(z.strictObject({ thing: GallringThing, count: z.number().int() })),
  files: z.number().int(),
  keys: z.number().int(),
})
export type GallringPreview = z.output<typeof GallringPreview>

const touches = ['gallring', 'akt', 'case', 'person', 'samrad', 'task', 'today'] as const
const Targets = z.array(GallringTarget).min(1).max(500)

export const gallringContract = {
  'gallring.list': query(z.strictObject({}), GallringPage),
  /** What would go: counts and kinds. */
  'gallring.preview': query(z.strictObject({ targets: Targets }), GallringPreview),
  /** Says that the computer's clock is right. Refused for who may not decide. */
  'gallring.confirmClock': command(z.strictObject({}), z.strictObject({}), ['gallring', 'today']),
  /** Keeps something whose time has come, with a reason, until a year. */
  'gallring.keep': command(
    z.strictObject({ target: GallringTarget, reason: line(500), untilYear: z.number().int().min(2000).max(2200) }),
    z.strictObject({}),
    ['gallring'],
  ),
  /** This year's list has been gone through, whether or not anything was decided. */
  'gallring.goneThrough': command(z.strictObject({}), z.strictObject({}), ['gallring', 'today']),
  /**
   * Decides, two people together, on what is on the list now and is as it was when it was shown. What has changed since
   * falls out. The keys are taken from everyone and put away for the time it rests.
   */
  'gallring.decide': door(
    z.strictObject({
      proposals: z
        .array(z.strictObject({ target: GallringTarget, digest: z.string().length(64) }))
        .min(1)
        .max(500),
      colleague: z.strictObject({ login: line(40), passphrase: z.string().min(1).max(512) }),
    }),
    z.strictObject({ decided: z.number().int(), fellOut: z.number().int(), restsUntil: Day }),
    touches,
  ),
  /** Lays every key back where it was, byte for byte. */
  'gallring.takeBack': command(
    z.strictObject({ decisionId: GallringDecisionId, reason: line(300) }),
    z.strictObject({}),
    touches,
  ),
  /** Destroys for good what has rested out its time; a decision whose ground no longer holds falls instead. */
  'gallring.destroy': door(
    z.strictObject({ decisionId: GallringDecisionId }),
    z.strictObject({ state: z.enum(['forstort', 'fallet']) }),
    touches,
  ),
}
