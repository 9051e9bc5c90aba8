import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { emptyWhereabouts } from '../support/house'
import { journal, textOf } from '../support/notes'
import { decisionInput, itemInput, partyInput } from '../support/scene'

/** Two windows of one person: both have read the same, both save. */
let ids: Furnished
beforeAll(async () => {
  ids = await furnishedHouse()
})
beforeEach(async () => {
  ids.restore()
  await ids.house.login('sara')
})
afterAll(() => ids.house.close())

const ask: Furnished['house']['ask'] = (name, input) => ids.house.ask(name, input)
const fails: Furnished['house']['fails'] = (name, input) => ids.house.fails(name, input)
const samrad = () => ask('samrad.get', { samradId: ids.samradId })
const note = (statements: string, revision: number) => ({
  noteId: ids.noteId,
  revision,
  eventAt: '2026-03-02T07:00:00.000Z',
  content: journal(statements),
})

test('an item of the agenda: the second window is told, and the first one’s words stand', async () => {
  await ask('samrad.start', { samradId: ids.samradId })
  const first = itemInput(ids.samradId, 'skydd', { text: { text: '', reason: 'den första' } })
  const second = itemInput(ids.samradId, 'skydd', { text: { text: '', reason: 'den andra' } })
  const { revision } = await ask('samrad.saveItem', first)

  expect(await fails('samrad.saveItem', second)).toEqual({ code: 'conflict' })
  expect((await samrad()).items).toMatchObject([{ text: { reason: 'den första' }, revision }])
  await ask('samrad.saveItem', { ...second, revision })
  expect((await samrad()).items).toMatchObject([{ text: { reason: 'den andra' } }])
})

test('an item that is not there yet is not saved over either', async () => {
  await ask('samrad.start', { samradId: ids.samradId })

  expect(await fails('samrad.saveItem', itemInput(ids.samradId, 'skydd', { revision: 1 }))).toEqual({
    code: 'conflict',
  })
  expect((await samrad()).items).toEqual([])
})

test('a decision: the second window is told, and the first one’s words stand', async () => {
  await ask('samrad.start', { samradId: ids.samradId })
  const { decisionId, revision } = await ask('samrad.saveDecision', decisionInput(ids.samradId))
  const change = (text: string) => decisionInput(ids.samradId, { decisionId, revision, text })

  await ask('samrad.saveDecision', change('den första'))

  expect(await fails('samrad.saveDecision', change('den andra'))).toEqual({ code: 'conflict' })
  expect((await samrad()).decisions.map((one) => one.text)).toEqual(['den första'])
})

test('a decision taken away in one window is not brought back by the other', async () => {
  await ask('samrad.start', { samradId: ids.samradId })
  const { decisionId, revision } = await ask('samrad.saveDecision', decisionInput(ids.samradId))
  await ask('samrad.removeDecision', { decisionId })

  expect(await fails('samrad.saveDecision', decisionInput(ids.samradId, { decisionId, revision }))).toEqual({
    code: 'conflict',
  })
  expect((await samrad()).decisions).toEqual([])
  expect(await fails('samrad.removeDecision', { decisionId })).toEqual({ code: 'not-found' })
})

test('a chair: the second window is told, and the first one’s answer stands', async () => {
  const [party] = (await samrad()).parties
  if (!party) throw new Error('no chair')
  await ask('samrad.setParty', partyInput(party, { answer: 'kommer' }))

  expect(await fails('samrad.setParty', partyInput(party, { answer: 'kommer-inte' }))).toEqual({ code: 'conflict' })
  expect((await samrad()).parties[0]).toMatchObject({ answer: 'kommer', revision: party.revision + 1 })
})

test('day and place of a samråd: the second window is told, and the first one’s stand', async () => {
  const { revision } = await samrad()
  const move = (place: string) => ({
    samradId: ids.samradId,
    revision,
    heldOn: '2026-03-09',
    startsAt: '09:00',
    minutes: 30,
    place,
  })

  await ask('samrad.move', move('Rum 1'))

  expect(await fails('samrad.move', move('Rum 2'))).toEqual({ code: 'conflict' })
  expect(await samrad()).toMatchObject({ place: 'Rum 1', revision: revision + 1 })
})

test('a note: the second window is told, and the first one’s words stand', async () => {
  await ask('note.save', note('den första', 1))

  expect(await fails('note.save', note('den andra', 1))).toEqual({ code: 'conflict' })
  const [stored] = await ask('note.list', { aktId: ids.aktId })
  expect(stored?.revision).toBe(2)
  expect(textOf(stored)).toBe('den första')
})

test('a note is not signed by a window that has not read the latest words, nor changed once it is signed', async () => {
  await ask('note.save', note('utkast', 1))
  await ask('note.save', note('färdig', 2))

  expect(await fails('note.sign', { noteId: ids.noteId, revision: 2 })).toEqual({ code: 'conflict' })
  await ask('note.sign', { noteId: ids.noteId, revision: 3 })
  expect(await fails('note.save', note('efteråt', 4))).toEqual({ code: 'conflict' })
  expect(await fails('note.sign', { noteId: ids.noteId, revision: 4 })).toEqual({ code: 'conflict' })
  expect(await fails('note.discard', { noteId: ids.noteId, reason: 'ångrar mig' })).toEqual({ code: 'conflict' })
  expect((await ask('note.list', { aktId: ids.aktId })).map((one) => textOf(one))).toEqual(['färdig'])
})

test('a person: the second window is told, whichever part of the person it changes', async () => {
  const { identity, revision } = await ask('person.get', { personId: ids.childId })
  const rename = (givenName: string) => ({ personId: ids.childId, revision, identity: { ...identity, givenName } })

  await ask('person.change', rename('Första'))

  expect(await fails('person.change', rename('Andra'))).toEqual({ code: 'conflict' })
  expect(
    await fails('person.changeWhereabouts', { personId: ids.childId, revision, whereabouts: emptyWhereabouts }),
  ).toEqual({
    code: 'conflict',
  })
  expect((await ask('person.get', { personId: ids.childId })).identity.givenName).toBe('Första')
})

test('two windows that save different items at the same time do not stand in each other’s way', async () => {
  await ask('samrad.start', { samradId: ids.samradId })

  await Promise.all(['skydd', 'stod', 'syskon'].map((key) => ask('samrad.saveItem', itemInput(ids.samradId, key))))

  expect((await samrad()).items.map((item) => item.itemKey).sort()).toEqual(['skydd', 'stod', 'syskon'])
})

test('of many windows that save the same item at the same time exactly one is let through', async () => {
  await ask('samrad.start', { samradId: ids.samradId })
  const save = (no: number) =>
    ids.house.core.dispatch(
      'samrad.saveItem',
      itemInput(ids.samradId, 'skydd', { text: { text: '', reason: `fönster ${no}` } }),
    )

  const results = await Promise.all([1, 2, 3, 4, 5].map(save))

  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.flatMap((result) => (result.ok ? [] : [result.error.code]))).toEqual(Array(4).fill('conflict'))
})
