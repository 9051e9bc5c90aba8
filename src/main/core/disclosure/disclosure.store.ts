import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Role } from '../../../shared/account/account.contract'
import {
  BreakingGround,
  Channel,
  DisclosureResult,
  Standing,
  UnitVerdict,
} from '../../../shared/disclosure/disclosure.contract'
import { type DisclosureId, NoteId, PersonId } from '../../../shared/ids'
import type { PassagePlace } from '../../../shared/note/passage'
import { AppError } from '../../../shared/result'
import { Day } from '../../../shared/values'
import { type AktRecord, aktLock, getAkt } from '../akt/akt.store'
import type { ReadContext, WriteContext } from '../context'
import { sha256 } from '../vault/primitives'
import type { DisclosurePartTable, DisclosureTable } from './disclosure.tables'
import type { PlacedVerdict } from './reading.store'

/** What is recorded of a disclosure, but for the verdicts on what lies under other compartments. */
const Entry = z.strictObject({
  standing: Standing,
  /** Whoever asked, when that was somebody of the family. */
  askerId: PersonId.nullable(),
  receiver: z.string(),
  relation: z.string(),
  what: z.string(),
  channel: Channel.nullable(),
  on: Day,
  result: DisclosureResult,
  ground: BreakingGround.nullable(),
  groundText: z.string(),
  assessment: z.string(),
  condition: z.string(),
  /** Told of without a copy. */
  noteIds: z.array(NoteId),
  needsSecond: z.boolean(),
  verdicts: z.array(UnitVerdict),
})
export type Entry = z.output<typeof Entry>
const SealedVerdicts = z.array(UnitVerdict)

export type DisclosureRecord = Selectable<DisclosureTable>
type PartRecord = Selectable<DisclosurePartTable>

const partPlace = (row: string) => ({ table: 'disclosure_part', column: 'content', row })
const answerPlace = (row: string) => ({ table: 'disclosure', column: 'answer', row })
const otherPlaces = ['skydd', 'anmalare'] as const

const partsOf = (context: ReadContext, disclosureId: string): PartRecord[] =>
  context.db.all((q) =>
    q.selectFrom('disclosure_part').selectAll().where('disclosure_id', '=', disclosureId).orderBy('compartment'),
  )

/** The register of an akt, latest first. */
export const disclosuresOf = (context: ReadContext, aktId: string): DisclosureRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('disclosure')
      .selectAll()
      .where('akt_id', '=', aktId)
      .orderBy('decided_at', 'desc')
      .orderBy('id', 'desc'),
  )

/** A disclosure and the akt it was made from. Throws `not-found`. */
export function getDisclosure(context: ReadContext, id: string): { row: DisclosureRecord; akt: AktRecord } {
  const row = context.db.first((q) => q.selectFrom('disclosure').selectAll().where('id', '=', id))
  if (!row) throw new AppError({ code: 'not-found' })
  return { row, akt: getAkt(context, row.akt_id) }
}

const fingerprints = (parts: readonly PartRecord[]) =>
  parts.map((part) => [part.compartment, sha256(part.content).toString('hex')])

/** What the decider signs. */
const decidedBytes = (row: Pick<DisclosureRecord, 'id' | 'akt_id' | 'kind' | 'decided_at'>, parts: PartRecord[]) =>
  Buffer.from(JSON.stringify(['disclosure', row.id, row.akt_id, row.kind, row.decided_at, fingerprints(parts)]), 'utf8')

/** What the second person signs: the same decision, and when. */
const approvedBytes = (row: DisclosureRecord, approvedAt: string, parts: PartRecord[]) =>
  Buffer.from(JSON.stringify(['disclosure-approval', row.id, row.decided_by, approvedAt, fingerprints(parts)]), 'utf8')

export interface ReadDisclosure {
  readonly entry: Entry
  /** Every verdict my keys open. */
  readonly verdicts: readonly PlacedVerdict[]
  readonly answer: string
}

/** What was decided. Throws `corrupt` when it is not what was signed. */
export function readDisclosure(context: ReadContext, row: DisclosureRecord): ReadDisclosure {
  const parts = partsOf(context, row.id)
  if (!context.isSignedBy(row.decided_by, decidedBytes(row, parts), row.signature))
    throw new AppError({ code: 'corrupt' })
  const bas = parts.find((part) => part.compartment === 'bas')
  if (!bas) throw new AppError({ code: 'corrupt' })
  const entry = context.open(Entry, aktLock(row.akt_id), partPlace(bas.id), bas.content)
  const others = otherPlaces.flatMap((place): PlacedVerdict[] => {
    const part = parts.find((one) => one.compartment === place)
    const lock = aktLock(row.akt_id, place)
    if (!part || !context.holds(lock)) return []
    return context.open(SealedVerdicts, lock, partPlace(part.id), part.content).map((one) => ({ ...one, place }))
  })
  return {
    entry,
    verdicts: [...entry.verdicts.map((one) => ({ ...one, place: 'bas' as const })), ...others],
    answer: row.answer ? context.open(z.string(), aktLock(row.akt_id), answerPlace(row.id), row.answer) : '',
  }
}

/** Records a decision, signed: each verdict under the lock of what it is about. */
export function insertDisclosure(
  context: WriteContext,
  order: {
    readonly aktId: string
    readonly kind: 'provning' | 'annat'
    readonly entry: Omit<Entry, 'verdicts'>
    readonly verdicts: readonly PlacedVerdict[]
  },
): DisclosureId {
  const id = context.newId()
  const under = (place: PassagePlace): UnitVerdict[] =>
    order.verdicts
      .filter((one) => one.place === place)
      .map(({ key, release, ground, reason }) => ({ key, release, ground, reason }))
  const part = (place: PassagePlace, value: unknown): PartRecord => {
    const partId = context.newId()
    const content = context.seal(value, aktLock(order.aktId, place), partPlace(partId))
    return { id: partId, disclosure_id: id, compartment: place, content }
  }
  // What is closed to me I judge nothing about; it is kept back because it cannot be opened.
  const others = otherPlaces.filter((place) => under(place).length > 0 && context.holds(aktLock(order.aktId, place)))
  const parts = [
    part('bas', { ...order.entry, verdicts: under('bas') } satisfies Entry),
    ...others.map((place) => part(place, under(place))),
  ].sort((a, b) => a.compartment.localeCompare(b.compartment))
  const row = { id, akt_id: order.aktId, kind: order.kind, decided_by: context.me.id, decided_at: context.now() }
  context.write.insert(
    'disclosure',
    {
      ...row,
      state: order.entry.needsSecond ? 'vantar' : 'klar',
      signature: context.sign(decidedBytes(row, parts)),
      approved_by: null,
      approved_at: null,
      approval: null,
      answer: null,
      produced_at: null,
    },
    aktLock(order.aktId),
  )
  for (const one of parts)
    context.write.insert('disclosure_part', one, aktLock(order.aktId, one.compartment as PassagePlace))
  return id as DisclosureId
}

/** Approves what somebody else has decided, signed. */
export function approve(context: WriteContext, row: DisclosureRecord): void {
  const approvedAt = context.now()
  context.write.update(
    'disclosure',
    row.id,
    {
      state: 'klar',
      approved_by: context.me.id,
      approved_at: approvedAt,
      approval: context.sign(approvedBytes(row, approvedAt, partsOf(context, row.id))),
    },
    aktLock(row.akt_id),
  )
}

export function sendBack(context: WriteContext, row: DisclosureRecord, answer: string): void {
  const sealed = context.seal(answer, aktLock(row.akt_id), answerPlace(row.id))
  context.write.update('disclosure', row.id, { state: 'ater', answer: sealed }, aktLock(row.akt_id))
}

/** True when a second person's own signature stands under the decision. */
export const isApproved = (context: ReadContext, row: DisclosureRecord): boolean =>
  row.approved_by !== null &&
  row.approved_at !== null &&
  row.approval !== null &&
  row.approved_by !== row.decided_by &&
  context.isSignedBy(row.approved_by, approvedBytes(row, row.approved_at, partsOf(context, row.id)), row.approval)

/** Remembers when the document was first taken out. */
export function noteProduced(context: WriteContext, row: DisclosureRecord): void {
  if (row.produced_at === null)
    context.write.update('disclosure', row.id, { produced_at: context.now() }, aktLock(row.akt_id))
}

/** True when something of the akt's signed notes lies under `skydd`. */
export const hasProtectedParts = (context: ReadContext, aktId: string): boolean =>
  context.db.first((q) =>
    q
      .selectFrom('note_part')
      .innerJoin('note', 'note.id', 'note_part.note_id')
      .select('note_part.id')
      .where('note.akt_id', '=', aktId)
      .where('note.signed_at', 'is not', null)
      .where('note_part.compartment', '=', 'skydd'),
  ) !== undefined

/** Who decides what is given out; whoever else reads the akt sees the mirror. */
export const deciders: readonly Role[] = [
  'barnhandlaggare',
  'vuxenhandlaggare',
  'forste-socialsekreterare',
  'enhetschef',
]
export const mayDecide = (context: ReadContext): boolean => context.me.roles.some((role) => deciders.includes(role))

/** True when I may give the second person's yes or no: another decider, with a key to what is protected. */
export const mayApprove = (context: ReadContext, row: DisclosureRecord): boolean =>
  row.state === 'vantar' &&
  row.decided_by !== context.me.id &&
  mayDecide(context) &&
  context.holds(aktLock(row.akt_id, 'skydd'))
