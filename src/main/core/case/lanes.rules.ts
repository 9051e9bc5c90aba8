import { type CaseState, caseStates, type MilestoneKind } from '../../../shared/case/case.contract'
import type { MunicipalState } from '../../../shared/case/course.contract'

/** An event that stands: planned for a day, or happened on one. */
export interface Standing {
  readonly id: string
  readonly kind: MilestoneKind
  readonly plannedFor: string | null
  readonly happenedOn: string | null
  readonly clock: string | null
  readonly note: string
}

/** What a case's samråd have come to. */
export interface SamradFacts {
  readonly isCalled: boolean
  readonly isHeld: boolean
}

/** Support needs no samråd and no interview (domain 2.2, 17); what follows it is reached from everywhere. */
const support = ['stod-pagar', 'uppfoljning'] as const
const meetings = ['eftermote', 'formote', 'hembesok', 'uppfoljande-samtal'] as const

/**
 * The moves the Barnahus lane allows (domain 2.1). Beside the main chain: the police were first, or the matter is acute
 * (förhör before samråd); a sibling was heard and not the child (meetings without a förhör of its own); no police report
 * (samråd to support, or to the end); a closed förundersökning (to uppföljning, and never past it).
 */
export const moves: Readonly<Record<CaseState, readonly CaseState[]>> = {
  'samrad-begart': [
    'kallat',
    'samrad-hallet',
    'forhor-planerat',
    'forhor-genomfort',
    ...meetings,
    ...support,
    'avslutat',
  ],
  kallat: ['samrad-hallet', 'forhor-planerat', 'forhor-genomfort', ...meetings, ...support, 'avslutat'],
  'samrad-hallet': ['forhor-planerat', 'forhor-genomfort', ...meetings, ...support, 'avslutat'],
  'forhor-planerat': ['forhor-genomfort', ...support],
  'forhor-genomfort': [...meetings, ...support],
  eftermote: ['formote', 'hembesok', 'uppfoljande-samtal', ...support],
  formote: ['hembesok', 'uppfoljande-samtal', ...support],
  hembesok: ['uppfoljande-samtal', ...support],
  'uppfoljande-samtal': [...support],
  'stod-pagar': ['uppfoljning'],
  uppfoljning: ['avslutat'],
  avslutat: [],
}

/** The moves the nämnd's lane allows; null is where it stands before anything has been told. */
export const municipalMoves: Readonly<Record<MunicipalState | 'inget', readonly MunicipalState[]>> = {
  // Violence in the family opens a utredning at once; an acute skyddsbedömning may be told of before the report is.
  inget: ['inkommen', 'skyddsbedomd', 'forhandsbedomning', 'inte-inledd', 'utredning-inledd'],
  inkommen: ['forhandsbedomning', 'inte-inledd', 'utredning-inledd'],
  skyddsbedomd: ['forhandsbedomning', 'inte-inledd', 'utredning-inledd'],
  forhandsbedomning: ['inte-inledd', 'utredning-inledd'],
  // What comes to light later may open what was not opened.
  'inte-inledd': ['utredning-inledd'],
  'utredning-inledd': ['utredning-avslutad'],
  'utredning-avslutad': [],
}

/** The later of two states: a case never goes backwards. */
export const furthest = (now: CaseState, reached: CaseState): CaseState =>
  caseStates.indexOf(reached) > caseStates.indexOf(now) ? reached : now

const reachedBy: Partial<Record<MilestoneKind, { readonly planned?: CaseState; readonly happened: CaseState }>> = {
  barnforhor: { planned: 'forhor-planerat', happened: 'forhor-genomfort' },
  eftermote: { happened: 'eftermote' },
  formote: { happened: 'formote' },
  hembesok: { happened: 'hembesok' },
  'uppfoljande-samtal': { happened: 'uppfoljande-samtal' },
  krisstod: { happened: 'stod-pagar' },
  behandling: { happened: 'stod-pagar' },
  uppfoljning: { happened: 'uppfoljning' },
}

/** Where a milestone brings a case. Undefined when it says nothing of the Barnahus lane. */
export function stateAfter(kind: MilestoneKind, hasHappened: boolean): CaseState | undefined {
  const reached = reachedBy[kind]
  return hasHappened ? reached?.happened : reached?.planned
}

/** Where the Barnahus lane stands by what stands noted and the samråd; a closed case is never moved by either. */
export function barnahusState(standing: readonly Standing[], samrad: SamradFacts): CaseState {
  const reached: CaseState[] = standing.flatMap(({ kind, happenedOn }) => stateAfter(kind, happenedOn !== null) ?? [])
  if (samrad.isCalled) reached.push('kallat')
  if (samrad.isHeld) reached.push('samrad-hallet')
  return reached.reduce<CaseState>(furthest, 'samrad-begart')
}

/** Where the nämnd's lane stands by what has happened; null when nothing has been told of it. */
export function municipalState(standing: readonly Standing[]): MunicipalState | null {
  const has = (kind: MilestoneKind) => standing.some((one) => one.kind === kind && one.happenedOn !== null)
  if (has('utredning-avslutad')) return 'utredning-avslutad'
  if (has('utredning-inledd')) return 'utredning-inledd'
  if (has('utredning-inte-inledd')) return 'inte-inledd'
  if (has('anmalan') && has('skyddsbedomning')) return 'forhandsbedomning'
  if (has('skyddsbedomning')) return 'skyddsbedomd'
  return has('anmalan') ? 'inkommen' : null
}

const reported: ReadonlySet<MilestoneKind> = new Set([
  'polisanmalan',
  'forundersokning-inledd',
  'skaligen-misstankt',
  'atal',
])

/** True when the case's course lets it end: uppföljning has been passed, or the police were never told (domain 2.1). */
export const mayEnd = (state: CaseState, standing: readonly Standing[]): boolean =>
  moves[state].includes('avslutat') &&
  (state === 'uppfoljning' || !standing.some(({ kind, happenedOn }) => reported.has(kind) && happenedOn !== null))
