import { openAkt } from '../../src/main/core/akt/akt.store'
import type { Contract } from '../../src/shared/contract'
import type { InputOf } from '../../src/shared/contract/define'
import type { AktId, CaseId, NoteId, PersonId, TalkId, UserId } from '../../src/shared/ids'
import { findForm } from '../../src/shared/note/forms'
import type { SortedSentence, Sorting } from '../../src/shared/talk/sorted'
import { resort, sortingForm, withReceived } from '../../src/shared/talk/sorting'
import { foundTestHouse, newPerson, type TestHouse } from './house'
import { lookAndSign } from './notes'
import { elsa, hugo, mother, receive } from './scene'
import { openTestSession } from './session'

export interface TalkScene {
  readonly house: TestHouse
  readonly sara: UserId
  readonly jenny: UserId
  readonly caseIds: readonly CaseId[]
  readonly motherId: PersonId
  readonly fatherId: PersonId
  readonly namndId: string
}

export const father = newPerson('Björn', 'Öberg', '19850614-2390')

/** Two siblings with their mother and father; Sara is barnhandläggare, Jenny vuxenhandläggare; open as Sara, whose barnakter are open. */
export async function talkScene(more: { readonly oneForBoth?: boolean } = {}): Promise<TalkScene> {
  const house = await foundTestHouse()
  const sara = await house.addUser('sara', [
    'barnhandlaggare',
    ...(more.oneForBoth ? ['vuxenhandlaggare' as const] : []),
  ])
  const jenny = await house.addUser('jenny', ['vuxenhandlaggare'])
  const { caseIds } = await receive(house, [elsa, hugo], {
    responsibleId: sara,
    adults: [
      { person: mother, kinship: { relation: 'mor', custody: 'gemensam' } },
      { person: father, kinship: { relation: 'far', custody: 'gemensam', isSuspect: true } },
    ],
  })
  await house.login('sara')
  for (const caseId of caseIds) await house.ask('akt.open', { caseId })
  const page = await house.ask('case.page', { caseId: caseIds[0] as CaseId })
  const adult = (relation: string) =>
    page.relatives.find((one) => one.kinship.relation === relation)?.personId as PersonId
  return { house, sara, jenny, caseIds, motherId: adult('mor'), fatherId: adult('far'), namndId: page.namndId }
}

export const talkInput = (
  scene: TalkScene,
  more: Partial<InputOf<Contract['talk.plan']>> = {},
): InputOf<Contract['talk.plan']> => ({
  caseIds: [...scene.caseIds],
  adultIds: [scene.motherId],
  barnhandlaggareId: scene.sara,
  vuxenhandlaggareId: scene.jenny,
  plannedOn: '2026-03-04',
  startsAt: '10:00',
  mode: 'pa-plats',
  place: 'Socialkontoret',
  purpose: 'Inledande samtal efter anmälan om våld',
  interpreter: 'arabiska',
  soloReason: '',
  ...more,
})

/** Plans the talk and holds it on 4 March 2026, 10.00–11.10. */
export async function heldTalk(scene: TalkScene, more: Parameters<typeof talkInput>[1] = {}): Promise<TalkId> {
  const { house } = scene
  const { talkId } = await house.ask('talk.plan', talkInput(scene, more))
  house.setNow('2026-03-04T12:00:00.000Z')
  const { revision } = await house.ask('talk.get', { talkId })
  await house.ask('talk.hold', {
    talkId,
    heldOn: '2026-03-04',
    startsAt: '10:00',
    endsAt: '11:10',
    informed: 'muntligt',
    interpreter: 'arabiska',
    revision,
  })
  return talkId
}

/** Opens the adult's vuxenakt with its key to one user alone; the house is open as that user after. */
export async function openVuxenakt(
  scene: TalkScene,
  login: string,
  userId: UserId,
  personId: PersonId,
): Promise<AktId> {
  const { session, close } = await openTestSession(scene.house, login)
  const order = {
    kind: 'vuxenakt' as const,
    personId,
    namndId: scene.namndId,
    responsibleId: userId,
    unit: '',
    readers: [userId],
  }
  const aktId = session.change('test', (context) => openAkt(context, order))
  close()
  await scene.house.login(login)
  return aktId
}

/** Keeps a sorting as the page does: notes split into sentences, with what has been handed over, each put where `where` says. */
export async function keepSorted(
  house: TestHouse,
  talkId: TalkId,
  raw: string,
  where: (one: SortedSentence) => Partial<SortedSentence>,
): Promise<Sorting> {
  const known = await house.ask('draft.get', { form: sortingForm, subject: talkId })
  const before = known ? (JSON.parse(known.content) as Sorting).sentences : []
  const { received } = await house.ask('talk.get', { talkId })
  const sentences = withReceived(resort(raw, before), received).map((one) => ({ ...one, ...where(one) }))
  const sorting = { raw, sentences }
  await house.ask('draft.save', { form: sortingForm, subject: talkId, content: JSON.stringify(sorting) })
  return sorting
}

/** Fills in what else a note's form requires, ticks what the leak check found, and signs. Gives the failure when it is refused. */
export async function completeAndSign(house: TestHouse, aktId: AktId, noteId: NoteId) {
  const note = (await house.ask('note.list', { aktId })).find((one) => one.id === noteId)
  if (!note) throw new Error('no such note')
  const prose = Object.fromEntries(
    Object.entries(note.content.prose).map(([key, passages]) => [
      key,
      passages.map(({ isClosed: _closed, ...passage }) => passage),
    ]),
  )
  const lines = { ...note.content.lines }
  for (const field of findForm(note.form)?.fields ?? []) {
    if (!field.isRequired) continue
    if (field.kind === 'prose')
      prose[field.key] ??= [
        {
          id: `r${field.key.replace(/[^a-z0-9]/g, '').padEnd(12, '0')}`,
          kind: 'stycke',
          text: 'Se ovan.',
          source: '',
          place: 'bas',
        },
      ]
    else
      lines[field.key] ||=
        field.kind === 'choice' ? (field.options[0]?.value ?? '') : field.kind === 'day' ? '2026-03-04' : 'Samtal'
  }
  const content = { ...note.content, lines, prose }
  const { revision } = await house.ask('note.save', { noteId, eventAt: note.eventAt, content, revision: note.revision })
  await lookAndSign(house, aktId, noteId, revision)
}
