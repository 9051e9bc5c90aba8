import type {
  Asker,
  Disclosure,
  disclosureContract,
  Mirror,
  UnitVerdict,
} from '../../../shared/disclosure/disclosure.contract'
import { standingLabels } from '../../../shared/glossary/labels'
import type { DisclosureId, NoteId } from '../../../shared/ids'
import { findForm } from '../../../shared/note/forms'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { userName } from '../account/account.store'
import { type AktRecord, aktLock, getAkt } from '../akt/akt.store'
import { requireNoBlock } from '../block/block.store'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import { getNote, noteRecords } from '../note/note.store'
import { isParent, requireGround, requireJudged, resultOf } from './disclosure.rules'
import {
  approve,
  type DisclosureRecord,
  deciders,
  disclosuresOf,
  getDisclosure,
  hasProtectedParts,
  insertDisclosure,
  mayApprove,
  mayDecide,
  readDisclosure,
  sendBack,
} from './disclosure.store'
import { decidedSheet } from './document.store'
import { mirrorNotes, type PlacedVerdict, sheetFrom } from './reading.store'
import { circumstancesOf, familyAskers } from './round.store'

function mirror(context: ReadContext, akt: AktRecord, asker: Asker): Mirror {
  const round = circumstancesOf(context, akt, asker)
  return {
    standing: round.standing,
    isBlocked: round.isBlocked && isParent(round.standing),
    needsSecond: hasProtectedParts(context, akt.id),
    mayDecide: mayDecide(context),
    notes: mirrorNotes(context, akt.id, round),
  }
}

const unitsIn = ({ notes }: Mirror) => notes.flatMap((note) => note.units)

/** Each verdict with the compartment of what it is about; one about something that is not there is refused. */
const placed = (seen: Mirror, verdicts: readonly UnitVerdict[]): PlacedVerdict[] => {
  const places = new Map(unitsIn(seen).map((unit) => [unit.key, unit.place]))
  return verdicts.map((verdict) => {
    const place = places.get(verdict.key)
    return place ? { ...verdict, place } : refuse(['verdicts'], 'wrong-form')
  })
}

/** A disclosure that waits for a second person, who must not be the first. Throws `not-allowed`, `no-key`, `conflict`. */
function toApprove(context: WriteContext, disclosureId: DisclosureId): DisclosureRecord {
  requireRole(context.me, ...deciders)
  const { row, akt } = getDisclosure(context, disclosureId)
  if (row.decided_by === context.me.id) throw new AppError({ code: 'not-allowed' })
  if (!context.holds(aktLock(akt.id, 'skydd'))) throw new AppError({ code: 'no-key' })
  if (row.state !== 'vantar') throw new AppError({ code: 'conflict' })
  readDisclosure(context, row)
  return row
}

function toDisclosure(context: ReadContext, row: DisclosureRecord): Disclosure {
  const { entry, verdicts, answer } = readDisclosure(context, row)
  const count = (noteId: string, release: PlacedVerdict['release']) =>
    verdicts.filter((one) => one.key.startsWith(`${noteId}.`) && one.release === release).length
  const notes = noteRecords(context, row.akt_id)
    .filter((note) => entry.noteIds.includes(note.id as NoteId) || verdicts.some(({ key }) => key.startsWith(note.id)))
    .map((note) => ({
      noteId: note.id as NoteId,
      title: findForm(note.form)?.title ?? note.form,
      eventAt: note.event_at,
      given: count(note.id, 'lamnas-ut'),
      masked: count(note.id, 'maskeras'),
      withheld: count(note.id, 'lamnas-inte-ut'),
    }))
  const grounds = new Map<NonNullable<UnitVerdict['ground']>, number>()
  for (const { release, ground } of verdicts)
    if (release !== 'lamnas-ut' && ground) grounds.set(ground, (grounds.get(ground) ?? 0) + 1)
  const { verdicts: _verdicts, noteIds: _noteIds, needsSecond: _needsSecond, askerId: _askerId, ...told } = entry
  return {
    ...told,
    id: row.id as DisclosureId,
    kind: row.kind as Disclosure['kind'],
    state: row.state as Disclosure['state'],
    decidedBy: userName(context.db, row.decided_by),
    decidedAt: row.decided_at,
    approvedBy: userName(context.db, row.approved_by),
    answer,
    producedAt: row.produced_at,
    notes,
    withheld: [...grounds].map(([ground, many]) => ({ ground, count: many })),
    mayApprove: mayApprove(context, row),
  }
}

export const disclosureHandlers: HandlersFor<typeof disclosureContract> = {
  'disclosure.askers': (context, { aktId }) => familyAskers(context, getAkt(context, aktId)),
  'disclosure.mirror': (context, { aktId, asker }) => {
    const akt = getAkt(context, aktId)
    context.note({ akt: aktId, asker: asker.kind })
    return mirror(context, akt, asker)
  },
  'disclosure.preview': (context, { aktId, asker, verdicts }) => {
    const akt = getAkt(context, aktId)
    const seen = mirror(context, akt, asker)
    return sheetFrom(context, akt, placed(seen, verdicts), {
      title: 'Så här skulle akten läsas i dag',
      isDemo: context.house.isDemo,
      head: [{ label: 'Läses av', value: standingLabels[seen.standing] }],
      signature: `Förhandsvisning ${context.today()}. Inget är beslutat eller lämnat.`,
      condition: '',
      until: context.now(),
    })
  },
  'disclosure.decide': (context, { aktId, asker, verdicts, ...examined }) => {
    requireRole(context.me, ...deciders)
    context.requireConfirmed()
    const akt = getAkt(context, aktId)
    const seen = mirror(context, akt, asker)
    const askerId = asker.kind === 'person' ? asker.personId : null
    if (isParent(seen.standing)) requireNoBlock(context, akt.person_id, askerId ? [askerId] : [])
    requireJudged(unitsIn(seen), verdicts)
    const result = resultOf(verdicts.map((one) => one.release))
    requireGround(seen.standing, result, examined)
    const disclosureId = insertDisclosure(context, {
      aktId,
      kind: 'provning',
      entry: {
        ...examined,
        standing: seen.standing,
        askerId,
        channel: null,
        on: context.today(),
        result,
        noteIds: [],
        needsSecond: seen.needsSecond,
      },
      verdicts: placed(seen, verdicts),
    })
    return { disclosureId, state: seen.needsSecond ? 'vantar' : 'klar' }
  },
  'disclosure.sheet': (context, { disclosureId }) => {
    const { row, akt } = getDisclosure(context, disclosureId)
    if (row.kind !== 'provning') throw new AppError({ code: 'not-found' })
    context.note({ akt: akt.id })
    return decidedSheet(context, row, akt)
  },
  'disclosure.approve': (context, { disclosureId }) => {
    context.requireConfirmed()
    approve(context, toApprove(context, disclosureId))
    return {}
  },
  'disclosure.sendBack': (context, { disclosureId, answer }) => {
    sendBack(context, toApprove(context, disclosureId), answer)
    return {}
  },
  'disclosure.record': (context, { aktId, noteIds, ...told }) => {
    requireRole(context.me, ...deciders, 'stodjare')
    const akt = getAkt(context, aktId)
    if (told.on > context.today()) refuse(['on'], 'day-ahead')
    if (isParent(told.standing)) requireNoBlock(context, akt.person_id, [])
    if (told.ground === 'annan' && told.groundText === '') refuse(['groundText'], 'required')
    for (const noteId of noteIds) {
      const { note } = getNote(context, noteId)
      if (note.akt_id !== aktId || note.signed_at === null) refuse(['noteIds'], 'not-a-choice')
    }
    const disclosureId = insertDisclosure(context, {
      aktId,
      kind: 'annat',
      entry: { ...told, askerId: null, relation: '', result: 'lamnas-ut', noteIds, needsSecond: false },
      verdicts: [],
    })
    return { disclosureId }
  },
  'disclosure.list': (context, { aktId }) => {
    getAkt(context, aktId)
    context.note({ akt: aktId })
    return disclosuresOf(context, aktId).map((row) => toDisclosure(context, row))
  },
}
