import type { CaseState, MilestoneKind } from '../../../shared/case/case.contract'
import {
  type Investigation,
  type InvestigationState,
  type Lane,
  type LaneView,
  laneSteps,
  type StepCode,
} from '../../../shared/case/course.contract'
import { addMonths, daysBetween } from '../calendar'
import { municipalState, type Standing } from './lanes.rules'

type Step = LaneView['steps'][number]

/** The events that show a step as taken; the samråd and the end are told by other things. */
const takenBy: Readonly<Partial<Record<StepCode, readonly MilestoneKind[]>>> = {
  anmalan: ['anmalan'],
  skyddsbedomning: ['skyddsbedomning'],
  forhandsbedomning: ['utredning-inte-inledd', 'utredning-inledd'],
  utredning: ['utredning-avslutad'],
  barnforhor: ['barnforhor'],
  eftermote: ['eftermote'],
  formote: ['formote'],
  hembesok: ['hembesok'],
  'uppfoljande-samtal': ['uppfoljande-samtal'],
  stod: ['krisstod', 'behandling'],
  uppfoljning: ['uppfoljning'],
}

/** The days a kind of event has happened, and those it is planned for, each in order. */
export const daysFor = (standing: readonly Standing[], ...kinds: readonly MilestoneKind[]) => {
  const some = standing.filter(({ kind }) => kinds.includes(kind))
  return {
    happened: some.flatMap(({ happenedOn }) => happenedOn ?? []).toSorted(),
    planned: some.flatMap(({ plannedFor, happenedOn }) => (happenedOn ? [] : (plannedFor ?? []))).toSorted(),
  }
}

export interface StepFacts {
  readonly state: CaseState
  readonly closedOn: string | null
  readonly standing: readonly Standing[]
  readonly samrad: { readonly heldOn: string | null; readonly plannedFor: string | null }
}

function takenOn(code: StepCode, { closedOn, standing, samrad }: StepFacts): string | null {
  if (code === 'samrad') return samrad.heldOn
  if (code === 'avslut') return closedOn
  return daysFor(standing, ...(takenBy[code] ?? [])).happened[0] ?? null
}

function comingOn(code: StepCode, { standing, samrad }: StepFacts): string | null {
  if (code === 'samrad') return samrad.plannedFor
  return daysFor(standing, ...(takenBy[code] ?? [])).planned[0] ?? null
}

/** What nothing passes by: it is still to be done, however far the rest has come. */
const owed: ReadonlySet<StepCode> = new Set(['anmalan', 'skyddsbedomning', 'stod'])

/** The steps of a lane: what is done, what is now, what is planned or still to come, and what has been passed by. */
export function stepsOf(lane: Lane, facts: StepFacts): Step[] {
  const codes: readonly StepCode[] = laneSteps[lane]
  const taken = codes.map((code) => takenOn(code, facts))
  const last = taken.findLastIndex((day) => day !== null)
  const isOver = facts.closedOn !== null || (lane === 'kommun' && isDropped(facts.standing))
  const isOwed = (at: number) => owed.has(codes[at] ?? 'avslut')
  const now = isOver ? -1 : taken.findIndex((day, at) => day === null && (at > last || isOwed(at)))
  return codes.map((code, at): Step => {
    const day = taken[at] ?? null
    if (day) return { code, state: 'klart', day }
    if (isOver) return { code, state: 'forbi', day: null }
    const coming = comingOn(code, facts)
    if (at === now) return { code, state: 'nu', day: coming }
    if (coming) return { code, state: 'planerat', day: coming }
    return { code, state: at < last && !isOwed(at) ? 'forbi' : 'kommer', day: null }
  })
}

/** True when the nämnd has decided not to open a utredning, and has not opened one since. */
const isDropped = (standing: readonly Standing[]): boolean => municipalState(standing) === 'inte-inledd'

const outcomes: readonly (readonly [MilestoneKind, InvestigationState])[] = [
  ['dom', 'dom'],
  ['atal', 'atal'],
  ['forundersokning-nedlagd', 'nedlagd'],
  ['forundersokning-inledd', 'inledd'],
]

/** Where the förundersökning stands, by the latest day anything was told of it. */
export function investigationOf(standing: readonly Standing[], today: string): Investigation {
  const told = outcomes
    .flatMap(([kind, state]) => daysFor(standing, kind).happened.map((day) => ({ state, day })))
    // On the same day the one that lies further on holds.
    .reduce<{ state: InvestigationState; day: string } | undefined>(
      (latest, one) => (latest && latest.day >= one.day ? latest : one),
      undefined,
    )
  const reportedOn = daysFor(standing, 'polisanmalan').happened[0] ?? null
  const suspectedOn = daysFor(standing, 'skaligen-misstankt').happened[0] ?? null
  const firstInterviewOn = daysFor(standing, 'barnforhor').happened[0] ?? null
  const isRunning = told === undefined || told.state === 'inledd'
  const until = firstInterviewOn ?? (isRunning ? today : null)
  return {
    state: told?.state ?? 'ej-inledd',
    since: told?.day ?? null,
    reportedOn,
    suspectedOn,
    threeMonthsOn: suspectedOn && isRunning ? addMonths(suspectedOn, 3) : null,
    firstInterviewOn,
    daysToInterview: reportedOn && until && until >= reportedOn ? daysBetween(reportedOn, until) : null,
  }
}
