import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AktId, CaseId, PersonId, RequestId, SamradId, UserId } from '../../src/shared/ids'
import { foundTestHouse, type TestHouse } from '../support/house'
import { journal, passage, threadEntry } from '../support/notes'
import { differing, everyAnswer, type World } from '../support/questions'
import { elsa, mother, plan, receive } from '../support/scene'

/** The same people do the same things; in the fuller house two akter are opened and written in besides. */
async function build(isFuller: boolean): Promise<World> {
  const house = await foundTestHouse()
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('jonas', ['samordnare'])
  await house.addUser('ewa', ['enhetschef'])
  const jenny = await house.addUser('jenny', ['vuxenhandlaggare'])
  await house.addUser('tomasz', ['stodjare'])
  await house.login('jonas')
  const { caseId, requestId } = await receive(house, [elsa], {
    responsibleId: sara,
    adults: [{ person: mother, kinship: { relation: 'mor' } }],
  })
  const samradId = await plan(house, [caseId])
  const { childId, relatives } = await house.ask('case.page', { caseId })
  const motherId = relatives[0]?.personId as PersonId
  await house.login('ewa')
  await appoint(house, caseId, jenny, motherId)
  if (isFuller) await fill(house, caseId, motherId)
  return { house, known: known({ caseId, requestId, samradId, childId, motherId, sara }) }
}

const appoint = (house: TestHouse, caseId: CaseId, userId: UserId, motherId: PersonId) =>
  house.ask('team.join', {
    caseIds: [caseId],
    userId,
    role: 'vuxenhandlaggare',
    joinedOn: '2026-03-02',
    reason: 'Uppgift om våld',
    adultIds: [motherId],
  })

async function fill(house: TestHouse, caseId: CaseId, motherId: PersonId) {
  await house.login('sara')
  const { aktId } = await house.ask('akt.open', { caseId })
  await write(house, aktId, 'journal-barn', { uppgifter: [passage('KANARIE'), passage('KANARIE', 'skydd')] })
  await house.ask('thread.add', threadEntry(aktId, { words: { text: 'KANARIE' } }))
  await house.login('jenny')
  const adult = await house.ask('akt.openVuxenakt', { caseId, personId: motherId, unit: '' })
  await write(house, adult.aktId, 'journal-vuxen', { beskrivning: [passage('KANARIE')] })
}

async function write(
  house: TestHouse,
  aktId: AktId,
  form: string,
  prose: Parameters<typeof house.ask<'note.save'>>[1]['content']['prose'],
) {
  const { noteId } = await house.ask('note.start', { aktId, form, samradId: null, aboutId: null })
  const content = { ...journal('x'), prose }
  await house.ask('note.save', { noteId, eventAt: house.now(), content, revision: 1 })
}

const known = (ids: {
  readonly caseId: CaseId
  readonly requestId: RequestId
  readonly samradId: SamradId
  readonly childId: PersonId
  readonly motherId: PersonId
  readonly sara: UserId
}) => ({
  ...ids,
  personId: ids.motherId,
  userId: ids.sara,
  text: 'Elsa',
  givenName: 'Elsa',
  familyName: 'Åkesson',
  personnummer: '20140317-2388',
  from: '2026-01-01',
  until: '2026-12-31',
})

let plain: World
let fuller: World
beforeAll(async () => {
  plain = await build(false)
  fuller = await build(true)
})
afterAll(() => {
  plain.house.close()
  fuller.house.close()
})

test.each(['jonas', 'ewa', 'tomasz'])(
  'two houses that differ only in akter which %s may not see answer every question alike',
  async (login) => {
    const [here, there] = [await everyAnswer(plain, login), await everyAnswer(fuller, login)]

    expect(differing(here, there)).toEqual([])
    expect(JSON.stringify(there)).not.toContain('KANARIE')
  },
)

test('control: the same questions are answered, and not by refusals alone', async () => {
  const answers = Object.values(await everyAnswer(plain, 'jonas')) as { readonly ok: boolean }[]

  expect(answers.filter((one) => one.ok).length).toBeGreaterThan(15)
})

test.each(['sara', 'jenny'])('control: %s, who holds one of the akter, is answered differently', async (login) => {
  const [here, there] = [await everyAnswer(plain, login), await everyAnswer(fuller, login)]

  expect(differing(here, there)).toEqual(
    expect.arrayContaining(login === 'sara' ? ['case.page', 'thread.ofCase'] : ['team.mine']),
  )
})
