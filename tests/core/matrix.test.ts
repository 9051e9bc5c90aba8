import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../src/shared/account/account.contract'
import { type Furnished, furnishedHouse } from '../support/furnished'
import { foundTestHouse, type TestHouse } from '../support/house'
import { commands, differing, everyAnswer, inputOf, type World } from '../support/questions'

/** The access matrix (domain 4.6) for those who have no business with any case, over everything the program can be asked. */
const outsiders = ['systemadmin', 'loggranskare', 'lasgast'] as const satisfies readonly Role[]

let full: Furnished
let empty: TestHouse
let [emptyWorld, fullWorld] = [{}, {}] as [World, World]
beforeAll(async () => {
  full = await furnishedHouse(outsiders.map((role) => [role, role] as const))
  empty = await foundTestHouse()
  for (const role of outsiders) await empty.addUser(role, [role])
  const sara = await empty.addUser('sara', ['samordnare', 'barnhandlaggare'])
  const { caseId, childId, requestId, samradId, signedId, minutesId, taskId, aktId, noteId } = full
  const ids = { caseId, childId, personId: childId, requestId, samradId, signedId, minutesId, taskId, aktId, noteId }
  const known = {
    ...ids,
    userId: sara,
    text: 'Elsa',
    reason: 'x',
    givenName: 'Elsa',
    familyName: 'Åkesson',
    personnummer: '20140317-2388',
    from: '2026-01-01',
    until: '2026-12-31',
  }
  emptyWorld = { house: empty, known }
  fullWorld = { house: full.house, known: { ...known, userId: full.sara } }
})
afterAll(() => {
  full.house.close()
  empty.close()
})

/** What a role may learn: the log is the reviewer's. */
const told: Readonly<Record<string, readonly string[]>> = {
  systemadmin: [],
  loggranskare: ['audit.log', 'audit.sample', 'audit.reviews'],
  lasgast: [],
}

test.each(outsiders)(
  '%s alone gets the same answer to every question whether there are cases or none',
  async (role) => {
    const [here, there] = [await everyAnswer(emptyWorld, role), await everyAnswer(fullWorld, role)]
    const differ = differing(here, there).filter((name) => !(told[role] ?? []).includes(name))

    expect(differ.map((name) => [name, here[name], there[name]])).toEqual([])
    for (const words of ['Elsa', 'Åkesson', 'Hugo'])
      expect([words, JSON.stringify(there).includes(words)]).toEqual([words, false])
  },
)

/** What anybody who works here may do, case or no case. */
const everybodys: ReadonlySet<string> = new Set([
  'draft.save',
  'draft.clear',
  'deadline.settle',
  'guard.showScreen',
  'guard.coverScreen',
])
/** What the house's own keepers do, in no case. */
const keepers = /^(account|backup|template)\.|^audit\.review$/

test.each(outsiders)('%s alone changes nothing in any case, request or akt', async (role) => {
  await full.house.login(role)
  const done: string[] = []
  for (const name of commands) {
    if (keepers.test(name) || everybodys.has(name)) continue
    const answer = await full.house.core.dispatch(name, inputOf(name, fullWorld))
    if (answer.ok) done.push(name)
  }
  full.house.core.close()

  expect(done).toEqual([])
})

test('control: to a coordinator the two houses answer differently, and words of the case are there', async () => {
  const [here, there] = [await everyAnswer(emptyWorld, 'sara'), await everyAnswer(fullWorld, 'sara')]

  expect(differing(here, there).length).toBeGreaterThan(10)
  expect(JSON.stringify(there)).toContain('Åkesson')
})

test('a guest of the steering group has no part in the log either', async () => {
  await full.house.login('lasgast')

  expect(await full.house.fails('audit.mine', { limit: 5 })).toEqual({ code: 'not-allowed' })
  full.house.core.close()
})
