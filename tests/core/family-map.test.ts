import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPerson, setKinship } from '../../src/main/core/person/person.store'
import { type Family, familyHouse } from '../support/family'
import { newPerson } from '../support/house'
import { hugo } from '../support/scene'
import { openTestSession } from '../support/session'

let family: Family
beforeAll(async () => {
  family = await familyHouse()
})
beforeEach(() => family.restore())
afterAll(() => family.house.close())

const mapOf = () => family.house.ask('family.ofCase', { caseId: family.caseId })

test('the map draws the child, its sibling and its mother, and whose adult she is', async () => {
  await family.house.login('sara')

  const map = await mapOf()

  expect(map.members.map(({ name, kinship }) => [name, kinship?.relation ?? 'barnet'])).toEqual([
    ['Elsa Åkesson', 'barnet'],
    ['Anna Åkesson', 'mor'],
    ['Hugo Åkesson', 'syskon'],
  ])
  expect(map.ties.map(({ adultId, childId }) => [adultId, childId])).toContainEqual([family.motherId, family.childId])
})

test('somebody whose identity I hold no key to is not drawn: no box, no line, no number', async () => {
  const { house, caseId, childId, users } = family
  const sara = await openTestSession(house, 'sara')
  const readers = { identity: [users.sara], whereabouts: [] }
  const personId = sara.session.change('test.relate', (context) => {
    const added = addPerson(context, newPerson('Gömda', 'Farmorsdotter', '19850614-2390'), readers, [])
    setKinship(context, childId, added, {
      relation: 'annan-narstaende',
      custody: 'ingen',
      livesWithChild: 'okant',
      isSuspect: false,
    })
    return added
  })
  sara.close()

  await house.login('sara')
  const sarasMap = JSON.stringify(await house.ask('family.ofCase', { caseId }))
  await house.login('ewa')
  const ewas = await house.ask('family.ofCase', { caseId })

  expect(sarasMap).toContain('Farmorsdotter')
  expect(JSON.stringify(ewas)).not.toContain(personId)
  expect(JSON.stringify(ewas)).not.toContain('Farmorsdotter')
  expect(ewas.members).toHaveLength(3)
})

test('nobody is pointed out as suspected, and nobody’s place is told', async () => {
  const { house, childId, motherId } = family
  await house.login('karin')
  await house.ask('person.changeKinship', {
    childId,
    otherId: motherId,
    kinship: { relation: 'mor', custody: 'ensam', livesWithChild: 'ja', isSuspect: true },
  })

  const map = JSON.stringify(await mapOf())

  expect(map).not.toMatch(/suspect|address|whereabouts/i)
})

test('a case without a key has no map', async () => {
  await family.house.login('per')

  expect(await family.house.fails('family.ofCase', { caseId: family.caseId })).toEqual({ code: 'not-found' })
  expect(await family.house.fails('timeline.ofCase', { caseId: family.caseId })).toEqual({ code: 'not-found' })
})

test('the mother of one child is drawn to its sibling too, when she is said to be', async () => {
  const { house, siblingCaseId } = family
  await house.login('sara')

  const map = await house.ask('family.ofCase', { caseId: siblingCaseId })

  expect(map.members[0]?.name).toBe(`${hugo.identity.givenName} ${hugo.identity.familyName}`)
  expect(map.members[0]?.kinship).toBeNull()
})
