import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseId, NeedId, UserId } from '../../src/shared/ids'
import { type Desk, keysOfAll, openDesk } from '../support/desk'
import type { Held } from '../support/file'
import { foundTestHouse, newPerson, startOfTime, type TestHouse } from '../support/house'
import { type Deed, ModelHouse, ModelNeed } from '../support/need-model'
import { receive } from '../support/scene'

const people = ['karin', 'sara', 'chef', 'ewa']
const hands = [...people, 'bup@sara', 'bup@karin', 'skola@chef']

let house: TestHouse
let held: ReadonlyMap<string, Held>
let desk: Desk
/** What is asked of one need reads all of its case: the stories are spread over many. */
const caseIds: CaseId[] = []
const userIds = new Map<string, UserId>()
beforeAll(async () => {
  house = await foundTestHouse()
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  await house.addUser('ewa', ['forste-socialsekreterare'])
  await house.addUser('chef', ['enhetschef'])
  for (const { id, displayName } of await house.ask('account.list', {}))
    userIds.set(displayName === 'Karin Prov' ? 'karin' : displayName.slice('Test '.length), id)
  for (let no = 0; no < 60; no += 1)
    caseIds.push((await receive(house, [newPerson('Barn', `Nummer ${no}`, '')], { responsibleId: sara })).caseId)
  house.core.close()
  held = await keysOfAll(house, people)
  desk = openDesk(house, held)
})
afterAll(() => {
  desk.close()
  house.close()
})

type Event =
  | { readonly what: 'deed'; readonly deed: Deed }
  | { readonly what: 'leaves'; readonly who: string }
  | { readonly what: 'closes'; readonly service: 'bup' | 'skola' }
  | { readonly what: 'night' | 'restart' }

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record<Deed>({
        kind: fc.constantFrom(
          'erbjud',
          'erbjud',
          'ja',
          'ja',
          'nej',
          'aterlamna',
          'ta-over',
          'besok',
          'uppfyllt',
          'inte-aktuellt',
          'angra',
        ),
        by: fc.constantFrom(...people),
        to: fc.constantFrom(...hands),
        reason: fc.constantFrom('', 'skäl'),
      })
      .map((deed) => ({ what: 'deed', deed }) as const),
  },
  // Somebody who works with the child leaves, never the last coordinator: the house would have nobody to look at what is red.
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('leaves' as const), who: fc.constantFrom('sara', 'chef', 'ewa') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('closes' as const),
      service: fc.constantFrom('bup' as const, 'skola' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Event>({ what: 'night' }, { what: 'restart' }) },
)
const story = fc.record({
  maker: fc.constantFrom('karin', 'sara'),
  events: fc.array(event, { minLength: 2, maxLength: 12 }),
})

const dayOf = (no: number) => new Date(Date.parse(startOfTime) + no * 86_400_000).toISOString()
const idOf = (login: string) => userIds.get(login) as UserId
const toHand = (name: string) => {
  const [service, watcher] = name.split('@')
  return watcher === undefined
    ? ({ kind: 'user', userId: idOf(name) } as const)
    : ({ kind: 'service', service: service as 'bup' | 'skola', person: 'Någon där', watcherId: idOf(watcher) } as const)
}

async function ask(deed: Deed, needId: NeedId, revision: number): Promise<boolean> {
  const one = { needId, revision }
  const on = house.now().slice(0, 10)
  const { by, kind, to, reason } = deed
  const answer = async () => {
    switch (kind) {
      case 'erbjud':
        return desk.ask(by, 'need.offer', { ...one, to: toHand(to), reason })
      case 'ja':
      case 'nej':
        return desk.ask(by, 'need.answer', { ...one, answer: kind, on, reason })
      case 'aterlamna':
        return desk.ask(by, 'need.giveBack', { ...one, reason: 'skäl' })
      case 'ta-over':
        return desk.ask(by, 'need.take', one)
      case 'besok':
        return desk.ask(by, 'need.visit', { ...one, on })
      case 'angra':
        return desk.ask(by, 'need.undo', one)
      default:
        return desk.ask(by, 'need.end', { ...one, outcome: kind, on, reason })
    }
  }
  return (await answer()).ok
}

/** How the need stands in the file, as anybody with the key to the case is told. */
async function standing(caseId: CaseId, needId: NeedId, asker: string) {
  const result = await desk.ask(asker, 'need.ofCase', { caseId })
  const view = result.ok ? result.value.needs.find(({ id }) => id === needId) : undefined
  if (!view) throw new Error('the need is gone')
  const hand = view.hand?.hand
  const nameOf = (id: UserId) => [...userIds].find(([, one]) => one === id)?.[0] ?? ''
  return {
    revision: view.revision,
    told: {
      owner: hand ? (hand.kind === 'user' ? nameOf(hand.userId) : `${hand.service}@${nameOf(hand.watcherId)}`) : null,
      isRed: view.red !== null,
      isOpen: view.phase === 'i-hand' || view.phase === 'erbjudet',
    },
  }
}

const leave = (login: string | null) =>
  login === null
    ? desk.connection.exec('UPDATE user SET left_at = NULL')
    : desk.connection.prepare('UPDATE user SET left_at = ? WHERE id = ?').run(house.now(), idOf(login))

let days = 0
let played = 0
async function play({ maker, events }: { readonly maker: string; readonly events: readonly Event[] }) {
  leave(null)
  played += 1
  const caseId = caseIds[played % caseIds.length] as CaseId
  const model = new ModelHouse()
  for (const one of people) model.here.add(one)
  model.coordinators.add('karin')
  model.together.add('karin').add('sara')
  for (const service of ['bup', 'skola'] as const)
    await desk.ask('karin', 'need.markService', { service, isClosed: false, reason: 'öppen' })
  const made = await desk.ask(maker, 'need.create', {
    caseId,
    kind: 'stod',
    words: { what: 'Någon att prata med', wish: '' },
    hand: 'min',
  })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const { needId } = made.value
  const need = new ModelNeed(model, maker)
  let { revision } = await standing(caseId, needId, maker)
  for (const happening of events) {
    let answer: unknown = null
    let wanted: unknown = null
    if (happening.what === 'deed') {
      if (!model.here.has(happening.deed.by)) continue
      answer = [happening.deed, await ask(happening.deed, needId, revision)]
      wanted = [happening.deed, need.attempt(happening.deed)]
    } else if (happening.what === 'leaves') {
      model.here.delete(happening.who)
      desk.rise()
      leave(happening.who)
    } else if (happening.what === 'closes') {
      model.closed.add(happening.service)
      await desk.ask('karin', 'need.markService', { service: happening.service, isClosed: true, reason: 'lades ner' })
    } else if (happening.what === 'night') {
      model.day += 1
      days += 1
      house.setNow(dayOf(days))
    } else {
      desk.close()
      desk = openDesk(house, held)
    }
    const asker = happening.what === 'deed' ? happening.deed.by : 'karin'
    const now = await standing(caseId, needId, asker)
    expect([answer, now.told]).toEqual([wanted, need.tell()])
    revision = now.revision
  }
}

test('in three hundred stories in a real file, with people leaving and the house closed between, every open need has one hand or stands red', async () => {
  await fc.assert(fc.asyncProperty(story, play), { numRuns: 300, endOnFailure: true })
}, 240_000)

test('every need that stands red is seen by the coordinator over all children, and no other', async () => {
  leave(null)
  desk.rise()
  leave('sara')

  const red: NeedId[] = []
  for (const caseId of caseIds) {
    const page = await desk.ask('karin', 'need.ofCase', { caseId })
    if (!page.ok) throw new Error('not answered')
    red.push(...page.value.needs.filter((need) => need.red !== null).map(({ id }) => id))
  }
  const overview = await desk.ask('karin', 'need.overview', {})
  if (!overview.ok) throw new Error('not answered')

  expect(red.length).toBeGreaterThan(10)
  expect(overview.value.red.map(({ needId }) => needId).sort()).toEqual(red.sort())
})
