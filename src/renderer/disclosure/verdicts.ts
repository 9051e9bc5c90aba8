import type { Mirror, MirrorNote, Release, UnitVerdict } from '@shared/disclosure/disclosure.contract'
import type { WithholdGround } from '@shared/disclosure/ground'

export type MirrorUnit = MirrorNote['units'][number]

/** What somebody has settled about one passage. */
export interface Settled {
  readonly release: Release
  readonly ground: WithholdGround | ''
  readonly reason: string
}
export type SettledByKey = Readonly<Record<string, Settled>>

export const unitsOf = (mirror: Mirror): readonly MirrorUnit[] => mirror.notes.flatMap(({ units }) => units)

const proposed = ({ proposal }: MirrorUnit): Settled => ({
  release: proposal.release,
  ground: proposal.ground ?? '',
  reason: '',
})

/** What holds for a passage now: what was settled, or the proposal. */
export const holdsNow = (unit: MirrorUnit, settled: SettledByKey): Settled =>
  unit.proposal.isFixed ? proposed(unit) : (settled[unit.key] ?? proposed(unit))

/** What cannot be otherwise needs nobody's judgement. */
export const isSettled = (unit: MirrorUnit, settled: SettledByKey): boolean =>
  unit.proposal.isFixed || settled[unit.key] !== undefined

/** A passage settled one way: the proposal's own ground when it is withheld as proposed, else secrecy of the socialtjänst. */
export const settle = (unit: MirrorUnit, before: Settled, release: Release): Settled => ({
  release,
  ground: release === 'lamnas-ut' ? '' : before.ground || unit.proposal.ground || 'osl-26-1',
  reason: before.reason,
})

/** Takes the proposals for everything that is not marked and that nobody has settled. */
export const acceptUnmarked = (mirror: Mirror, settled: SettledByKey): SettledByKey => ({
  ...Object.fromEntries(
    unitsOf(mirror)
      .filter(({ proposal }) => !proposal.isMarked && !proposal.isFixed)
      .map((unit) => [unit.key, proposed(unit)]),
  ),
  ...settled,
})

export const verdictsOf = (units: readonly MirrorUnit[], settled: SettledByKey): UnitVerdict[] =>
  units.map((unit) => {
    const { release, ground, reason } = holdsNow(unit, settled)
    return { key: unit.key, release, ground: ground || null, reason }
  })
