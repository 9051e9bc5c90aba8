import type { MilestoneKind } from '../../../shared/case/case.contract'
import type { StepKey } from '../../../shared/followup/followup.contract'
import { refuse } from '../../../shared/result'
import { addDays, daysBetween } from '../calendar'

/** When a child is followed up after the interview; a month that lacks the day ends it on its last. */
const rungs = [
  { key: 'v1', name: '1 vecka', length: { days: 7 } },
  { key: 'm1', name: '1 månad', length: { months: 1 } },
  { key: 'm3', name: '3 månader', length: { months: 3 } },
  { key: 'm6', name: '6 månader', length: { months: 6 } },
] as const

/** The days of the ladder, counted from the interview: 7 days, 1, 3 and 6 months. */
export const followUpDays = (from: string) =>
  rungs.map(({ key, name, length }) => ({
    key,
    name,
    dueOn: Temporal.PlainDate.from(from).add(length).toString(),
  }))

/** A decision about the investigation, after which the child is followed up within a week. */
export const decisions: readonly MilestoneKind[] = ['forundersokning-nedlagd', 'atal', 'dom']
const decisionNames: Partial<Record<MilestoneKind, string>> = {
  'forundersokning-nedlagd': 'Efter nedlagd förundersökning',
  atal: 'Efter åtal',
  dom: 'Efter dom',
}
const decisionDays = 7

export interface Happened {
  readonly id: string
  readonly kind: MilestoneKind
  readonly plannedFor: string | null
  readonly happenedOn: string | null
}

const first = (milestones: readonly Happened[], ...kinds: readonly MilestoneKind[]): string | null =>
  milestones
    .flatMap(({ kind, happenedOn }) => (happenedOn && kinds.includes(kind) ? [happenedOn] : []))
    .reduce<string | null>((earliest, day) => (earliest === null || day < earliest ? day : earliest), null)

/** The day of the first interview that has been held. */
export const interviewDay = (milestones: readonly Happened[]): string | null => first(milestones, 'barnforhor')

/** True when an interview is planned and its day has not passed: the ladder waits for it. */
const awaitsInterview = (milestones: readonly Happened[], today: string): boolean =>
  milestones.some(
    ({ kind, plannedFor, happenedOn }) =>
      kind === 'barnforhor' && happenedOn === null && plannedFor !== null && plannedFor >= today,
  )

/** From where the ladder is counted: the first interview; where there is none and none is planned, the day support began. */
export function countedFrom(
  milestones: readonly Happened[],
  supportFrom: string | null,
  today: string,
): { readonly kind: 'forhor' | 'stod'; readonly on: string } | null {
  const interview = interviewDay(milestones)
  if (interview) return { kind: 'forhor', on: interview }
  if (awaitsInterview(milestones, today)) return null
  const support = first(milestones, 'krisstod', 'behandling') ?? supportFrom
  return support ? { kind: 'stod', on: support } : null
}

export interface PlannedRung {
  readonly step: StepKey
  readonly name: string
  readonly firstDueOn: string
}

/** The whole ladder of a case: the rungs after the interview and one for each decision, in order of time. */
export function ladderOf(milestones: readonly Happened[], supportFrom: string | null, today: string): PlannedRung[] {
  const from = countedFrom(milestones, supportFrom, today)
  const regular = from
    ? followUpDays(from.on).map(({ key, name, dueOn }) => ({ step: `${from.kind}:${key}`, name, firstDueOn: dueOn }))
    : []
  const after = milestones.flatMap(({ id, kind, happenedOn }) =>
    happenedOn && decisions.includes(kind)
      ? [
          {
            step: `beslut:${id}`,
            name: decisionNames[kind] ?? '',
            firstDueOn: addDays(happenedOn, decisionDays),
          },
        ]
      : [],
  )
  return [...regular, ...after].sort((a, b) => a.firstDueOn.localeCompare(b.firstDueOn) || a.step.localeCompare(b.step))
}

/**
 * Which rungs have been held: those recorded for, and those nearest to a follow-up that was only noted as having happened.
 * Gives the day for each rung that has one.
 */
export function heldDays(
  ladder: readonly PlannedRung[],
  recorded: ReadonlyMap<string, string>,
  noted: readonly string[],
): Map<string, string> {
  const held = new Map([...recorded].filter(([step]) => ladder.some((rung) => rung.step === step)))
  const days = new Set(recorded.values())
  for (const day of noted.filter((one) => !days.has(one)).sort()) {
    const [nearest] = ladder
      .filter(({ step }) => !held.has(step))
      .sort((a, b) => distance(a.firstDueOn, day) - distance(b.firstDueOn, day))
    if (nearest && distance(nearest.firstDueOn, day) <= reach) held.set(nearest.step, day)
  }
  return held
}
/** How far from its day a follow-up still counts as that one, in days. */
const reach = 30
const distance = (one: string, other: string): number => Math.abs(daysBetween(one, other))

/** Which rung each planned follow-up is: the nearest that is neither held nor already planned. Gives the plan's id for each rung that has one. */
export function plannedRungs(
  open: readonly { readonly step: StepKey; readonly dueOn: string }[],
  plans: readonly { readonly id: string; readonly day: string }[],
): Map<StepKey, string> {
  const planned = new Map<StepKey, string>()
  for (const { id, day } of [...plans].sort((a, b) => a.day.localeCompare(b.day))) {
    const [nearest] = open
      .filter(({ step }) => !planned.has(step))
      .sort((a, b) => distance(a.dueOn, day) - distance(b.dueOn, day))
    if (nearest && distance(nearest.dueOn, day) <= reach) planned.set(nearest.step, id)
  }
  return planned
}

/** What a rung is called; one held between the rungs says so. */
export function stepName(step: string | null, milestones: readonly Happened[]): string {
  if (step === null) return 'Däremellan'
  const [kind, key] = step.split(':')
  if (kind !== 'beslut') return rungs.find((rung) => rung.key === key)?.name ?? ''
  const decision = milestones.find(({ id }) => id === key)
  return (decision && decisionNames[decision.kind]) ?? 'Efter ett beslut'
}

/** How each rung stands on a day: done, late, the next one, or further on. */
export function statesOf(
  ladder: readonly { readonly dueOn: string; readonly heldOn: string | null }[],
  today: string,
): ('gjord' | 'nasta' | 'sen' | 'kommer')[] {
  const next = ladder
    .filter(({ heldOn, dueOn }) => heldOn === null && dueOn >= today)
    .reduce<string | null>((earliest, { dueOn }) => (earliest === null || dueOn < earliest ? dueOn : earliest), null)
  return ladder.map(({ heldOn, dueOn }) =>
    heldOn !== null ? 'gjord' : dueOn < today ? 'sen' : dueOn === next ? 'nasta' : 'kommer',
  )
}

/** A follow-up has been held, and not before what it follows. Throws `invalid-input`. */
export function requireHeld(
  heldOn: string,
  today: string,
  from: { readonly kind: 'forhor' | 'stod'; readonly on: string } | null,
  hasLadder: boolean,
): void {
  if (heldOn > today) refuse(['heldOn'], 'day-ahead')
  if (!hasLadder) refuse(['heldOn'], 'nothing-to-follow')
  if (from && heldOn < from.on) refuse(['heldOn'], from.kind === 'forhor' ? 'before-interview' : 'before-support')
}

/** A follow-up is moved to a day that has not been, and not before what it follows. Throws `invalid-input`. */
export function requireMove(
  dueOn: string,
  today: string,
  from: { readonly kind: 'forhor' | 'stod'; readonly on: string } | null,
): void {
  if (from && dueOn < from.on) refuse(['dueOn'], from.kind === 'forhor' ? 'before-interview' : 'before-support')
  if (dueOn < today) refuse(['dueOn'], 'day-past')
}

/** What the child was told of the outcome has a day when it was told, and only then. Throws `invalid-input`. */
export function requireTold(
  facts: { readonly outcomeTold: string; readonly toldOn: string | null },
  toldBy: string,
  heldOn: string,
): void {
  if (facts.outcomeTold !== 'ja') {
    if (facts.toldOn !== null) refuse(['facts', 'toldOn'], 'not-told')
    return
  }
  if (facts.toldOn === null) refuse(['facts', 'toldOn'], 'required')
  if (facts.toldOn > heldOn) refuse(['facts', 'toldOn'], 'day-ahead')
  if (toldBy === '') refuse(['words', 'toldBy'], 'required')
}

/** The day from which somebody must have been named to hold the support together: the day after the interview. */
export const leadDueOn = (milestones: readonly Happened[]): string | null => {
  const interview = interviewDay(milestones)
  return interview ? addDays(interview, 1) : null
}
