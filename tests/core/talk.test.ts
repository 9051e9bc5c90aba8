import { expect, test } from 'vitest'
import type { AktId, CaseId, NoteId, TalkId } from '../../src/shared/ids'
import { childSide, sortingForm } from '../../src/shared/talk/sorting'
import { everythingReadable } from '../support/attack'
import { type Cell, isInFolder, keysOf, openFile, readOut, whereIs } from '../support/file'
import {
  completeAndSign,
  heldTalk,
  keepSorted,
  openVuxenakt,
  type TalkScene,
  talkInput,
  talkScene,
} from '../support/talk'

/** Everything in the file that a user's whole key set opens. */
async function openedBy(scene: TalkScene, login: string): Promise<Cell[]> {
  scene.house.core.close()
  const held = await keysOf(scene.house.folder, login)
  const connection = openFile(scene.house.folder, held.databaseKey)
  try {
    return [...readOut(connection), ...everythingReadable(connection, held)]
  } finally {
    connection.close()
  }
}

const partsOf = async (scene: TalkScene, talkId: TalkId) => (await scene.house.ask('talk.get', { talkId })).myParts

// Domain brief 4.4, the worked example.
const witnessed = 'Han slog mig i hallen den 1 mars när Elsa stod där.'
const crying = 'Elsa grät och gick till sitt rum.'
const hugoSlept = 'Hugo sov men undrar nu varför alla är tysta.'
const sister = 'Jag bor hos min syster i Hällstad sedan i helgen.'
const leaving = 'Jag vill lämna honom i mars.'
const coffee = 'Vi pratade om vädret.'
const saras = [witnessed, crying, hugoSlept, sister, leaving, coffee].join(' ')
const forElsa = 'AA berättar att Elsa var i hallen när pappan slog AA den 1 mars.'
const forAdult = 'AA beskriver slag vid tre tillfällen, senast den 1 mars, och att hon är rädd.'
const adultSister = 'AA vistas hos en närstående. Platsen är känd av handläggaren.'
const adultLeaving = 'AA planerar att flytta isär under våren.'

async function sarasSorting(scene: TalkScene, talkId: Awaited<ReturnType<typeof heldTalk>>) {
  const [elsasCase, hugosCase] = scene.caseIds as [CaseId, CaseId]
  const [elsaSide, hugoSide] = [childSide(elsasCase), childSide(hugosCase)]
  return keepSorted(scene.house, talkId, saras, ({ text }) => {
    switch (text) {
      case witnessed:
        return { sides: [elsaSide, 'vuxen'], wordings: { [elsaSide]: forElsa } }
      case crying:
        return { sides: [elsaSide] }
      case hugoSlept:
        return { sides: [hugoSide] }
      case coffee:
        return { isNeither: true }
      default:
        return { sides: ['vuxen'] }
    }
  })
}

test('one talk becomes separately worded notes in the right akter, and neither side can read the other’s', {
  timeout: 180_000,
}, async () => {
  const scene = await talkScene()
  const { house, jenny, motherId } = scene
  const talkId = await heldTalk(scene)
  const vuxenakt = await openVuxenakt(scene, 'jenny', jenny, motherId)
  await house.login('sara')

  await sarasSorting(scene, talkId)
  expect(await house.ask('talk.place', { talkId })).toEqual({ placed: 3, handedOver: 3 })
  for (const part of await partsOf(scene, talkId))
    await completeAndSign(house, part.aktId as AktId, part.noteId as NoteId)
  const half = await house.ask('talk.get', { talkId })
  expect([half.signed, half.expected]).toEqual([2, 3])
  // Everything Sara noted has its place: her raw notes are gone.
  expect(await house.ask('draft.get', { form: sortingForm, subject: talkId })).toBeNull()

  await house.login('jenny')
  const jennys = await house.ask('talk.get', { talkId })
  expect(jennys.received.map(({ from, text }) => [from, text])).toEqual([
    ['Test sara', witnessed],
    ['Test sara', sister],
    ['Test sara', leaving],
  ])
  const reworded: Record<string, string> = { [witnessed]: forAdult, [sister]: adultSister, [leaving]: adultLeaving }
  await keepSorted(house, talkId, '', ({ text }) => ({ sides: ['vuxen'], wordings: { vuxen: reworded[text] ?? '' } }))
  expect(await house.ask('talk.place', { talkId })).toEqual({ placed: 3, handedOver: 0 })
  const [part] = await partsOf(scene, talkId)
  expect(part?.aktId).toBe(vuxenakt)
  await completeAndSign(house, vuxenakt, part?.noteId as NoteId)
  const done = await house.ask('talk.get', { talkId })
  expect([done.signed, done.expected, done.received]).toEqual([3, 3, []])

  const [seenBySara, seenByJenny] = [await openedBy(scene, 'sara'), await openedBy(scene, 'jenny')]
  for (const words of [forAdult, adultSister, adultLeaving]) {
    expect(whereIs(seenBySara, words)).toEqual([])
    expect(whereIs(seenByJenny, words)).toContain('note_part.content')
  }
  for (const words of [forElsa, crying, hugoSlept]) {
    expect(whereIs(seenByJenny, words)).toEqual([])
    expect(whereIs(seenBySara, words)).toContain('note_part.content')
  }
  // The handed-over sentences are gone for both, also from the log, and never lay open in any file.
  for (const words of [sister, leaving, witnessed]) {
    expect(whereIs(seenByJenny, words)).toEqual([])
    expect(whereIs(seenBySara, words)).toEqual([])
    expect(isInFolder(house.folder, words)).toBe(false)
  }
  house.close()
})

test('control: a handed-over sentence is read by its receiver until it has been worded, and never by its giver out of the file', async () => {
  const scene = await talkScene()
  const talkId = await heldTalk(scene)
  await sarasSorting(scene, talkId)
  await scene.house.ask('talk.place', { talkId })

  expect(whereIs(await openedBy(scene, 'jenny'), leaving)).toContain('handover.text')
  const ofSara = whereIs(await openedBy(scene, 'sara'), leaving)
  // It stands in her own raw notes, which are hers until all is signed, and nowhere else.
  expect(ofSara).toEqual(['draft.content'])
  scene.house.close()
})

test('nothing is signed while something noted in the talk has no place, or is the same on two sides', async () => {
  const scene = await talkScene()
  const { house } = scene
  const talkId = await heldTalk(scene)
  const [elsaSide, hugoSide] = scene.caseIds.map((caseId) => childSide(caseId)) as [
    ReturnType<typeof childSide>,
    ReturnType<typeof childSide>,
  ]
  const place = async (where: Parameters<typeof keepSorted>[3]) => {
    await keepSorted(house, talkId, `${witnessed} ${crying}`, where)
    return (await house.fails('talk.place', { talkId })).fields?.[0]?.code
  }

  await house.ask('talk.begin', { talkId })
  expect(await place(({ text }) => (text === crying ? { sides: [elsaSide] } : {}))).toBe('unassigned')
  expect(await place(() => ({ sides: [elsaSide, hugoSide] }))).toBe('wording-missing')
  expect(
    await place(() => ({ sides: [elsaSide, hugoSide], wordings: { [elsaSide]: 'Han slog.', [hugoSide]: 'han slog' } })),
  ).toBe('same-wording')
  expect(await place(({ text }) => ({ sides: [elsaSide, 'vuxen'], wordings: { [elsaSide]: text } }))).toBe(
    'same-wording',
  )

  const [part] = await partsOf(scene, talkId)
  await expect(completeAndSign(house, part?.aktId as AktId, part?.noteId as NoteId)).rejects.toThrow('unassigned')
  expect((await house.ask('talk.get', { talkId })).signed).toBe(0)
  house.close()
})

test('a passage does not stand word for word in two akter of the same talk', async () => {
  const scene = await talkScene()
  const { house } = scene
  const talkId = await heldTalk(scene)
  const [first, second] = scene.caseIds.map((caseId) => childSide(caseId)) as [string, string]
  await keepSorted(house, talkId, 'Ett. Två.', ({ text }) => ({
    sides: [(text === 'Ett.' ? first : second) as 'vuxen'],
    wordings: { [text === 'Ett.' ? first : second]: 'Barnen hörde bråket genom väggen hela natten.' },
  }))
  await house.ask('talk.place', { talkId })
  const parts = await partsOf(scene, talkId)

  await expect(completeAndSign(house, parts[0]?.aktId as AktId, parts[0]?.noteId as NoteId)).rejects.toThrow(
    'same-wording',
  )
  house.close()
})

test('what a colleague has handed over has its place before one’s own part is signed', async () => {
  const scene = await talkScene()
  const { house, jenny, motherId } = scene
  const talkId = await heldTalk(scene)
  await sarasSorting(scene, talkId)
  await house.ask('talk.place', { talkId })
  const vuxenakt = await openVuxenakt(scene, 'jenny', jenny, motherId)
  await house.ask('talk.begin', { talkId })
  const [part] = await partsOf(scene, talkId)

  await expect(completeAndSign(house, vuxenakt, part?.noteId as NoteId)).rejects.toThrow('received-unsorted')
  house.close()
})

test('whether the adult has an akt shows in nothing a barnhandläggare sees, before and after', async () => {
  const views = []
  for (const hasAkt of [true, false]) {
    const scene = await talkScene()
    const { house, jenny, motherId } = scene
    const talkId = await heldTalk(scene)
    if (hasAkt) {
      const vuxenakt = await openVuxenakt(scene, 'jenny', jenny, motherId)
      await house.ask('talk.begin', { talkId })
      const [part] = await partsOf(scene, talkId)
      await completeAndSign(house, vuxenakt, part?.noteId as NoteId)
      await house.ask('talk.answerOffer', { talkId, offer: 'tackade-ja' })
    } else {
      await house.login('jenny')
      await house.ask('talk.answerOffer', { talkId, offer: 'tackade-nej' })
    }
    await house.login('sara')
    const { talks } = await house.ask('talk.ofCase', { caseId: scene.caseIds[0] as CaseId })
    const { received, myParts, signed, expected, hasAdultSide } = await house.ask('talk.get', { talkId })
    const { waiting } = await house.ask('today.get', {})
    views.push({
      talks: talks.map(({ id: _id, ...one }) => one),
      page: { received, parts: myParts.length, signed, expected, hasAdultSide },
      waiting: waiting.map((one) => one.kind),
    })
    house.close()
  }

  expect(views[0]?.page).toEqual({ received: [], parts: 2, signed: 1, expected: 3, hasAdultSide: true })
  expect(views[1]).toEqual(views[0])
})

test('never two parents: two adults in one talk are refused, and so is one outside the family', async () => {
  const scene = await talkScene()
  const plan = async (more: Parameters<typeof talkInput>[1]) =>
    (await scene.house.fails('talk.plan', talkInput(scene, more))).fields?.[0]

  expect(await plan({ adultIds: [scene.motherId, scene.fatherId] })).toEqual({ path: ['adultIds'], code: 'one-adult' })
  expect((await plan({ adultIds: [] }))?.code).toBe('too-few')
  const page = await scene.house.ask('case.page', { caseId: scene.caseIds[0] as CaseId })
  expect((await plan({ adultIds: [page.childId] }))?.code).toBe('not-in-family')
  scene.house.close()
})

test('until the child’s protection is secured a talk by one handläggare asks for a reason, and keeps it', async () => {
  const scene = await talkScene()
  const { house } = scene
  const alone = { vuxenhandlaggareId: null }

  expect((await house.fails('talk.plan', talkInput(scene, alone))).fields?.[0]?.code).toBe('solo-reason-missing')
  const { talkId } = await house.ask('talk.plan', talkInput(scene, { ...alone, soloReason: 'Jenny är sjuk.' }))
  expect((await house.ask('talk.get', { talkId })).text.soloReason).toBe('Jenny är sjuk.')

  for (const caseId of scene.caseIds)
    await house.ask('talk.setSafety', {
      caseId,
      isSecured: true,
      decidedOn: '2026-03-02',
      decidedBy: 'Ewa Prov, 1:e socialsekreterare',
      reason: 'Barnen bor hos mormor.',
    })
  await house.ask('talk.plan', talkInput(scene, alone))
  const { safety } = await house.ask('talk.ofCase', { caseId: scene.caseIds[0] as CaseId })
  expect(safety).toMatchObject({ isSecured: true, reason: 'Barnen bor hos mormor.', recordedBy: 'Test sara' })

  await house.ask('talk.setSafety', {
    caseId: scene.caseIds[0] as CaseId,
    isSecured: false,
    decidedOn: '2026-03-02',
    decidedBy: 'Ewa Prov',
    reason: 'Barnen är hemma igen.',
  })
  expect((await house.fails('talk.plan', talkInput(scene, alone))).fields?.[0]?.code).toBe('solo-reason-missing')
  house.close()
})

test('one person with two hats writes both sides, in two akter and two wordings', async () => {
  const scene = await talkScene({ oneForBoth: true })
  const { house, sara, motherId } = scene
  const order = { vuxenhandlaggareId: sara, caseIds: [scene.caseIds[0] as CaseId] }
  expect((await house.fails('talk.plan', talkInput(scene, order))).fields?.[0]?.code).toBe('solo-reason-missing')
  const talkId = await heldTalk(scene, { ...order, soloReason: 'Kommunen har en handläggare.' })
  const vuxenakt = await openVuxenakt(scene, 'sara', sara, motherId)
  const side = childSide(scene.caseIds[0] as CaseId)
  await keepSorted(house, talkId, witnessed, () => ({
    sides: [side, 'vuxen'],
    wordings: { [side]: forElsa, vuxen: forAdult },
  }))

  expect(await house.ask('talk.place', { talkId })).toEqual({ placed: 2, handedOver: 0 })
  const parts = await partsOf(scene, talkId)
  expect(parts.map((part) => part.aktId === vuxenakt)).toEqual([false, true])
  for (const part of parts) {
    await house.ask('team.wearHat', { aktId: part.aktId as AktId })
    await completeAndSign(house, part.aktId as AktId, part.noteId as NoteId)
  }
  expect((await house.ask('talk.get', { talkId })).signed).toBe(2)
  house.close()
})

test('a note thrown away gives back what was laid in it, and what the editor has not handed in is kept', async () => {
  const scene = await talkScene()
  const { house } = scene
  const talkId = await heldTalk(scene)
  const side = childSide(scene.caseIds[0] as CaseId)
  await house.ask('talk.begin', { talkId })
  const [part] = await partsOf(scene, talkId)
  const [aktId, noteId] = [part?.aktId as AktId, part?.noteId as NoteId]
  const [note] = await house.ask('note.list', { aktId })
  const typed = { id: 'typed0000000', kind: 'stycke', text: 'Skrivet i anteckningen.', source: '', place: 'bas' }
  const field = note?.form === 'journal-barn' ? 'uppgifter' : Object.keys(note?.content.prose ?? {})[0]
  const { participants = [], areas = [], lines = {} } = note?.content ?? {}
  if (field === 'uppgifter')
    await house.ask('draft.save', {
      form: 'note',
      subject: noteId,
      content: JSON.stringify({ participants, areas, lines, prose: { [field]: [typed] }, day: '', time: '' }),
    })
  await keepSorted(house, talkId, crying, () => ({ sides: [side] }))
  await house.ask('talk.place', { talkId })
  expect(await house.ask('talk.place', { talkId })).toEqual({ placed: 0, handedOver: 0 })

  const [laid] = await house.ask('note.list', { aktId })
  const texts = Object.values(laid?.content.prose ?? {}).flatMap((passages) => passages.map((one) => one.text))
  expect(texts).toEqual(field === 'uppgifter' ? ['Skrivet i anteckningen.', crying] : [crying])

  await house.ask('note.discard', { noteId, reason: 'fel' })
  expect(await house.ask('talk.place', { talkId })).toEqual({ placed: 1, handedOver: 0 })
  house.close()
})

test('what was told in a planned talk is seen by both handläggare on Idag, and by nobody else', async () => {
  const scene = await talkScene()
  const { house } = scene
  await house.ask('talk.plan', talkInput(scene))
  for (const login of ['sara', 'jenny']) {
    await house.login(login)
    const { waiting } = await house.ask('today.get', {})
    expect(waiting.find((one) => one.kind === 'talk-planned')).toMatchObject({ day: '2026-03-04', startsAt: '10:00' })
  }
  await house.login('karin')
  expect((await house.ask('today.get', {})).waiting.map((one) => one.kind)).not.toContain('talk-planned')
  house.close()
})
