import { z } from 'zod'
import { DayStepId, UserId } from '../ids'
import { AgencyId } from '../profile/profile.contract'
import { ClockTime, Day, line, optionalLine } from '../values'

/** What a förhörsdag can hold, in the order a day usually goes. */
export const stepKinds = [
  'hamtning',
  'ankomst',
  'barnforhor',
  'medhorning',
  'lakarundersokning',
  'eftermote',
  'formote',
  'hembesok',
  'hemfard',
  'uppfoljande-samtal',
] as const
export const StepKind = z.enum(stepKinds)
export type StepKind = z.output<typeof StepKind>

export const stepStates = ['planerad', 'pagar', 'klar', 'hoppad'] as const
export const StepState = z.enum(stepStates)
export type StepState = z.output<typeof StepState>

/** Whether a step begins when the one it hangs on is over, or goes on at the same time. */
export const stepLinks = ['efter', 'med'] as const
export const StepLink = z.enum(stepLinks)
export type StepLink = z.output<typeof StepLink>

/** What kind of place a step is at. Only the kind is ever put on paper. */
export const stepPlaces = ['barnahus', 'skola', 'hemmet', 'sjukhus', 'socialkontor', 'annan'] as const
export const StepPlace = z.enum(stepPlaces)
export type StepPlace = z.output<typeof StepPlace>

/** What somebody does on the day: a choice and no free words, for it is put on paper. */
export const dayRoles = [
  'socialsekreterare',
  'stodjare',
  'samordnare',
  'forhorsledare',
  'aklagare',
  'bup',
  'lakare',
  'sjukskoterska',
  'skolan',
  'trygghetsperson',
  'sarskild-foretradare',
  'tolk',
  'kulturtolk',
  'polis',
  'annan',
] as const
export const DayRole = z.enum(dayRoles)
export type DayRole = z.output<typeof DayRole>

/** Somebody who does a step: a user of the house, or somebody named at an agency or outside. */
export const StepPerson = z.strictObject({
  userId: UserId.nullable().default(null),
  agencyId: AgencyId.nullable().default(null),
  /** Empty for a user, and while it is not yet known who it will be. */
  name: optionalLine(120),
  role: DayRole,
})
export type StepPerson = z.output<typeof StepPerson>

/** How the child seems, as a choice: never in words, and never what was said. */
export const childMoods = ['lugn', 'spand', 'ledsen', 'orolig', 'trott', 'avvisande', 'gar-inte-att-saga'] as const
export const ChildMood = z.enum(childMoods)
export type ChildMood = z.output<typeof ChildMood>

const plan = {
  kind: StepKind,
  day: Day,
  startsAt: ClockTime,
  minutes: z.number().int().min(5).max(600),
  link: StepLink.default('efter'),
  /** Cannot be moved by what goes before: ”läkaren kan bara 13.00”. */
  isFixed: z.boolean().default(false),
  place: StepPlace,
  people: z.array(StepPerson).max(8),
  /** Which school, which ward: never printed. */
  placeText: optionalLine(120),
  fixedWhy: optionalLine(120),
}

/** A step of a new plan; it hangs on another by its place in the list. */
export const PlannedStep = z.strictObject({ ...plan, after: z.number().int().nonnegative().nullable() })
export type PlannedStep = z.output<typeof PlannedStep>

/** A step to be added or changed. */
export const StepChange = z.strictObject({ ...plan, afterId: DayStepId.nullable() })
export type StepChange = z.output<typeof StepChange>

/** What is said of a step in words. Sealed under the case's lock. */
export const StepText = z.strictObject({
  people: z.array(StepPerson),
  placeText: z.string(),
  fixedWhy: z.string(),
  skipReason: z.string(),
  moodBefore: ChildMood.nullable(),
  moodAfter: ChildMood.nullable(),
})
export type StepText = z.output<typeof StepText>

export const DayStep = z.strictObject({
  ...StepText.shape,
  id: DayStepId,
  kind: StepKind,
  day: Day,
  startsAt: ClockTime,
  minutes: z.number().int(),
  afterId: DayStepId.nullable(),
  link: StepLink,
  isFixed: z.boolean(),
  place: StepPlace,
  state: StepState,
  /** The clock when it really began and ended. */
  beganAt: ClockTime.nullable(),
  endedAt: ClockTime.nullable(),
  /** Each person's name as it is shown, in the order of `people`. */
  names: z.array(z.string()),
  /** Until when guardians may not be told; null when the step is not shut. */
  blockedUntil: z.string().nullable(),
  /** The form a note about it is written in; null when it has none. */
  noteForm: z.string().nullable(),
})
export type DayStep = z.output<typeof DayStep>

/** Why a step did not go where a delay would have brought it, or whom it now comes too close to. */
export const Collision = z.strictObject({
  kind: z.enum(['fast', 'midnatt', 'person', 'borjat']),
  stepId: DayStepId,
  /** The step it meets. */
  otherId: DayStepId.nullable(),
  /** Who is needed in both places. */
  person: z.string(),
})
export type Collision = z.output<typeof Collision>

export const SkipReason = line(300)
