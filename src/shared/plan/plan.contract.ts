import { z } from 'zod'
import { command, query } from '../contract/define'
import { CaseId, ConsentId, PersonId, PlanId, PlanLineId, TaskId, UserId } from '../ids'
import { ClockTime, Day, Instant, line, optionalLine, prose, Revision } from '../values'
import { bodies, grounds } from './ground'

const Body = z.enum(bodies)
const Ground = z.enum(grounds)

export const planStates = ['utkast', 'faststalld', 'avslutad'] as const
export const PlanState = z.enum(planStates)
export type PlanState = z.output<typeof PlanState>

export const lineStates = ['planerad', 'pagar', 'klar', 'avbruten'] as const
export const LineState = z.enum(lineStates)
export type LineState = z.output<typeof LineState>

/** Whether those whose secrecy it is have said yes to the bodies sharing the plan. */
export const consentStates = ['saknas', 'finns', 'behovs-inte'] as const
export const ConsentState = z.enum(consentStates)
export type ConsentState = z.output<typeof ConsentState>

/** Exactly one owner: a colleague of the house, or a named person at another body. */
export const LineOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), userId: UserId }),
  z.strictObject({ kind: z.literal('person'), body: Body, name: optionalLine(120) }),
])
export type LineOwner = z.output<typeof LineOwner>

/** What a plan says in words. Sealed under the case's lock. */
export const PlanText = z.strictObject({
  /** What the child wants, in the child's words. */
  childWants: prose(2_000),
  /** Goals in everyday words. */
  goals: prose(4_000),
  /** What somebody other than the municipality and the region does. */
  elsewhere: prose(2_000),
  /** Whose yes, to what and when; or why none is needed. */
  consent: prose(1_000),
})
export type PlanText = z.output<typeof PlanText>

export const PlanHead = z.strictObject({
  text: PlanText,
  mainId: UserId.nullable(),
  /** Which principal has the overall responsibility; needed for a SIP. */
  overall: z.enum(['kommunen', 'regionen']).nullable(),
  consentState: ConsentState,
  /** The consent in the register, when it stands there. */
  consentId: ConsentId.nullable(),
  followUpOn: Day.nullable(),
})
export type PlanHead = z.output<typeof PlanHead>

/** When a measure takes place, each week. */
export const Weekly = z.strictObject({
  /** 1 is Monday. */
  weekday: z.number().int().min(1).max(7),
  startsAt: ClockTime,
  minutes: z.number().int().min(15).max(600),
})
export type Weekly = z.output<typeof Weekly>

const lineBase = {
  intervention: line(300),
  /** The one of the family the measure is for. */
  personId: PersonId.nullable(),
  startsOn: Day.nullable(),
  dueOn: Day,
  ground: Ground,
  others: prose(1_000),
  better: prose(1_000),
  weekly: Weekly.nullable(),
}

export const PlanLine = z.strictObject({
  id: PlanLineId,
  ...lineBase,
  owner: LineOwner,
  ownerName: z.string(),
  personName: z.string(),
  state: LineState,
  outcome: z.string(),
  taskId: TaskId.nullable(),
  revision: Revision,
})
export type PlanLine = z.output<typeof PlanLine>

/** Why a plan may not be called a SIP yet. */
export const sipObstacles = [
  'no-lines',
  'no-social',
  'no-health',
  'no-consent',
  'no-main',
  'no-overall',
  'no-elsewhere',
] as const
export const SipObstacle = z.enum(sipObstacles)
export type SipObstacle = z.output<typeof SipObstacle>

/** What is still to be said before a plan can be signed. */
export const planGaps = ['goals', 'childWants', 'lines', 'main', 'consent', 'followUp', 'childPart'] as const
export const PlanGap = z.enum(planGaps)
export type PlanGap = z.output<typeof PlanGap>

const Acknowledgement = z.strictObject({ name: z.string(), body: z.string(), on: Day })

/** A plan as it was signed; never changed. */
export const PlanVersion = z.strictObject({
  number: z.number().int().positive(),
  signedBy: z.string(),
  signedAt: Instant,
  followUpOn: Day,
  isSip: z.boolean(),
  reason: z.string(),
  acknowledged: z.array(Acknowledgement),
})
export type PlanVersion = z.output<typeof PlanVersion>

/** Two measures that want the same person at the same time. */
export const Clash = z.strictObject({
  personName: z.string(),
  first: z.string(),
  second: z.string(),
  when: z.string(),
})
export type Clash = z.output<typeof Clash>

export const Plan = z.strictObject({
  id: PlanId,
  caseId: CaseId,
  state: PlanState,
  head: PlanHead,
  mainName: z.string(),
  isSip: z.boolean(),
  lines: z.array(PlanLine),
  versions: z.array(PlanVersion),
  /** True when something has been changed since the newest version was signed. */
  isChanged: z.boolean(),
  gaps: z.array(PlanGap),
  obstacles: z.array(SipObstacle),
  clashes: z.array(Clash),
  endReason: z.string(),
  revision: Revision,
  mayWrite: z.boolean(),
  /** True when I am the one who is responsible for the whole. */
  isMain: z.boolean(),
})
export type Plan = z.output<typeof Plan>

/** One child's plan in the family's view. */
export const FamilyPlan = z.strictObject({
  caseId: CaseId,
  number: z.string(),
  name: z.string(),
  plan: z
    .strictObject({
      state: PlanState,
      isSip: z.boolean(),
      mainName: z.string(),
      followUpOn: Day.nullable(),
      lines: z.array(
        z.strictObject({
          id: PlanLineId,
          intervention: z.string(),
          ownerName: z.string(),
          personName: z.string(),
          dueOn: Day,
          state: LineState,
          when: z.string(),
        }),
      ),
    })
    .nullable(),
})
export type FamilyPlan = z.output<typeof FamilyPlan>

/** Something planned for one of the family, with its time (NYB-7). */
export const Booking = z.strictObject({
  key: z.string(),
  personName: z.string(),
  what: z.string(),
  when: z.string(),
})
export type Booking = z.output<typeof Booking>

/** What was signed, word for word as it then stood. Sealed under the case's lock. */
export const PlanContent = z.strictObject({
  text: PlanText,
  mainName: z.string(),
  overall: z.enum(['kommunen', 'regionen']).nullable(),
  consentState: ConsentState,
  followUpOn: Day,
  isSip: z.boolean(),
  lines: z.array(
    z.strictObject({
      intervention: z.string(),
      personName: z.string(),
      ownerName: z.string(),
      startsOn: Day.nullable(),
      dueOn: Day,
      ground: Ground,
      others: z.string(),
      better: z.string(),
      when: z.string(),
      state: LineState,
    }),
  ),
  /** Why it was changed; empty for the first version. */
  reason: z.string(),
})
export type PlanContent = z.output<typeof PlanContent>

const touched = ['plan', 'task', 'case', 'closing', 'timeline', 'today'] as const
const nothing = z.strictObject({})

export const planContract = {
  /** The child's plan that is being worked with, and those that have ended. */
  'plan.ofCase': query(
    z.strictObject({ caseId: CaseId }),
    z.strictObject({
      plan: Plan.nullable(),
      ended: z.array(z.strictObject({ id: PlanId, signedOn: Day, versions: z.number().int() })),
      family: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
      mayWrite: z.boolean(),
    }),
  ),
  'plan.begin': command(z.strictObject({ caseId: CaseId }), z.strictObject({ planId: PlanId }), touched),
  /** The plan's words and who holds it together; saved as it is typed. */
  'plan.save': command(
    z.strictObject({ planId: PlanId, head: PlanHead, revision: Revision }),
    z.strictObject({ revision: Revision }),
    ['plan', 'today'],
  ),
  /** A measure with exactly one owner and a day. Without an owner it is refused. */
  'plan.saveLine': command(
    z.strictObject({
      planId: PlanId,
      lineId: PlanLineId.nullable(),
      ...lineBase,
      owner: LineOwner.nullable(),
      revision: Revision,
    }),
    z.strictObject({ lineId: PlanLineId }),
    touched,
  ),
  'plan.removeLine': command(z.strictObject({ lineId: PlanLineId, reason: line(300) }), nothing, touched),
  'plan.setState': command(
    z.strictObject({ lineId: PlanLineId, state: LineState, outcome: optionalLine(500) }),
    nothing,
    touched,
  ),
  /** Calls the plan a SIP; refused while a condition of the law is not met. */
  'plan.callSip': command(z.strictObject({ planId: PlanId, isSip: z.boolean() }), nothing, ['plan']),
  /** The one responsible signs what stands; a change after that is a new version with its reason. */
  'plan.sign': command(
    z.strictObject({ planId: PlanId, reason: optionalLine(300) }),
    z.strictObject({ number: z.number().int() }),
    touched,
  ),
  /** A party says by name that it has the plan and does its part. */
  'plan.acknowledge': command(
    z.strictObject({
      planId: PlanId,
      number: z.number().int().positive(),
      name: line(120),
      body: optionalLine(120),
      on: Day,
    }),
    nothing,
    ['plan'],
  ),
  /** One version, word for word as it was signed. */
  'plan.version': query(
    z.strictObject({ planId: PlanId, number: z.number().int().positive() }),
    z.strictObject({ version: PlanVersion, content: PlanContent }),
  ),
  'plan.end': command(z.strictObject({ planId: PlanId, reason: line(500) }), nothing, touched),
  /** The plans of a family's children side by side; never an adult's own matters. */
  'plan.family': query(
    z.strictObject({ caseId: CaseId }),
    z.strictObject({ children: z.array(FamilyPlan), bookings: z.array(Booking), clashes: z.array(Clash) }),
  ),
}
