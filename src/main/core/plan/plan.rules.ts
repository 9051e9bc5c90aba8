import { type Body, type Ground, groundWords } from '../../../shared/plan/ground'
import type { LineOwner, LineState, PlanGap, PlanHead, SipObstacle } from '../../../shared/plan/plan.contract'
import { AppError, refuse } from '../../../shared/result'

/** What of a measure decides whether the plan may be called a SIP. */
export interface RuledLine {
  readonly ground: Ground
  readonly owner: LineOwner
  readonly state: LineState
}

/** The body that answers for a measure: the one whose rules it stands on. */
export const bodyOf = ({ ground }: Pick<RuledLine, 'ground'>): Body => groundWords[ground].body

/**
 * What is missing before a plan may be called a samordnad individuell plan (10 kap. 8 § SoL, 16 kap. 4 § HSL): measures of
 * both socialtjänst and healthcare, consent, who answers for each measure, what others do, and who holds it all together.
 */
export function sipObstacles(head: PlanHead, lines: readonly RuledLine[]): SipObstacle[] {
  const living = lines.filter((one) => one.state !== 'avbruten')
  const has = (body: Body) => living.some((one) => bodyOf(one) === body)
  return [
    ...(living.length === 0 ? (['no-lines'] as const) : []),
    ...(has('socialtjanst') ? [] : (['no-social'] as const)),
    ...(has('halso-och-sjukvard') ? [] : (['no-health'] as const)),
    ...(head.consentState === 'finns' && head.text.consent.trim() !== '' ? [] : (['no-consent'] as const)),
    ...(head.mainId ? [] : (['no-main'] as const)),
    ...(head.overall ? [] : (['no-overall'] as const)),
    ...(head.text.elsewhere.trim() === '' ? (['no-elsewhere'] as const) : []),
  ]
}

/** What is still to be said before a plan can be signed. */
export const planGaps = (head: PlanHead, lineCount: number, hasChildPart: boolean): PlanGap[] => [
  ...(head.text.childWants.trim() === '' ? (['childWants'] as const) : []),
  ...(head.text.goals.trim() === '' ? (['goals'] as const) : []),
  ...(lineCount === 0 ? (['lines'] as const) : []),
  ...(head.mainId ? [] : (['main'] as const)),
  ...(head.consentState === 'saknas' || head.text.consent.trim() === '' ? (['consent'] as const) : []),
  ...(head.followUpOn ? [] : (['followUp'] as const)),
  ...(hasChildPart ? [] : (['childPart'] as const)),
]

/** A line has exactly one owner: a colleague, or a person with a name at another body (KRO-4). Throws `invalid-input`. */
export function requireOwner(owner: LineOwner | null): LineOwner {
  if (!owner) return refuse(['owner'], 'line-owner-missing')
  if (owner.kind === 'person' && owner.name === '') return refuse(['owner', 'name'], 'owner-name-missing')
  return owner
}

/** A measure ends after it has begun. Throws `invalid-input`. */
export function requireOrder(startsOn: string | null, dueOn: string): void {
  if (startsOn !== null && dueOn < startsOn) refuse(['dueOn'], 'ends-before-start')
}

/** What has ended is not begun again; a new measure is a new line. Throws `conflict`. */
export function requireOpenLine(state: LineState): void {
  if (state === 'klar' || state === 'avbruten') throw new AppError({ code: 'conflict' })
}

/** How it went is said when a measure is broken off. Throws `invalid-input`. */
export function requireOutcome(state: LineState, outcome: string): void {
  if (state === 'avbruten' && outcome === '') refuse(['outcome'], 'reason-missing')
}

/** A plan is signed by the one responsible, when nothing is missing, with a day for the follow-up that has not passed; a later version says why. Throws `not-allowed`, `invalid-input`. */
export function requireSignable(order: {
  readonly gaps: readonly PlanGap[]
  readonly isMain: boolean
  readonly followUpOn: string | null
  readonly isFirst: boolean
  readonly isChanged: boolean
  readonly reason: string
  readonly today: string
}): void {
  if (!order.isMain) throw new AppError({ code: 'not-allowed' })
  const [gap] = order.gaps
  if (gap) refuse(['plan', gap], 'plan-incomplete')
  if (order.followUpOn !== null && order.followUpOn < order.today) refuse(['plan', 'followUp'], 'day-past')
  if (order.isFirst) return
  if (!order.isChanged) throw new AppError({ code: 'conflict' })
  if (order.reason === '') refuse(['reason'], 'reason-missing')
}
