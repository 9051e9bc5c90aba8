import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EndpointName } from '../../src/shared/contract'
import type { CaseId, PartyId, SamradId } from '../../src/shared/ids'
import type { SamradState } from '../../src/shared/samrad/samrad.contract'
import { foundTestHouse, type TestHouse } from '../support/house'
import { decisionInput, elsa, hold, itemInput, plan, receive } from '../support/scene'

let house: TestHouse
let caseId: CaseId
beforeAll(async () => {
  house = await foundTestHouse()
  const sara = await house.addUser('sara', ['barnhandlaggare'])
  ;({ caseId } = await receive(house, [elsa], { responsibleId: sara }))
})
afterAll(() => house.close())

/** Brings a new samråd to a state. */
const bring: Record<SamradState, () => Promise<SamradId>> = {
  planerat: () => plan(house, [caseId]),
  async kallat() {
    const samradId = await bring.planerat()
    await house.ask('samrad.call', { samradId })
    return samradId
  },
  async pagar() {
    const samradId = await bring.planerat()
    await house.ask('samrad.start', { samradId })
    return samradId
  },
  async hallet() {
    const samradId = await bring.planerat()
    await hold(house, samradId)
    return samradId
  },
  async signerat() {
    const samradId = await bring.hallet()
    await house.ask('samrad.sign', { samradId })
    return samradId
  },
  async installt() {
    const samradId = await bring.planerat()
    await house.ask('samrad.cancel', { samradId, reason: 'Ingen kan' })
    return samradId
  },
}

/** Every act on a samråd, and the states in which it may be done. */
const acts: Record<
  string,
  { readonly in: readonly SamradState[]; readonly input: (samradId: SamradId, partyId: PartyId) => unknown }
> = {
  'samrad.move': {
    in: ['planerat', 'kallat'],
    input: (samradId) => ({ samradId, revision: 1, heldOn: '2026-03-09', startsAt: '09:00', minutes: 30, place: 'x' }),
  },
  'samrad.cancel': { in: ['planerat', 'kallat'], input: (samradId) => ({ samradId, reason: 'x' }) },
  'samrad.call': { in: ['planerat', 'kallat'], input: (samradId) => ({ samradId }) },
  'samrad.start': { in: ['planerat', 'kallat'], input: (samradId) => ({ samradId }) },
  'samrad.saveItem': { in: ['pagar', 'hallet'], input: (samradId) => itemInput(samradId, 'stod', { revision: 99 }) },
  'samrad.saveDecision': { in: ['pagar', 'hallet'], input: (samradId) => decisionInput(samradId) },
  'samrad.end': { in: ['pagar'], input: (samradId) => ({ samradId }) },
  'samrad.sign': { in: ['hallet'], input: (samradId) => ({ samradId }) },
  'samrad.correct': { in: ['signerat'], input: (samradId) => ({ samradId, text: 'x' }) },
  'samrad.addParty': {
    in: ['planerat', 'kallat', 'pagar', 'hallet'],
    input: (samradId) => ({ samradId, agencyId: 'kvinnoklinik' }),
  },
  'samrad.setParty': {
    in: ['planerat', 'kallat', 'pagar', 'hallet'],
    input: (_samradId, partyId) => ({
      partyId,
      revision: 99,
      isCalled: true,
      answer: 'kommer',
      attendance: 'plats',
      supplementBy: null,
      text: {},
    }),
  },
}

test.each(Object.keys(bring) as SamradState[])(
  'a samråd that is %s allows what its state allows and nothing else',
  async (from) => {
    let samradId = await bring[from]()
    for (const [name, { in: states, input }] of Object.entries(acts)) {
      const { parties } = await house.ask('samrad.get', { samradId })
      const result = await house.core.dispatch(name, input(samradId, parties[0]?.id as PartyId))
      const refused = !result.ok && result.error.code === 'not-allowed'
      const { state } = await house.ask('samrad.get', { samradId })

      expect([name, refused]).toEqual([name, !states.includes(from)])
      expect([name, state === from || !refused]).toEqual([name, true])
      if (!refused) samradId = await bring[from]()
    }
  },
)

test('the officer of the case reads its samråd and changes nothing in it', async () => {
  const samradId = await bring.pagar()
  await house.login('sara')

  expect((await house.ask('samrad.get', { samradId })).children).toHaveLength(1)
  for (const [name, { input }] of Object.entries(acts).filter(([one]) => one !== 'samrad.setParty'))
    expect([name, await house.fails(name as EndpointName, input(samradId, '' as PartyId) as never)]).toEqual([
      name,
      { code: 'not-allowed' },
    ])
  await house.login('karin')
})
