import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId, PersonId, UserId } from '../../src/shared/ids'
import { emptyWhereabouts, foundTestHouse, identity, newPerson, type TestHouse } from '../support/house'
import { testNumber } from '../support/numbers'
import { plan, receive, requestFor } from '../support/scene'

let house: TestHouse
let sara: UserId
let caseId: CaseId
let hiddenCase: CaseId
let childId: PersonId
const hidden = {
  ...newPerson('Skyddelina', 'Hemligsson', testNumber('20130505')),
  identity: {
    ...identity('Skyddelina', 'Hemligsson', testNumber('20130505')),
    protection: 'skyddad-folkbokforing' as const,
  },
}
const flagged = {
  ...newPerson('Markus', 'Flaggquist', testNumber('19800505', '239')),
  identity: {
    ...identity('Markus', 'Flaggquist', testNumber('19800505', '239')),
    protection: 'sekretessmarkering' as const,
  },
}
beforeAll(async () => {
  house = await foundTestHouse()
  sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('bo', ['samordnare'])
  const child = {
    ...newPerson('Léa', 'Öberg-Åhl', '20140317-2388'),
    whereabouts: { ...emptyWhereabouts, address: 'Provgatan 1' },
  }
  ;({ caseId } = await receive(house, [child], {
    responsibleId: sara,
    adults: [{ person: flagged, kinship: { relation: 'far' } }],
  }))
  ;({ caseId: hiddenCase } = await receive(house, [hidden], { receivedOn: '2026-02-27' }))
  ;({ childId } = await house.ask('case.page', { caseId }))
})
afterAll(() => house.close())

const look = (more: object) =>
  house.ask('person.lookUp', { personnummer: '', givenName: '', familyName: '', birthYear: null, ...more })

test.each(['20140317-2388', '140317-2388', '1403172388', '201403172388'])(
  'before anybody is entered again, the same person is found by number, however it is typed: %s',
  async (personnummer) => {
    expect(await look({ personnummer })).toMatchObject([
      { personId: childId, why: 'same-number', cases: [{ id: caseId }] },
    ])
  },
)

test.each([
  ['Léa', 'Öberg-Åhl', 2014, true],
  ['lea', 'öberg åhl', 2014, true],
  ['LEA', 'ÖBERG-ÅHL', 2014, true],
  ['Léa'.normalize('NFD'), 'Öberg-Åhl'.normalize('NFD'), 2014, true],
  ['Léa', 'Öberg-Åhl', 2015, false],
  ['Léa', 'Oberg-Ahl', 2014, false],
  ['Léa', 'Öberg', 2014, false],
  ['', '', 2014, false],
] as const)('… or by name and year of birth: %s %s, %i', async (givenName, familyName, birthYear, found) => {
  const matches = await look({ givenName, familyName, birthYear })

  expect(matches.map((match) => match.why)).toEqual(found ? ['same-name-and-year'] : [])
})

test('a name without a year is not enough to say that two people are one', async () => {
  expect(await look({ givenName: 'Léa', familyName: 'Öberg-Åhl' })).toEqual([])
})

test('a wrong number is told where it was typed, in the look-up too', async () => {
  const failure = await house.fails('person.lookUp', {
    personnummer: '20140317-2389',
    givenName: '',
    familyName: '',
    birthYear: null,
  })

  expect(failure).toMatchObject({
    code: 'invalid-input',
    fields: [{ path: ['personnummer'], code: 'personnummer-check-digit' }],
  })
})

test('the look-up finds among those I may see, and says nothing of the rest', async () => {
  await house.login('sara')

  expect(await look({ personnummer: '20140317-2388' })).toHaveLength(1)
  expect(await look({ personnummer: testNumber('20130505') })).toEqual([])
  await house.login('karin')
  expect(await look({ personnummer: testNumber('20130505') })).toHaveLength(1)
})

test('a protected person is named nowhere others may look over the shoulder: lists, search, requests, samråd, Idag', async () => {
  await plan(house, [hiddenCase])
  const seen = [
    await house.ask('case.search', { text: 'Hemligsson' }),
    await house.ask('request.list', { state: null }),
    await house.ask('samrad.list', { show: 'alla' }),
    await house.ask('today.get', {}),
  ]

  expect(seen.map((answer) => JSON.stringify(answer).includes('Skyddade personuppgifter'))).toEqual([
    true,
    true,
    true,
    true,
  ])
  for (const answer of seen) expect(JSON.stringify(answer)).not.toMatch(/Skyddelina|Hemligsson|20130505/)
})

test('control: an unprotected person is named in the same places', async () => {
  const seen = JSON.stringify([
    await house.ask('case.search', { text: 'Öberg' }),
    await house.ask('request.list', { state: null }),
  ])

  expect(seen).toContain('Léa Öberg-Åhl')
})

test('who has skyddad folkbokföring has no address here, neither when entered nor later', async () => {
  const withAddress = { ...hidden, whereabouts: { ...emptyWhereabouts, address: 'Provgatan 2' } }
  const entered = await house.fails('person.relate', { childId, other: withAddress, kinship: { relation: 'mor' } })
  const { childId: hiddenId } = await house.ask('case.page', { caseId: hiddenCase })
  const { revision } = await house.ask('person.get', { personId: hiddenId })
  const later = await house.fails('person.changeWhereabouts', {
    personId: hiddenId,
    revision,
    whereabouts: withAddress.whereabouts,
  })

  for (const failure of [entered, later]) expect(failure.fields?.[0]?.code).toBe('address-protected')
  expect(entered.fields?.[0]?.path).toEqual(['other', 'whereabouts', 'address'])
})

test('an address already here stands in the way of skyddad folkbokföring until it is taken away', async () => {
  const { revision, identity: now } = await house.ask('person.get', { personId: childId })
  const protection = 'skyddad-folkbokforing' as const

  const failure = await house.fails('person.change', { personId: childId, revision, identity: { ...now, protection } })
  expect(failure.fields?.[0]?.code).toBe('address-protected')

  await house.ask('person.changeWhereabouts', { personId: childId, revision, whereabouts: emptyWhereabouts })
  await house.ask('person.change', { personId: childId, revision: revision + 1, identity: { ...now, protection } })
  await house.ask('person.change', { personId: childId, revision: revision + 2, identity: now })
})

test('where an adult can be found is told to who wrote it, not with the case: sara sees that it is closed, not what', async () => {
  const page = await house.ask('case.page', { caseId })
  const father = page.relatives.find(({ kinship }) => kinship.relation === 'far')?.personId as PersonId
  const mine = await house.ask('person.get', { personId: father })
  await house.login('sara')
  const saras = await house.ask('person.get', { personId: father })

  expect([mine.whereabouts, saras.whereabouts]).toEqual([emptyWhereabouts, null])
  expect(saras.identity.familyName).toBe('Flaggquist')
  expect(
    await house.fails('person.changeWhereabouts', {
      personId: father,
      revision: saras.revision,
      whereabouts: emptyWhereabouts,
    }),
  ).toEqual({
    code: 'no-key',
  })
  await house.login('karin')
})

test('a person without a key is not opened, changed or taken into a family', async () => {
  const { childId: hiddenId } = await house.ask('case.page', { caseId: hiddenCase })
  await house.login('sara')

  const failures = [
    await house.fails('person.get', { personId: hiddenId }),
    await house.fails('person.change', { personId: hiddenId, revision: 1, identity: identity('X', 'Y', '') }),
    await house.fails('person.relate', {
      childId,
      other: { kind: 'known', personId: hiddenId },
      kinship: { relation: 'syskon' },
    }),
  ]

  for (const failure of failures) expect(['no-key', 'not-found']).toContain(failure.code)
  await house.login('karin')
})

test('what the number tells wins over what was typed, also when a person is changed', async () => {
  const { revision, identity: now } = await house.ask('person.get', { personId: childId })

  await house.ask('person.change', {
    personId: childId,
    revision,
    identity: { ...now, sex: 'pojke', birthDate: '2010-01-01' },
  })

  expect((await house.ask('person.get', { personId: childId })).identity).toMatchObject({
    sex: 'flicka',
    birthDate: '2014-03-17',
  })
})

test('how somebody stands to a child is changed, not written twice', async () => {
  const before = (await house.ask('case.page', { caseId })).relatives
  const other = before[0]?.personId as PersonId

  await house.ask('person.changeKinship', {
    childId,
    otherId: other,
    kinship: { relation: 'far', custody: 'ensam', isSuspect: true },
  })

  const after = (await house.ask('case.page', { caseId })).relatives
  expect(after).toHaveLength(before.length)
  expect(after[0]?.kinship).toMatchObject({ custody: 'ensam', isSuspect: true })
})

test('a number that somebody here has already is refused for a new person, and the known one is chosen instead', async () => {
  const again = newPerson('Lea', 'Öberg', '20140317-2388')

  expect(await house.fails('request.receive', await requestFor(house, [again]))).toEqual({
    code: 'invalid-input',
    fields: [{ path: ['children', 0, 'person', 'identity', 'personnummer'], code: 'number-known' }],
  })
  const { caseIds } = await receive(house, [{ kind: 'known', personId: childId }])
  expect(caseIds).toHaveLength(1)
})
