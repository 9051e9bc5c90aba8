import { findForm } from '../../../shared/note/forms'
import { NoteContent } from '../../../shared/note/note.contract'
import { AppError, refuse } from '../../../shared/result'
import type { Side, SortedSentence } from '../../../shared/talk/sorted'
import { childSide } from '../../../shared/talk/sorting'
import type { Informed, talkContract } from '../../../shared/talk/talk.contract'
import { requireRole } from '../account/account.rules'
import { getUser } from '../account/account.store'
import { swedishMoment } from '../calendar'
import { caseLock, getCase } from '../case/case.store'
import type { HandlersFor, ReadContext, WriteContext } from '../context'
import { findDraft } from '../draft/draft.store'
import { requireFits } from '../note/note.rules'
import { type NoteRecord, noteContent, saveNote } from '../note/note.store'
import { listRelatives } from '../person/person.store'
import { handOver, receivedIn } from './handover.store'
import { beginNote, finishPart, keepSorting, mySorting, toPart, withTexts } from './part.store'
import { areSecured, recordSafety, safetyOf } from './safety.store'
import {
  isPlaced,
  isSolo,
  requireHandlaggare,
  requireHeld,
  requireOneAdult,
  requireSoloReason,
  requireSorted,
  requireState,
  toPlace,
  wordingOf,
} from './talk.rules'
import {
  allParts,
  caseToTalkAbout,
  childrenOf,
  getTalk,
  insertTalk,
  isMine,
  myParts,
  type PartRecord,
  type TalkRecord,
  talkRow,
  talksOfCase,
  talkText,
  updatePart,
  updateTalk,
} from './talk.store'

/** A talk I hold as one of its handläggare. Throws `not-found`, `not-allowed`. */
function myTalk(context: ReadContext, talkId: string): TalkRecord {
  const row = getTalk(context, talkId)
  if (!isMine(context, row)) throw new AppError({ code: 'not-allowed' })
  return row
}

const sideOf = (part: PartRecord): Side => (part.case_id === null ? 'vuxen' : childSide(part.case_id))

/** What I have written in a note so far, also what the editor keeps as a draft and has not handed in. Throws `conflict` when that cannot be read. */
function writtenSoFar(context: WriteContext, note: NoteRecord): NoteContent {
  const stored = NoteContent.parse({
    ...noteContent(context, note),
    prose: Object.fromEntries(
      Object.entries(noteContent(context, note).prose).map(([key, passages]) => [
        key,
        passages.map(({ id, kind, text, source, place }) => ({ id, kind, text, source, place })),
      ]),
    ),
  })
  const draft = findDraft(context, 'note', note.id)
  if (!draft) return stored
  const { participants, areas, lines, prose } = JSON.parse(draft.content) as Record<string, unknown>
  const typed = NoteContent.safeParse({ participants, areas, lines, prose })
  if (!typed.success) throw new AppError({ code: 'conflict' })
  context.scratch.drop('note', note.id)
  return typed.data
}

/** Lays sentences in my note of a part. Throws `invalid-input` when there is no akt of mine to write in. */
function layIn(context: WriteContext, talk: TalkRecord, part: PartRecord, sentences: readonly SortedSentence[]): void {
  if (sentences.length === 0) return
  const note = beginNote(context, talk, part)
  if (!note) return refuse(['sides', sideOf(part)], 'no-akt')
  if (note.signed_at !== null) return refuse(['sides', sideOf(part)], 'part-signed')
  const texts = sentences.map((one) => ({ text: wordingOf(one, sideOf(part)), field: one.fields[sideOf(part)] }))
  const content = withTexts(note.form, writtenSoFar(context, note), texts)
  const form = findForm(note.form)
  if (form) requireFits(form, content)
  saveNote(context, note, note.event_at, content)
}

export const talkHandlers: HandlersFor<typeof talkContract> = {
  'talk.ofCase': (context, { caseId }) => {
    getCase(context, caseId)
    return {
      talks: talksOfCase(context, caseId).map((row) => talkRow(context, row)),
      safety: safetyOf(context, caseId),
    }
  },
  'talk.get': (context, { talkId }) => {
    const row = getTalk(context, talkId)
    return {
      ...talkRow(context, row),
      startedAt: row.started_at,
      endedAt: row.ended_at,
      informed: row.informed as Informed | null,
      text: talkText(context, row),
      children: childrenOf(context, talkId).map(({ caseId, name }) => ({
        caseId,
        name,
        mayOpen: context.holds(caseLock(caseId)),
      })),
      hasAdultSide: row.vuxenhandlaggare_id !== null,
      myParts: myParts(context, talkId).map((part) => toPart(context, row, part)),
      received: receivedIn(context, talkId),
      revision: row.revision,
    }
  },
  'talk.plan': (context, { caseIds, adultIds, barnhandlaggareId, vuxenhandlaggareId, soloReason, ...order }) => {
    requireRole(context.me, 'barnhandlaggare', 'vuxenhandlaggare', 'forste-socialsekreterare')
    const adultId = requireOneAdult(adultIds)
    const user = (userId: string | null) => (userId ? getUser(context.db, userId) : undefined)
    requireHandlaggare(user(barnhandlaggareId), user(vuxenhandlaggareId))
    const cases = [...new Set(caseIds)].map((caseId) => caseToTalkAbout(context, caseId))
    for (const one of cases) {
      const isFamily = listRelatives(context, one.child_id).some(
        ({ personId, kinship }) => personId === adultId && kinship.relation !== 'syskon',
      )
      if (!isFamily) refuse(['adultIds'], 'not-in-family')
    }
    if (order.plannedOn < context.today()) refuse(['plannedOn'], 'day-past')
    const isAlone = isSolo(barnhandlaggareId, vuxenhandlaggareId)
    requireSoloReason(
      isAlone,
      areSecured(
        context,
        cases.map((one) => one.id),
      ),
      soloReason,
    )
    const { place, purpose, interpreter, ...plain } = order
    const talkId = insertTalk(context, {
      ...plain,
      caseIds: cases.map((one) => one.id),
      childIds: cases.map((one) => one.child_id),
      barnhandlaggareId,
      vuxenhandlaggareId,
      text: { adultId, place, purpose, interpreter, soloReason, cancelReason: '' } as ReturnType<typeof talkText>,
    })
    return { talkId }
  },
  'talk.cancel': (context, { talkId, reason }) => {
    const row = myTalk(context, talkId)
    requireState(row.state, 'planerat')
    updateTalk(context, row, { state: 'installt' }, { cancelReason: reason })
    return {}
  },
  'talk.hold': (context, { talkId, heldOn, startsAt, endsAt, informed, interpreter, revision }) => {
    const row = myTalk(context, talkId)
    requireState(row.state, 'planerat')
    if (row.revision !== revision) throw new AppError({ code: 'conflict' })
    const [startedAt, endedAt] = [swedishMoment(heldOn, startsAt), swedishMoment(heldOn, endsAt)]
    requireHeld(startedAt, endedAt, context.now())
    updateTalk(context, row, { state: 'hallet', started_at: startedAt, ended_at: endedAt, informed }, { interpreter })
    return {}
  },
  'talk.begin': (context, { talkId }) => {
    const row = myTalk(context, talkId)
    requireState(row.state, 'hallet')
    for (const part of myParts(context, talkId).filter((one) => one.is_done === 0)) beginNote(context, row, part)
    return {}
  },
  'talk.place': (context, { talkId }) => {
    const row = myTalk(context, talkId)
    requireState(row.state, 'hallet')
    const sorting = mySorting(context, talkId)
    if (!sorting) return { placed: 0, handedOver: 0 }
    const parts = allParts(context, talkId)
    const mine = parts.filter((part) => part.owner_id === context.me.id)
    const { sentences } = sorting
    requireSorted(sentences, mine.map(sideOf), parts.map(sideOf))
    let [placed, handedOver] = [0, 0]
    for (const part of parts) {
      const coming = toPlace(sentences, sideOf(part))
      if (part.owner_id === context.me.id) {
        layIn(context, row, part, coming)
        placed += coming.length
      }
    }
    // What belongs in several of a colleague's akter is handed over once, and placed there by the colleague.
    const isTheirs = (side: Side) => !mine.some((part) => sideOf(part) === side)
    for (const one of sentences.filter((sentence) => !sentence.isNeither && sentence.from === null)) {
      const theirs = one.sides.filter((side) => isTheirs(side) && !one.placed.includes(side))
      const owners = new Set(theirs.flatMap((side) => parts.find((part) => sideOf(part) === side)?.owner_id ?? []))
      for (const owner of owners) {
        handOver(context, talkId, owner, one.text)
        handedOver += 1
      }
    }
    keepSorting(context, talkId, {
      ...sorting,
      sentences: sentences.map((one) => ({ ...one, placed: one.isNeither ? [] : [...one.sides] })),
    })
    return { placed, handedOver }
  },
  'talk.answerOffer': (context, { talkId, offer }) => {
    const row = myTalk(context, talkId)
    requireState(row.state, 'hallet')
    const part = myParts(context, talkId).find((one) => one.case_id === null)
    if (!part) throw new AppError({ code: 'not-allowed' })
    updatePart(context, part, { offer })
    // Without an akt there is nothing to sign: the adult's part ends with the answer.
    if (part.is_done === 0 && toPart(context, row, part).aktId === null) {
      if (!isPlaced(mySorting(context, talkId)?.sentences ?? [])) refuse(['talk'], 'unassigned')
      finishPart(context, row, part)
    }
    return {}
  },
  'talk.setSafety': (context, order) => {
    requireRole(context.me, 'barnhandlaggare', 'forste-socialsekreterare')
    getCase(context, order.caseId)
    if (order.decidedOn > context.today()) refuse(['decidedOn'], 'day-ahead')
    if (order.reason.trim() === '') refuse(['reason'], 'required')
    recordSafety(context, order)
    return {}
  },
}
