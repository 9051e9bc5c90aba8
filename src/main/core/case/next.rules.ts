import type { MilestoneKind, RoomState } from '../../../shared/case/case.contract'
import type { Investigation, Lane, NextCode } from '../../../shared/case/course.contract'
import type { Room } from '../../../shared/profile/profile.contract'
import { municipalState } from './lanes.rules'
import { daysFor, type StepFacts } from './steps.rules'

/** Who a step lies on, before the case says who that is. */
export type Doer = 'handlaggare' | 'samordnare' | 'polis' | 'stodjare' | 'senior'

export interface Next {
  readonly code: NextCode
  readonly lane: Lane | null
  readonly room: Room | null
  readonly doer: Doer
  readonly by: string | null
  readonly kind: MilestoneKind | null
  readonly isPlan: boolean
  readonly milestoneId: string | null
  readonly samradId: string | null
}

export interface NextFacts extends StepFacts {
  readonly today: string
  readonly hasOfficer: boolean
  readonly investigation: Investigation
  readonly rooms: readonly { readonly room: Room; readonly state: RoomState }[]
  /** The samråd that is next to be called, held or signed. */
  readonly openSamrad: { readonly id: string; readonly state: string; readonly day: string } | null
  /** True when the case's course lets it end. */
  readonly mayEnd: boolean
}

const plain = { lane: null, room: null, by: null, kind: null, isPlan: false, milestoneId: null, samradId: null }
const inLane = (lane: Lane, code: NextCode, doer: Doer, more: Partial<Next> = {}): Next => ({
  ...plain,
  code,
  doer,
  lane,
  ...more,
})

/** Everything that is next for a child, the most pressing first. Nothing is next in a case that is closed. */
export function nextOf(facts: NextFacts): Next[] {
  if (facts.closedOn !== null) return []
  return [
    ...afterTheInvestigation(facts),
    ...(facts.hasOfficer ? [] : [inLane('kommun', 'utse-handlaggare', 'senior')]),
    ...whatHasPassed(facts),
    ...municipal(facts),
    ...samrad(facts),
    ...interview(facts),
    ...meetingsAfter(facts),
    ...support(facts),
    ...roomsToAssess(facts),
    ...ends(facts),
  ]
}

/** Every decision about the förundersökning is followed up with the child; a closed one never ends the child's case. */
function afterTheInvestigation({ investigation: { state, since }, standing }: NextFacts): Next[] {
  if (since === null || state === 'ej-inledd' || state === 'inledd') return []
  const { happened, planned } = daysFor(standing, 'uppfoljning')
  if (happened.some((day) => day >= since) || planned.some((day) => day >= since)) return []
  return [inLane('barnahus', 'folj-upp-fu', 'handlaggare', { kind: 'uppfoljning', isPlan: true })]
}

/** What was planned for today or earlier: it has happened, been moved or been called off, and somebody knows which. */
const whatHasPassed = ({ standing, today }: NextFacts): Next[] =>
  standing
    .filter(({ plannedFor, happenedOn }) => happenedOn === null && plannedFor !== null && plannedFor <= today)
    .map(({ id, kind, plannedFor }) => ({
      ...plain,
      code: 'notera-hant',
      doer: 'handlaggare',
      kind,
      by: plannedFor,
      milestoneId: id,
    }))

function municipal({ standing }: NextFacts): Next[] {
  const state = municipalState(standing)
  const has = (kind: MilestoneKind) => daysFor(standing, kind).happened.length > 0
  const steps: Next[] = []
  if (!has('anmalan')) steps.push(inLane('kommun', 'notera-anmalan', 'handlaggare', { kind: 'anmalan' }))
  if (!has('skyddsbedomning'))
    steps.push(
      inLane('kommun', 'gor-skyddsbedomning', 'handlaggare', {
        kind: 'skyddsbedomning',
        room: 'skydd',
        by: daysFor(standing, 'anmalan').happened[0] ?? null,
      }),
    )
  if (state === 'forhandsbedomning')
    steps.push(inLane('kommun', 'besluta-utredning', 'handlaggare', { kind: 'utredning-inledd' }))
  return steps
}

function samrad({ openSamrad, samrad: { heldOn }, standing, state }: NextFacts): Next[] {
  if (!openSamrad) {
    const isPast = heldOn !== null || daysFor(standing, 'barnforhor').happened.length > 0 || state === 'uppfoljning'
    return isPast ? [] : [inLane('barnahus', 'boka-samrad', 'samordnare')]
  }
  const code =
    openSamrad.state === 'planerat' ? 'kalla-samrad' : openSamrad.state === 'hallet' ? 'signera-samrad' : null
  return [inLane('barnahus', code ?? 'hall-samrad', 'samordnare', { by: openSamrad.day, samradId: openSamrad.id })]
}

function interview({ standing, samrad: { heldOn }, investigation, today }: NextFacts): Next[] {
  const { happened, planned } = daysFor(standing, 'barnforhor')
  const coming = planned.find((day) => day > today)
  const room = 'brottsutredning'
  if (coming) return [inLane('barnahus', 'hall-forhor', 'polis', { room, by: coming })]
  if (happened.length > 0 || planned.length > 0) return []
  // Nothing more is asked of a child whose matter is with the court, or has been let go.
  if (investigation.state !== 'ej-inledd' && investigation.state !== 'inledd') return []
  if (investigation.reportedOn === null && investigation.since === null) {
    const isDecided = daysFor(standing, 'krisstod', 'behandling', 'uppfoljning').happened.length > 0
    const kind = 'polisanmalan'
    return heldOn && !isDecided ? [inLane('barnahus', 'ta-stallning-polisanmalan', 'handlaggare', { room, kind })] : []
  }
  return heldOn ? [inLane('barnahus', 'planera-forhor', 'polis', { room, kind: 'barnforhor', isPlan: true })] : []
}

const afterInterview: readonly (readonly [MilestoneKind, NextCode, Doer])[] = [
  ['eftermote', 'hall-eftermote', 'samordnare'],
  ['formote', 'hall-formote', 'stodjare'],
  ['hembesok', 'gor-hembesok', 'stodjare'],
  ['uppfoljande-samtal', 'hall-uppfoljande-samtal', 'stodjare'],
]

/** What follows the latest förhör and has neither been done nor been passed by. */
function meetingsAfter({ standing }: NextFacts): Next[] {
  const heard = daysFor(standing, 'barnforhor').happened.at(-1)
  if (heard === undefined) return []
  const since = (kind: MilestoneKind) => {
    const { happened, planned } = daysFor(standing, kind)
    return [...happened, ...planned].some((day) => day >= heard)
  }
  if (since('uppfoljning')) return []
  const last = afterInterview.findLastIndex(([kind]) => since(kind))
  return afterInterview.slice(last + 1).map(([kind, code, doer]) =>
    inLane('barnahus', code, doer, {
      kind,
      room: kind === 'uppfoljande-samtal' ? 'psykisk-halsa' : 'skydd',
      by: kind === 'uppfoljande-samtal' ? null : heard,
    }),
  )
}

function support({ standing, samrad: { heldOn }, today, state }: NextFacts): Next[] {
  const room = 'psykisk-halsa'
  const { happened, planned } = daysFor(standing, 'krisstod', 'behandling', 'insats-verkstalld')
  const hasBegun = heldOn !== null || state !== 'samrad-begart'
  const steps: Next[] = []
  if (hasBegun && happened.length + planned.length === 0)
    steps.push(inLane('barnahus', 'ordna-stod', 'handlaggare', { room, kind: 'krisstod' }))
  const followUps = daysFor(standing, 'uppfoljning')
  const coming = followUps.planned.find((day) => day > today)
  const isAfter = daysFor(standing, 'barnforhor').happened.length > 0 || happened.length > 0
  if (coming) steps.push(inLane('barnahus', 'folj-upp', 'handlaggare', { room, by: coming }))
  else if (isAfter && followUps.happened.length + followUps.planned.length === 0)
    steps.push(inLane('barnahus', 'planera-uppfoljning', 'handlaggare', { room, kind: 'uppfoljning', isPlan: true }))
  return steps
}

const roomsToAssess = ({ rooms, samrad: { heldOn } }: NextFacts): Next[] =>
  heldOn === null
    ? []
    : rooms
        .filter(({ state }) => state === 'ej-bedomt')
        .map(({ room }) => ({ ...plain, code: 'bedom-rum', doer: 'samordnare', room }))

function ends({ standing, rooms, mayEnd }: NextFacts): Next[] {
  const isReady = rooms.every(({ state }) => state === 'klart' || state === 'ej-aktuellt')
  const steps: Next[] = []
  if (isReady && municipalState(standing) === 'utredning-inledd')
    steps.push(inLane('kommun', 'avsluta-utredning', 'handlaggare', { kind: 'utredning-avslutad' }))
  if (isReady && mayEnd) steps.push(inLane('barnahus', 'avsluta-arende', 'samordnare'))
  return steps
}
