import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AktId, CaseId, NoteId, PersonId } from '../../src/shared/ids'
import type { NoteContent } from '../../src/shared/note/note.contract'
import { keepCopy } from '../support/file'
import { foundTestHouse, type TestHouse } from '../support/house'
import { journal, lookAndSign, passage } from '../support/notes'
import { blockInput, elsa, mother, plan, receive } from '../support/scene'

let house: TestHouse
let caseId: CaseId
let aktId: AktId
let motherId: PersonId
let restore: () => void

beforeAll(async () => {
  house = await foundTestHouse()
  const sara = await house.addUser('sara', ['samordnare', 'barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.login('sara')
  ;({ caseId } = await receive(house, [elsa], {
    responsibleId: sara,
    adults: [{ person: mother, kinship: { relation: 'mor', custody: 'gemensam' } }],
  }))
  ;({ aktId } = await house.ask('akt.open', { caseId }))
  motherId = (await house.ask('case.page', { caseId })).relatives[0]?.personId as PersonId
  house.core.close()
  restore = keepCopy(house.folder)
})
beforeEach(async () => {
  house.core.close()
  restore()
  await house.login('sara')
})
afterAll(() => house.close())

async function signed(form: string, content: NoteContent): Promise<NoteId> {
  const { noteId } = await house.ask('note.start', { aktId, form, samradId: null, aboutId: null })
  const eventAt = '2026-03-02T07:00:00.000Z'
  const { revision } = await house.ask('note.save', { noteId, eventAt, content, revision: 1 })
  await lookAndSign(house, aktId, noteId, revision)
  return noteId
}
const consent = (): NoteContent => ({
  participants: [{ name: 'Elsa', role: 'barnet' }],
  areas: [],
  lines: { vem: 'Anna Åkesson, mor', 'fran-till': 'Vi – BUP', 'galler-till': '2026-06-01', form: 'muntligt' },
  prose: {
    'till-vad': [passage('Krissamtal')],
    varfor: [passage('Sömn')],
    'barnets-asikt': [passage('Vill')],
    aterkallelse: [passage('Har sagts')],
  },
})
const handover = (till: string): NoteContent => ({
  participants: [{ name: 'Elsa', role: 'barnet' }],
  areas: [],
  lines: { 'till-slag': till, 'fran-till': 'Vi – BUP', mottagare: 'Nina', mottaget: '2026-03-01' },
  prose: { klart: [passage('Plan')], aterstar: [passage('Tid')], risker: [passage('Inga')] },
})
const produce = (noteId: NoteId) => ({ document: { kind: 'note' as const, noteId }, format: 'pdf' as const })
const blocked = async () => {
  const samradId = await plan(house, [caseId])
  return (await house.ask('samrad.get', { samradId })).children[0]?.hasInformationBlock
}

test('a block says what may not be told to whom, until when and by whose decision; it shows at the samråd and is lifted with who was told', async () => {
  expect(await blocked()).toBe(false)
  const { blockId } = await house.ask('block.set', blockInput(caseId, { coversAll: false, receivers: [motherId] }))

  expect(await blocked()).toBe(true)
  expect((await house.ask('block.ofCase', { caseId })).blocks).toMatchObject([
    {
      coversAll: false,
      receivers: [{ name: 'Anna Åkesson' }],
      words: { what: 'Att Elsa ska höras', deciderName: 'Åklagare Prov', setBy: 'Test sara' },
      liftedOn: null,
    },
  ])

  await house.ask('block.lift', { blockId, liftedOn: '2026-03-02', informed: 'Sara ringde modern' })
  expect(await blocked()).toBe(false)
  expect((await house.ask('block.ofCase', { caseId })).blocks[0]?.words?.informed).toBe('Sara ringde modern')
  expect((await house.fails('block.lift', { blockId, liftedOn: '2026-03-02', informed: 'igen' })).code).toBe('conflict')
})

test('while a block stands nothing to a guardian is produced, in any form; before it and after it is', async () => {
  const noteId = await signed('samtycke-barn', consent())
  await house.ask('template.produce', produce(noteId))
  const { blockId } = await house.ask('block.set', blockInput(caseId))

  for (const format of ['docx', 'pdf', 'print'] as const)
    expect(await house.fails('template.produce', { ...produce(noteId), format })).toEqual({
      code: 'invalid-input',
      fields: [{ path: ['document'], code: 'information-block', value: '2026-03-02' }],
    })

  await house.ask('block.lift', { blockId, liftedOn: '2026-03-02', informed: 'Båda har fått veta' })
  expect((await house.ask('template.produce', produce(noteId))).ticket).not.toBe('')
})

test('a handover is stopped when it goes to a guardian, and not when it goes to another agency', async () => {
  const home = await signed('overlamning-barn', handover('vardnadshavare'))
  const agency = await signed('overlamning-barn', handover('verksamhet'))
  await house.ask('block.set', blockInput(caseId))

  expect((await house.fails('template.produce', produce(home))).fields?.[0]?.code).toBe('information-block')
  const { ticket } = await house.ask('template.produce', produce(agency))
  const sheet = await house.ask('template.printable', { ticket })
  expect(JSON.stringify(sheet)).toContain('Informationsspärr gäller')
})

test('a note that may not be revealed to a guardian is stopped by itself, and the signed note is left as it was', async () => {
  const noteId = await signed('samtycke-barn', consent())
  const read = async () => (await house.ask('note.list', { aktId })).find((one) => one.id === noteId)
  const before = await read()

  await house.ask('block.withhold', { noteId, reason: 'Elsa är rädd för pappa' })
  expect((await house.fails('block.withhold', { noteId, reason: 'igen' })).code).toBe('conflict')
  expect((await house.fails('template.produce', produce(noteId))).fields?.[0]?.code).toBe('withheld')
  expect(await read()).toEqual(before)

  await house.ask('block.reveal', { noteId, reason: 'Elsa har berättat själv' })
  await house.ask('template.produce', produce(noteId))
  expect((await house.ask('block.ofAkt', { aktId })).withheld).toMatchObject([
    { reason: 'Elsa är rädd för pappa', liftReason: 'Elsa har berättat själv' },
  ])
})

test('a draft may be marked, is marked for its writer only, and takes the mark with it when it is thrown away', async () => {
  const { noteId } = await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })
  await house.ask('block.withhold', { noteId, reason: 'Skäl' })
  await house.login('ewa')
  expect((await house.ask('block.ofAkt', { aktId })).withheld).toEqual([])
  expect((await house.fails('block.reveal', { noteId, reason: 'Skäl' })).code).toBe('not-found')

  await house.login('sara')
  await house.ask('note.discard', { noteId, reason: 'fel' })
  expect((await house.ask('block.ofAkt', { aktId })).withheld).toEqual([])
})

test('a block is written into the akt with what it says filled in, its secret under skydd', async () => {
  const { blockId } = await house.ask('block.set', blockInput(caseId))
  await house.ask('block.writeNote', { blockId, aktId })

  const [note] = await house.ask('note.list', { aktId })
  expect(note).toMatchObject({
    form: 'informationssparr',
    content: { lines: { 'beslutad-av': 'Åklagare Prov, åklagare', till: 'förhöret är hållet' } },
  })
  expect(note?.content.prose.vad).toMatchObject([{ place: 'skydd', text: expect.stringContaining('Elsa ska höras') }])
  await lookAndSign(house, aktId, note?.id as NoteId, 1)
})

test('who is outside the case neither sees nor sets nor lifts a block; the same is open to who is in it', async () => {
  const { blockId } = await house.ask('block.set', blockInput(caseId))
  const attempts = async () => [
    (await house.fails('block.ofCase', { caseId })).code,
    (await house.fails('block.set', blockInput(caseId))).code,
    (await house.fails('block.lift', { blockId, liftedOn: '2026-03-02', informed: 'x' })).code,
    (await house.fails('block.ofAkt', { aktId })).code,
  ]
  await house.login('karin')
  await house.addUser('lena', ['barnhandlaggare'], { namndIndex: 1 })
  await house.login('lena')

  expect(await attempts()).toEqual(['not-found', 'not-found', 'not-found', 'not-found'])
  await house.login('ewa')
  expect((await house.ask('block.ofCase', { caseId })).blocks).toHaveLength(1)
  await house.ask('block.lift', { blockId, liftedOn: '2026-03-02', informed: 'Ewa ringde' })
})

test('a signed note is produced with its passages, what is closed left out, and its correction beside it', async () => {
  const noteId = await signed('journal-barn', {
    ...journal('Elsa sover bättre'),
    prose: {
      uppgifter: [passage('Elsa sover bättre', 'bas', { source: 'modern' }), passage('Provgatan 9', 'skydd')],
      'nasta-steg': [passage('Ring skolan')],
    },
  })
  const { noteId: correctionId } = await house.ask('note.start', {
    aktId,
    form: 'rattelse',
    samradId: null,
    aboutId: noteId,
  })
  const content: NoteContent = {
    participants: [{ name: 'Sara', role: '' }],
    areas: [],
    lines: { skal: 'Fel dag' },
    prose: { vad: [passage('Dagen')], ratt: [passage('Den tredje mars')] },
  }
  await house.ask('note.save', { noteId: correctionId, eventAt: '2026-03-02T07:30:00.000Z', content, revision: 1 })
  await lookAndSign(house, aktId, correctionId, 2)
  const { ticket, fileName } = await house.ask('template.produce', produce(noteId))
  const words = JSON.stringify(await house.ask('template.printable', { ticket }))

  expect(fileName).toBe('Journalanteckning 2026-03-02.pdf')
  for (const expected of ['Elsa sover bättre', 'modern', 'Provgatan 9', 'Den tredje mars', 'Test sara', 'Elsa Åkesson'])
    expect(words).toContain(expected)
})

test('a draft is not produced', async () => {
  const { noteId } = await house.ask('note.start', { aktId, form: 'journal-barn', samradId: null, aboutId: null })

  expect((await house.fails('template.produce', produce(noteId))).code).toBe('not-allowed')
})
