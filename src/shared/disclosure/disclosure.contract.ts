import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, DisclosureId, NoteId, PersonId } from '../ids'
import { PassageKind, PassagePlace } from '../note/passage'
import { Custody, Relation } from '../person/person.contract'
import { Sheet } from '../template/template.contract'
import { Day, Instant, line, optionalLine, prose, requiredProse } from '../values'
import { breakingGrounds, withholdGrounds } from './ground'

const WithholdGround = z.enum(withholdGrounds)
export const BreakingGround = z.enum(breakingGrounds)

/** How somebody who asks stands to the akt: who is a party and who is not. */
export const standings = [
  'barnet',
  'den-vuxne',
  'vardnadshavare',
  'ny-vardnadshavare',
  'foralder-utan-vardnad',
  'myndighet',
  'annan',
] as const
export const Standing = z.enum(standings)
export type Standing = z.output<typeof Standing>

/** Who asks to read the akt. */
export const Asker = z.discriminatedUnion('kind', [
  /** Somebody of the family, or whom the akt is about. */
  z.strictObject({ kind: z.literal('person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('ny-vardnadshavare') }),
  z.strictObject({ kind: z.literal('myndighet'), ground: BreakingGround.nullable() }),
  z.strictObject({ kind: z.literal('annan') }),
])
export type Asker = z.output<typeof Asker>

export const FamilyAsker = z.strictObject({
  personId: PersonId,
  name: z.string(),
  standing: Standing,
  relation: Relation.nullable(),
  custody: Custody.nullable(),
  isSuspect: z.boolean(),
  isProtected: z.boolean(),
})
export type FamilyAsker = z.output<typeof FamilyAsker>

/** What becomes of a passage. Of one that is masked the reader sees that something is left out; one that is kept back leaves no trace. */
export const releases = ['lamnas-ut', 'maskeras', 'lamnas-inte-ut'] as const
export const Release = z.enum(releases)
export type Release = z.output<typeof Release>

/** Why the rules propose what they do. */
export const reasons = [
  'stangd',
  'skydd',
  'anmalare',
  'informationssparr',
  'far-inte-rojas',
  'beslut',
  'inte-part',
  'annans-akt',
  'behover-grund',
  'bara-det-som-behovs',
  'var-nagon-finns',
  'barnets-ord-misstankt',
  'barnets-ord-femton',
  'barnets-ord',
  'egna-uppgifter',
  'annans-planer',
  'annans-forhallanden',
  'brottsutredning',
  'annans-namn',
] as const
export const Reason = z.enum(reasons)
export type Reason = z.output<typeof Reason>

const Proposal = z.strictObject({
  release: Release,
  ground: WithholdGround.nullable(),
  reason: Reason.nullable(),
  /** Has to be judged for itself; not taken by accepting many at once. */
  isMarked: z.boolean(),
  /** Cannot be changed: a decision is never kept from a party, and what is closed to me I cannot give. */
  isFixed: z.boolean(),
})
export type Proposal = z.output<typeof Proposal>

const UnitKey = z.string().min(1).max(160)

/** The smallest piece that is given or kept back: a passage, a line, somebody who took part. */
export const Unit = z.strictObject({
  key: UnitKey,
  heading: z.string(),
  kind: z.union([PassageKind, z.enum(['rad', 'deltagare'])]),
  text: z.string(),
  source: z.string(),
  place: PassagePlace,
  isClosed: z.boolean(),
})
export type Unit = z.output<typeof Unit>

const MirrorNote = z.strictObject({
  noteId: NoteId,
  title: z.string(),
  eventAt: Instant,
  author: z.string(),
  units: z.array(Unit.extend({ proposal: Proposal })),
})
export type MirrorNote = z.output<typeof MirrorNote>

export const Mirror = z.strictObject({
  standing: Standing,
  /** Nothing can be made for guardians while it is on. */
  isBlocked: z.boolean(),
  /** Something of this akt lies under `skydd`: a second person approves before it leaves (security.md R35). */
  needsSecond: z.boolean(),
  mayDecide: z.boolean(),
  notes: z.array(MirrorNote),
})
export type Mirror = z.output<typeof Mirror>

export const UnitVerdict = z.strictObject({
  key: UnitKey,
  release: Release,
  ground: WithholdGround.nullable(),
  reason: optionalLine(500),
})
export type UnitVerdict = z.output<typeof UnitVerdict>
const Verdicts = z.array(UnitVerdict).max(20_000)

/** What is asked and how it is judged (domain.md 4.5 no 23). */
const Examination = z.strictObject({
  receiver: line(120),
  relation: optionalLine(120),
  what: line(300),
  ground: BreakingGround.nullable(),
  groundText: optionalLine(300),
  assessment: requiredProse(),
  /** A condition on whoever receives it (förbehåll); empty when there is none. */
  condition: optionalLine(500),
})

export const channels = ['samtal', 'mote', 'brev', 'utskrift', 'annat'] as const
export const Channel = z.enum(channels)
export type Channel = z.output<typeof Channel>

/** Something that was told or sent otherwise than as a copy of the akt. */
const Told = z.strictObject({
  receiver: line(120),
  standing: Standing,
  channel: Channel,
  on: Day,
  what: requiredProse(2_000),
  ground: BreakingGround,
  groundText: optionalLine(300),
  assessment: prose(2_000),
  condition: optionalLine(500),
  noteIds: z.array(NoteId).max(1_000),
})

export const disclosureStates = ['vantar', 'klar', 'ater'] as const
export const DisclosureState = z.enum(disclosureStates)
export type DisclosureState = z.output<typeof DisclosureState>

export const DisclosureResult = z.enum(['lamnas-ut', 'delvis', 'avslag'])
export type DisclosureResult = z.output<typeof DisclosureResult>

/** One line of the register: what has been given, to whom, on what ground, when and by whom. */
export const Disclosure = z.strictObject({
  id: DisclosureId,
  kind: z.enum(['provning', 'annat']),
  state: DisclosureState,
  receiver: z.string(),
  relation: z.string(),
  standing: Standing,
  what: z.string(),
  channel: Channel.nullable(),
  /** The day it was decided or told. */
  on: Day,
  result: DisclosureResult,
  ground: BreakingGround.nullable(),
  groundText: z.string(),
  assessment: z.string(),
  condition: z.string(),
  decidedBy: z.string(),
  decidedAt: Instant,
  approvedBy: z.string(),
  /** Why it was sent back. */
  answer: z.string(),
  /** When the document was first taken out. */
  producedAt: Instant.nullable(),
  notes: z.array(
    z.strictObject({
      noteId: NoteId,
      title: z.string(),
      eventAt: Instant,
      given: z.number().int(),
      masked: z.number().int(),
      withheld: z.number().int(),
    }),
  ),
  /** The grounds something was kept back on, with how many passages each. */
  withheld: z.array(z.strictObject({ ground: WithholdGround, count: z.number().int() })),
  mayApprove: z.boolean(),
})
export type Disclosure = z.output<typeof Disclosure>

export const disclosureContract = {
  /** Who of the family may ask, with how each stands to the akt. */
  'disclosure.askers': query(z.strictObject({ aktId: AktId }), z.array(FamilyAsker)),
  /** Passage by passage, what this person would be given today. Begins no matter. */
  'disclosure.mirror': query(z.strictObject({ aktId: AktId, asker: Asker }), Mirror),
  /** What would leave, as it would be read: made with a ring that lacks every lock that is not released. */
  'disclosure.preview': query(z.strictObject({ aktId: AktId, asker: Asker, verdicts: Verdicts }), Sheet),
  'disclosure.decide': command(
    Examination.extend({ aktId: AktId, asker: Asker, verdicts: Verdicts }),
    z.strictObject({ disclosureId: DisclosureId, state: DisclosureState }),
    ['disclosure', 'today'],
  ),
  /** What a decided disclosure gives, for whoever approves it. */
  'disclosure.sheet': query(z.strictObject({ disclosureId: DisclosureId }), Sheet),
  'disclosure.approve': command(z.strictObject({ disclosureId: DisclosureId }), z.strictObject({}), [
    'disclosure',
    'today',
  ]),
  'disclosure.sendBack': command(
    z.strictObject({ disclosureId: DisclosureId, answer: line(500) }),
    z.strictObject({}),
    ['disclosure', 'today'],
  ),
  /** Records what has been told or sent otherwise: by telephone, at a meeting, by letter. */
  'disclosure.record': command(Told.extend({ aktId: AktId }), z.strictObject({ disclosureId: DisclosureId }), [
    'disclosure',
  ]),
  /** Who has been given what, latest first. */
  'disclosure.list': query(z.strictObject({ aktId: AktId }), z.array(Disclosure)),
}
