import type { NeedPhase, RedReason, StepKind } from '../../../shared/need/need.contract'
import { AppError, refuse } from '../../../shared/result'
import { isSameHand, type RuleHand } from './hand.rules'

/** One step of a need as the rules see it; what it says in words is of no matter here. */
export interface Step {
  readonly no: number
  readonly kind: StepKind
  /** The day it happened. */
  readonly day: string
  readonly by: string
  /** The day it was written. */
  readonly madeOn: string
  readonly hand: RuleHand | null
  readonly undoes: number | null
}
export type NewStep = Pick<Step, 'kind' | 'day' | 'hand' | 'undoes'>

export interface NeedState {
  readonly phase: NeedPhase
  /** Null when the last hand has let go. */
  readonly hand: RuleHand | null
  readonly heldSince: string
  readonly offer: { readonly to: RuleHand; readonly on: string; readonly by: string } | null
  readonly refusal: 'avbojt' | 'aterlamnat' | null
  readonly firstVisitOn: string | null
  readonly declines: readonly RuleHand[]
}

const nothing: NeedState = {
  phase: 'i-hand',
  hand: null,
  heldSince: '',
  offer: null,
  refusal: null,
  firstVisitOn: null,
  declines: [],
}

function after(state: NeedState, step: Step): NeedState {
  switch (step.kind) {
    case 'skapat':
    case 'overtaget':
      return { ...state, phase: 'i-hand', hand: step.hand, heldSince: step.day, offer: null, refusal: null }
    case 'erbjudet':
      return {
        ...state,
        phase: 'erbjudet',
        offer: step.hand && { to: step.hand, on: step.day, by: step.by },
        refusal: state.hand ? null : state.refusal,
      }
    case 'accepterat':
      return {
        ...state,
        phase: 'i-hand',
        hand: state.offer?.to ?? state.hand,
        heldSince: step.day,
        offer: null,
        refusal: null,
      }
    case 'avbojt':
      return {
        ...state,
        phase: 'i-hand',
        offer: null,
        refusal: 'avbojt',
        declines: state.offer ? [...state.declines, state.offer.to] : state.declines,
      }
    case 'aterlamnat':
      return { ...state, hand: null, refusal: 'aterlamnat' }
    case 'forsta-besok':
      return { ...state, firstVisitOn: step.day }
    case 'uppfyllt':
    case 'inte-aktuellt':
      return { ...state, phase: step.kind, offer: null, refusal: null }
    case 'angrat':
      return state
  }
}

/** The steps that stand: those taken back, and the taking back, count for nothing. */
export function standing(steps: readonly Step[]): Step[] {
  const undone = new Set(steps.map(({ undoes }) => undoes))
  return steps.filter(({ no, kind }) => kind !== 'angrat' && !undone.has(no))
}

/** Where a need is now, worked out from every step it has taken. */
export const stateOf = (steps: readonly Step[]): NeedState => standing(steps).reduce(after, nothing)

/** What the rules must know of the house: who is still here with the key to the case, and which services take children. */
export interface World {
  isHere(userId: string): boolean
  isClosed(service: string): boolean
}

/** Why a hand cannot hold anything. Undefined when it can. */
const lossOf = (hand: RuleHand, world: World): 'borta' | 'upphord' | undefined =>
  hand.service !== null && world.isClosed(hand.service) ? 'upphord' : world.isHere(hand.userId) ? undefined : 'borta'

export const isOpen = ({ phase }: Pick<NeedState, 'phase'>): boolean => phase === 'i-hand' || phase === 'erbjudet'

/** Whose the need is, or why it stands red at the coordinator: an open need that has no owner is always red. */
export function ownerOf(
  state: NeedState,
  world: World,
): { readonly owner: RuleHand | null; readonly red: RedReason | null } {
  if (!isOpen(state)) return { owner: null, red: null }
  if (!state.hand) return { owner: null, red: state.refusal ?? 'aterlamnat' }
  const lost = lossOf(state.hand, world)
  if (lost) return { owner: null, red: `hand-${lost}` }
  const gone = state.offer && lossOf(state.offer.to, world)
  return { owner: state.hand, red: gone ? `mottagare-${gone}` : state.refusal }
}

export interface Actor {
  readonly id: string
  /** The coordinators, the child's barnhandläggare and the rehabiliteringsansvarig: they may act on every need of the child. */
  readonly holdsTogether: boolean
  readonly isCoordinator: boolean
}

/** True for the hand itself and those who hold the child's support together. */
export const mayHandle = (state: NeedState, who: Actor): boolean =>
  isOpen(state) && (who.holdsTogether || state.hand?.userId === who.id)

/** A colleague answers alone; for a service, the one who watches over it or a coordinator writes what was answered. */
export const mayAnswer = (state: NeedState, who: Actor, world: World): boolean =>
  state.offer !== null &&
  lossOf(state.offer.to, world) === undefined &&
  (state.offer.to.userId === who.id || (state.offer.to.service !== null && who.isCoordinator))

/** Whoever holds the child's support together may take a need that is not already theirs. */
export const mayTake = (state: NeedState, who: Actor): boolean =>
  isOpen(state) &&
  who.holdsTogether &&
  !(state.hand && isSameHand(state.hand, ownHand(who)) && !state.offer && !state.refusal)

/** The step I can take back: the latest that stands, mine, written today, and not the need itself. */
export function undoable(steps: readonly Step[], who: Actor, today: string): Step | undefined {
  const latest = standing(steps).at(-1)
  return latest && latest.by === who.id && latest.madeOn === today && latest.kind !== 'skapat' ? latest : undefined
}

const ownHand = (who: Actor): RuleHand => ({ userId: who.id, service: null, person: '' })

export type Act =
  | { readonly kind: 'erbjud'; readonly to: RuleHand; readonly reason: string }
  | { readonly kind: 'svara'; readonly answer: 'ja' | 'nej'; readonly on: string; readonly reason: string }
  | { readonly kind: 'aterlamna' }
  | { readonly kind: 'ta-over' }
  | { readonly kind: 'besok'; readonly on: string }
  | {
      readonly kind: 'avsluta'
      readonly outcome: 'uppfyllt' | 'inte-aktuellt'
      readonly on: string
      readonly reason: string
    }
  | { readonly kind: 'angra' }

/** How often a receiver may say no before it takes a reason to ask again. */
export const patience = 2

/** How many times a hand has said no to this need. */
export const declinesBy = (state: NeedState, hand: RuleHand): number =>
  state.declines.filter((one) => isSameHand(one, hand)).length

const notAllowed = (): never => {
  throw new AppError({ code: 'not-allowed' })
}

/** A day that has come, and not before what it follows. Throws `invalid-input`. */
function requireDay(day: string, today: string, earliest: string, code: string): void {
  if (day > today) refuse(['on'], 'day-ahead')
  if (day < earliest) refuse(['on'], code)
}

function offering(state: NeedState, to: RuleHand, reason: string, world: World): void {
  if (state.hand && isSameHand(state.hand, to)) refuse(['to'], 'same-hand')
  const loss = lossOf(to, world)
  if (loss) refuse(['to', to.service === null ? 'userId' : 'service'], loss === 'borta' ? 'not-here' : 'service-closed')
  if (declinesBy(state, to) >= patience && reason === '') refuse(['reason'], 'declined-twice')
}

/** The step an act makes of a need, or the refusal. Throws `not-allowed`, `conflict`, `invalid-input`. */
export function stepFor(steps: readonly Step[], act: Act, who: Actor, world: World, today: string): NewStep {
  const state = stateOf(steps)
  const step = (kind: StepKind, more: Partial<NewStep> = {}): NewStep => ({
    kind,
    day: today,
    hand: null,
    undoes: null,
    ...more,
  })
  if (act.kind === 'angra') {
    const latest = undoable(steps, who, today) ?? notAllowed()
    return step('angrat', { undoes: latest.no })
  }
  if (!isOpen(state)) throw new AppError({ code: 'conflict' })
  switch (act.kind) {
    case 'erbjud':
      if (!mayHandle(state, who)) notAllowed()
      offering(state, act.to, act.reason, world)
      return step('erbjudet', { hand: act.to })
    case 'svara':
      if (!state.offer) throw new AppError({ code: 'conflict' })
      if (!mayAnswer(state, who, world)) notAllowed()
      requireDay(act.on, today, state.offer.on, 'before-offered')
      if (act.answer === 'nej' && act.reason === '') refuse(['reason'], 'required')
      return step(act.answer === 'ja' ? 'accepterat' : 'avbojt', { day: act.on })
    case 'aterlamna':
      if (!state.hand) throw new AppError({ code: 'conflict' })
      if (!mayHandle(state, who)) notAllowed()
      return step('aterlamnat')
    case 'ta-over':
      if (!mayTake(state, who)) notAllowed()
      return step('overtaget', { hand: ownHand(who) })
    case 'besok':
      if (!state.hand || state.firstVisitOn) throw new AppError({ code: 'conflict' })
      if (!mayHandle(state, who)) notAllowed()
      requireDay(act.on, today, state.heldSince, 'before-accepted')
      return step('forsta-besok', { day: act.on })
    case 'avsluta':
      if (!mayHandle(state, who)) notAllowed()
      requireDay(act.on, today, steps[0]?.day ?? '', 'before-need')
      if (act.outcome === 'inte-aktuellt' && act.reason === '') refuse(['reason'], 'required')
      return step(act.outcome, { day: act.on })
  }
}
