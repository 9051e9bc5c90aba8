import { randomBytes } from 'node:crypto'
import { relationLabels } from '../../../shared/glossary/labels'
import type { AktId, NoteId } from '../../../shared/ids'
import type { FormDefinition } from '../../../shared/note/form'
import { findForm } from '../../../shared/note/forms'
import type { NoteContent } from '../../../shared/note/note.contract'
import type { Passage } from '../../../shared/note/passage'
import { AppError, refuse } from '../../../shared/result'
import { Sorting } from '../../../shared/talk/sorted'
import { childSide, sortingForm } from '../../../shared/talk/sorting'
import type { OfferAnswer, TalkPart } from '../../../shared/talk/talk.contract'
import { userName } from '../account/account.store'
import { aktLock } from '../akt/akt.store'
import type { ReadContext, WriteContext } from '../context'
import { draftPlace, findDraft } from '../draft/draft.store'
import { insertNote, type NoteRecord, noteContent } from '../note/note.store'
import { listRelatives, names } from '../person/person.store'
import { destroyReceived, receivedIn } from './handover.store'
import { isPlaced, sameWords } from './talk.rules'
import { childrenOf, myParts, type PartRecord, type TalkRecord, talkText, updatePart } from './talk.store'

/** The person whose akt a part is written in. */
export const personOf = (context: ReadContext, talk: TalkRecord, part: Pick<PartRecord, 'case_id'>): string =>
  part.case_id === null
    ? talkText(context, talk).adultId
    : (childrenOf(context, talk.id).find((child) => child.caseId === part.case_id)?.childId ?? '')

/** The open akt of a part that I hold the key to; my own before another's. Nothing tells of one I do not hold. */
export function aktOf(context: ReadContext, talk: TalkRecord, part: PartRecord): AktId | null {
  const held = context.db
    .all((q) =>
      q
        .selectFrom('akt')
        .select(['id', 'responsible_id'])
        .where('person_id', '=', personOf(context, talk, part))
        .where('kind', '=', part.case_id === null ? 'vuxenakt' : 'barnakt')
        .where('state', '=', 'oppen')
        .orderBy('id'),
    )
    .filter((akt) => context.holds(aktLock(akt.id)))
  return ((held.find((akt) => akt.responsible_id === context.me.id) ?? held[0])?.id ?? null) as AktId | null
}

/** My note from a talk in an akt, begun or signed. */
const noteIn = (context: ReadContext, talkId: string, aktId: string): NoteRecord | undefined =>
  context.db.first((q) =>
    q
      .selectFrom('note')
      .selectAll()
      .where('talk_id', '=', talkId)
      .where('akt_id', '=', aktId)
      .where('author_id', '=', context.me.id)
      .orderBy('id', 'desc'),
  )

export function toPart(context: ReadContext, talk: TalkRecord, part: PartRecord): TalkPart {
  const aktId = aktOf(context, talk, part)
  const note = aktId ? noteIn(context, talk.id, aktId) : undefined
  return {
    id: part.id,
    caseId: part.case_id as TalkPart['caseId'],
    name: names(context).get(personOf(context, talk, part))?.listName ?? '',
    aktId,
    noteId: (note?.id ?? null) as NoteId | null,
    isDone: part.is_done === 1,
    offer: part.offer as OfferAnswer | null,
  }
}

/** The form of a part: a child's, or the adult's own. */
function formOf(part: PartRecord): FormDefinition {
  const form = part.case_id === null ? findForm('samtal-vuxen') : findForm('samtal-barn')
  const usual = form ?? findForm(part.case_id === null ? 'journal-vuxen' : 'journal-barn')
  if (!usual) throw new AppError({ code: 'corrupt' })
  return usual
}

/** Who took part and in what role, entered once in the event and told in each akt from its own person's side. */
function participantsOf(context: ReadContext, talk: TalkRecord, part: PartRecord): NoteContent['participants'] {
  const { adultId, interpreter } = talkText(context, talk)
  const relation =
    part.case_id === null
      ? undefined
      : listRelatives(context, personOf(context, talk, part)).find((one) => one.personId === adultId)?.kinship.relation
  const seat = (userId: string | null, role: string) => (userId ? [{ name: userName(context.db, userId), role }] : [])
  return [
    {
      name: names(context).get(adultId)?.name ?? '',
      role: relation ? relationLabels[relation].toLocaleLowerCase('sv') : 'den akten gäller',
    },
    ...seat(talk.barnhandlaggare_id, 'barnhandläggare'),
    ...seat(talk.vuxenhandlaggare_id, 'vuxenhandläggare'),
    ...(interpreter ? [{ name: 'Tolk', role: interpreter }] : []),
  ]
}

/** My note from the talk in the part's akt, begun now when it was not. Gives null when there is no akt that I hold. */
export function beginNote(context: WriteContext, talk: TalkRecord, part: PartRecord): NoteRecord | null {
  const aktId = aktOf(context, talk, part)
  if (!aktId) return null
  const known = noteIn(context, talk.id, aktId)
  if (known) return known
  const form = formOf(part)
  const event = form.fields.find((field) => field.kind === 'line' && field.key === 'handelse')
  insertNote(context, {
    aktId,
    form,
    talkId: talk.id,
    eventAt: talk.started_at ?? context.now(),
    content: {
      participants: participantsOf(context, talk, part),
      areas: [],
      lines: event ? { handelse: part.case_id === null ? 'Gemensamt samtal' : 'Gemensamt samtal med en vuxen' } : {},
      prose: {},
    },
  })
  return noteIn(context, talk.id, aktId) ?? null
}

/** A note's content with more texts as passages: each under the heading chosen for it, or the first one that takes facts, and in that field's compartment. */
export function withTexts(
  form: string,
  content: NoteContent,
  texts: readonly { readonly text: string; readonly field: string | undefined }[],
): NoteContent {
  const fields = (findForm(form)?.fields ?? []).flatMap((field) => (field.kind === 'prose' ? [field] : []))
  const usual = fields.find((one) => one.part === 'uppgift' && one.isRequired) ?? fields[0]
  const prose = { ...content.prose }
  for (const { text, field: wanted } of texts) {
    const field = fields.find((one) => one.key === wanted) ?? usual
    if (!field) throw new AppError({ code: 'corrupt' })
    const id = randomBytes(8).toString('hex')
    const passage: Passage = { id, kind: 'stycke', text, source: '', place: field.place ?? 'bas' }
    prose[field.key] = [...(prose[field.key] ?? []), passage]
  }
  return { ...content, prose }
}

/** My sorting of a talk as it is kept among my drafts; none when nothing has been written down. */
export function mySorting(context: ReadContext, talkId: string): Sorting | null {
  const draft = findDraft(context, sortingForm, talkId)
  const parsed = draft ? Sorting.safeParse(JSON.parse(draft.content)) : undefined
  if (parsed && !parsed.success) throw new AppError({ code: 'corrupt' })
  return parsed?.data ?? null
}

export function keepSorting(context: WriteContext, talkId: string, sorting: Sorting): void {
  const content = context.sealOwn(JSON.stringify(sorting), draftPlace(sortingForm, talkId))
  context.scratch.put({ form: sortingForm, subject: talkId, content, savedAt: context.now() })
}

const passagesOf = (content: { readonly prose: Readonly<Record<string, readonly { readonly text: string }[]>> }) =>
  Object.values(content.prose).flatMap((passages) => passages.map((one) => one.text))

/** Shorter passages than this may well be alike, in characters: ”Se ovan.” */
const alikeFrom = 25

/**
 * A note from a talk is signed when everything the writer noted in the talk has its place, what colleagues handed over has
 * too, and no passage stands word for word in another akt of the same talk. Throws `invalid-input`.
 */
export function requirePartReady(context: ReadContext, note: NoteRecord): void {
  const talkId = note.talk_id
  if (!talkId) return
  const sorting = mySorting(context, talkId)
  const sentences = sorting?.sentences ?? []
  if (!isPlaced(sentences)) refuse(['talk'], 'unassigned')
  if (receivedIn(context, talkId).some((one) => !sentences.some((sentence) => sentence.from === one.id)))
    refuse(['talk'], 'received-unsorted')
  const others = context.db
    .all((q) => q.selectFrom('note').selectAll().where('talk_id', '=', talkId).where('id', '!=', note.id))
    .filter((row) => row.akt_id !== note.akt_id && row.author_id === context.me.id)
    .filter((row) => context.holds(aktLock(row.akt_id)))
  const elsewhere = others.flatMap((row) => passagesOf(noteContent(context, row)))
  const isCopied = passagesOf(noteContent(context, note)).some(
    (text) => text.length >= alikeFrom && elsewhere.some((other) => sameWords(text, other)),
  )
  if (isCopied) refuse(['talk'], 'same-wording')
}

/** A part is finished. With the writer's last one the raw notes and what was handed over are destroyed. */
export function finishPart(context: WriteContext, talk: TalkRecord, part: PartRecord): void {
  updatePart(context, part, { is_done: 1 })
  if (myParts(context, talk.id).some((one) => one.is_done === 0)) return
  context.scratch.drop(sortingForm, talk.id)
  destroyReceived(context, talk.id)
}

/** What signing a note means for the talk it comes from. */
export function partSigned(context: WriteContext, note: NoteRecord): void {
  const talk = context.db.first((q) => q.selectFrom('talk').selectAll().where('id', '=', note.talk_id))
  if (!talk) return
  const part = myParts(context, talk.id).find((one) => aktOf(context, talk, one) === note.akt_id)
  if (part?.is_done === 0) finishPart(context, talk, part)
}

/** A note from a talk that is thrown away gives back what was laid in it. */
export function partDiscarded(context: WriteContext, note: NoteRecord): void {
  const talk = context.db.first((q) => q.selectFrom('talk').selectAll().where('id', '=', note.talk_id))
  const sorting = talk && mySorting(context, talk.id)
  if (!talk || !sorting) return
  const part = myParts(context, talk.id).find((one) => aktOf(context, talk, one) === note.akt_id)
  if (!part) return
  const side = part.case_id === null ? 'vuxen' : childSide(part.case_id)
  keepSorting(context, talk.id, {
    ...sorting,
    sentences: sorting.sentences.map((one) => ({ ...one, placed: one.placed.filter((placed) => placed !== side) })),
  })
}
