import type { AktKind } from '../../../shared/akt/akt.contract'
import type {
  DisclosureResult,
  Proposal,
  Reason,
  Release,
  Standing,
  Unit,
  UnitVerdict,
} from '../../../shared/disclosure/disclosure.contract'
import { type BreakingGround, personalGrounds, type WithholdGround } from '../../../shared/disclosure/ground'
import type { Custody, Relation } from '../../../shared/person/person.contract'
import { refuse } from '../../../shared/result'
import {
  looksLikeWhere,
  type Member,
  namesMember,
  namesSchool,
  repeatsProtected,
  speaksOf,
  tellsOfInvestigation,
  tellsOwnMatters,
  tellsPlans,
  tellsWhere,
} from './traces.rules'

/** From this age a child speaks for itself (SoL 3:4). */
export const ownVoiceAge = 15

/** A unit with what the rules need to know beyond its words. */
export interface Judged extends Unit {
  readonly isDecision: boolean
  readonly isChildsVoice: boolean
  /** ”Får inte röjas för vårdnadshavare.” */
  readonly isHiddenFromGuardians: boolean
}

export interface Circumstances {
  readonly aktKind: AktKind
  readonly standing: Standing
  readonly isSuspect: boolean
  /** Whoever asks, when that is somebody of the family. */
  readonly asker: Member | null
  readonly child: Member | null
  readonly childAge: number | null
  /** Everybody of the family who is neither the child nor whoever asks. */
  readonly others: readonly Member[]
  /** What lies under `skydd` in the family's akter, as far as the reader's keys open them. */
  readonly protectedTexts: readonly string[]
  readonly isBlocked: boolean
  /** On what ground another authority would be told. */
  readonly breaking: BreakingGround | null
}

/** How a relative stands to a child's akt. Whoever is not known to have custody is not taken for a party. */
export function standingOf(relation: Relation, custody: Custody): Standing {
  if (custody === 'gemensam' || custody === 'ensam') return 'vardnadshavare'
  return relation === 'mor' || relation === 'far' || relation === 'foralder' ? 'foralder-utan-vardnad' : 'annan'
}

const parents: ReadonlySet<Standing> = new Set(['vardnadshavare', 'ny-vardnadshavare', 'foralder-utan-vardnad'])
const parties: ReadonlySet<Standing> = new Set(['barnet', 'den-vuxne', 'vardnadshavare', 'ny-vardnadshavare'])
/** For whom an informationsspärr, and ”får inte röjas för vårdnadshavare”, holds. */
export const isParent = (standing: Standing): boolean => parents.has(standing)

const give = (reason: Reason | null, isMarked: boolean): Proposal => ({
  release: 'lamnas-ut',
  ground: null,
  reason,
  isMarked,
  isFixed: false,
})
const mask = (ground: WithholdGround, reason: Reason): Proposal => ({
  release: 'maskeras',
  ground,
  reason,
  isMarked: true,
  isFixed: false,
})
const keep = (ground: WithholdGround, reason: Reason, isFixed = false): Proposal => ({
  release: 'lamnas-inte-ut',
  ground,
  reason,
  isMarked: false,
  isFixed,
})

/** What would be given of one passage today, on what ground it would not, and whether somebody has to judge it. Cautious where it cannot tell. */
export function propose(unit: Judged, round: Circumstances): Proposal {
  if (round.isBlocked && isParent(round.standing)) return keep('informationssparr', 'informationssparr', true)
  if (unit.isClosed) return keep(unit.place === 'anmalare' ? 'osl-26-5' : 'osl-26-1', 'stangd', true)
  if (unit.place === 'skydd') return keep('osl-26-1', 'skydd')
  if (unit.place === 'anmalare') return keep('osl-26-5', 'anmalare')
  if (unit.isHiddenFromGuardians && isParent(round.standing)) return keep('osl-12-3', 'far-inte-rojas', true)
  if (!parties.has(round.standing)) {
    if (round.standing !== 'myndighet') return keep('osl-26-1', 'inte-part')
    if (!round.breaking) return keep('osl-26-1', 'behover-grund')
  }
  if (round.aktKind === 'vuxenakt' && round.standing !== 'den-vuxne' && round.standing !== 'myndighet')
    return keep('osl-26-1', 'annans-akt')
  // OSL 10:3, second paragraph: secrecy never keeps a decision from a party.
  if (unit.isDecision && parties.has(round.standing)) return { ...give('beslut', false), isFixed: true }
  return proposeOrdinary(unit, round)
}

/** Whose whereabouts are not told: the others', and the child's where somebody in the family has to be kept safe. */
function hiddenFrom({ standing, isSuspect, others, child }: Circumstances): readonly Member[] {
  const isDangerous = isSuspect || child?.isProtected || others.some((one) => one.isProtected)
  return child && standing !== 'barnet' && (isDangerous || !isParent(standing)) ? [...others, child] : others
}

/** A passage under `bas`, before somebody who may be given something. */
function proposeOrdinary(unit: Judged, round: Circumstances): Proposal {
  const { standing, asker, others } = round
  const said = `${unit.text} ${unit.source}`
  const hidden = hiddenFrom(round)
  const tells = tellsWhere(said, hidden) || (round.child && hidden.includes(round.child) && namesSchool(said))
  if (tells || (standing !== 'den-vuxne' && looksLikeWhere(said))) {
    const isOfProtected = others.some((one) => one.isProtected)
    return mask(isOfProtected ? 'osl-21-3-a' : 'osl-26-1', 'var-nagon-finns')
  }
  if (repeatsProtected(said, round.protectedTexts)) return mask('osl-26-1', 'skydd')
  if (unit.isChildsVoice && standing !== 'barnet') {
    if (!parties.has(standing)) return mask('osl-26-1', 'barnets-ord')
    if (round.isSuspect) return mask('osl-12-3', 'barnets-ord-misstankt')
    if ((round.childAge ?? 0) >= ownVoiceAge) return mask('osl-12-3', 'barnets-ord-femton')
    return give('barnets-ord', true)
  }
  if (asker && unit.source !== '' && speaksOf(unit.source, asker)) return give('egna-uppgifter', false)
  const isOwnAkt = standing === 'den-vuxne'
  if (!isOwnAkt && tellsPlans(said)) return mask('osl-26-1', 'annans-planer')
  if (!isOwnAkt && tellsOwnMatters(said)) {
    const isAboutChild = round.child !== null && speaksOf(unit.text, round.child)
    return isAboutChild ? give('annans-forhallanden', true) : mask('osl-26-1', 'annans-forhallanden')
  }
  if (tellsOfInvestigation(said)) {
    return round.isSuspect ? mask('osl-35-1', 'brottsutredning') : give('brottsutredning', true)
  }
  const known = [round.child, asker].flatMap((one) => one ?? [])
  if (namesMember(said, others, known)) return give('annans-namn', true)
  return standing === 'myndighet' ? give('bara-det-som-behovs', true) : give(null, false)
}

/** Nothing is decided while it is blocked, with a passage left out, against a fixed proposal, or without the ground and reason that are asked for. Throws `invalid-input`. */
export function requireJudged(
  proposals: readonly { readonly key: string; readonly proposal: Proposal }[],
  verdicts: readonly UnitVerdict[],
): void {
  const given = new Map(verdicts.map((verdict) => [verdict.key, verdict]))
  if (given.size !== verdicts.length || given.size > proposals.length) refuse(['verdicts'], 'wrong-form')
  for (const { key, proposal } of proposals) {
    const verdict = given.get(key)
    if (!verdict) refuse(['verdicts', key], 'verdict-missing')
    const isChanged = verdict.release !== proposal.release
    if (proposal.isFixed && isChanged) refuse(['verdicts', key], 'verdict-fixed')
    if (verdict.release !== 'lamnas-ut' && !verdict.ground) refuse(['verdicts', key, 'ground'], 'required')
    if (isChanged && verdict.reason === '') refuse(['verdicts', key, 'reason'], 'reason-missing')
  }
}

export const resultOf = (releases: readonly Release[]): DisclosureResult => {
  const given = releases.filter((one) => one === 'lamnas-ut').length
  if (given === 0) return 'avslag'
  return given === releases.length ? 'lamnas-ut' : 'delvis'
}

/** Whoever is not a party is given something only on a ground that is named and can hold for that one. Throws `invalid-input`. */
export function requireGround(
  standing: Standing,
  result: DisclosureResult,
  given: { readonly ground: BreakingGround | null; readonly groundText: string },
): void {
  if (result !== 'avslag' && !parties.has(standing) && !given.ground) refuse(['ground'], 'required')
  const isPrivate = !parties.has(standing) && standing !== 'myndighet'
  if (isPrivate && given.ground && !personalGrounds.includes(given.ground)) refuse(['ground'], 'not-a-choice')
  if (given.ground === 'annan' && given.groundText === '') refuse(['groundText'], 'required')
}
