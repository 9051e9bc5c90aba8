import type { Contract } from '../../src/shared/contract'
import type { InputOf } from '../../src/shared/contract/define'
import type { CaseId, RequestId, SamradId, UserId } from '../../src/shared/ids'
import type { Item, Party } from '../../src/shared/samrad/samrad.contract'
import { newPerson, type TestHouse } from './house'

type Asker = Pick<TestHouse, 'ask'>
type Input<N extends keyof Contract> = InputOf<Contract[N]>
type Named = Extract<Input<'request.receive'>, { type: 'planering' | 'uppfoljning' | 'behandling' }>
type Someone = Named['children'][number]['person']

export const requestText = {
  requesterName: 'Mottagningen',
  requesterContact: '08-465 004 00',
  howItEmerged: 'Skolan har berättat.',
  placeAndTime: '',
  specialNeeds: '',
}

/** Two invented siblings, with Skatteverket's test numbers. */
export const elsa = newPerson('Elsa', 'Åkesson', '20140317-2388')
export const hugo = newPerson('Hugo', 'Åkesson', '20190104-2398')
export const mother = newPerson('Anna', 'Åkesson', '19850614-2382')

/** A request for a samråd, ready to be received; what is given replaces what stands here. */
export async function requestFor(
  house: Asker,
  people: readonly Someone[],
  more: Partial<Named> & { readonly responsibleId?: UserId | null } = {},
): Promise<Named> {
  const { responsibleId = null, ...rest } = more
  const { namnder } = await house.ask('house.current', {})
  return {
    type: 'planering',
    receivedOn: '2026-03-01',
    agencyId: 'socialtjanst',
    urgency: 'skyndsam',
    offences: ['misshandel'],
    suspectRelation: 'far',
    policeReport: 'ska-goras',
    interpreterLanguage: '',
    text: requestText,
    children: people.map((person) => ({
      person,
      namndId: namnder[0]?.id ?? '',
      municipality: 'Sjöberga kommun',
      responsibleId,
    })),
    adults: [],
    ...rest,
  }
}

export interface Opened {
  readonly requestId: RequestId
  readonly caseIds: CaseId[]
  readonly caseId: CaseId
}

/** Receives a request; gives the cases it opened. */
export async function receive(
  house: Asker,
  people: readonly Someone[] = [elsa],
  more: Parameters<typeof requestFor>[2] = {},
): Promise<Opened> {
  const { requestId, caseIds } = await house.ask('request.receive', await requestFor(house, people, more))
  const [caseId] = caseIds
  if (!caseId) throw new Error('no case was opened')
  return { requestId, caseIds, caseId }
}

/** An informationsspärr against every guardian; what is given replaces what stands here. */
export const blockInput = (caseId: CaseId, more: Partial<Input<'block.set'>> = {}): Input<'block.set'> => ({
  caseId,
  samradId: null,
  coversAll: true,
  receivers: [],
  untilDay: null,
  words: {
    what: 'Att Elsa ska höras',
    decidedBy: 'aklagare',
    deciderName: 'Åklagare Prov',
    untilEvent: 'förhöret är hållet',
  },
  ...more,
})

/** Books a samråd for cases, the same day unless another is given. */
export async function plan(
  house: Asker,
  caseIds: readonly string[],
  more: Partial<Input<'samrad.plan'>> = {},
): Promise<SamradId> {
  const { samradId } = await house.ask('samrad.plan', {
    type: caseIds.length > 0 ? 'planering' : 'konsulterande',
    requestIds: [],
    caseIds: [...caseIds],
    heldOn: '2026-03-02',
    startsAt: '10:00',
    minutes: 30,
    place: 'Barnahus',
    link: '',
    ...more,
  })
  return samradId
}

export const partyInput = (party: Party, more: Partial<Input<'samrad.setParty'>> = {}): Input<'samrad.setParty'> => ({
  partyId: party.id,
  revision: party.revision,
  isCalled: party.isCalled,
  answer: 'kommer',
  attendance: 'plats',
  supplementBy: null,
  text: party.text,
  ...more,
})

/** Seats every called chair that has no attendance yet. */
export async function seatAll(house: Asker, samradId: SamradId): Promise<void> {
  const { parties } = await house.ask('samrad.get', { samradId })
  for (const party of parties.filter((one) => one.attendance === null))
    await house.ask('samrad.setParty', partyInput(party))
}

export const itemInput = (
  samradId: SamradId,
  itemKey: string,
  more: Partial<Omit<Item, 'itemKey'>> = {},
): Input<'samrad.saveItem'> => ({
  samradId,
  itemKey,
  caseId: null,
  outcome: 'ej-aktuellt',
  returnOn: null,
  text: { text: '', reason: 'Inte nu' },
  revision: 0,
  ...more,
})

/** Answers every item of the agenda that has no outcome yet. */
export async function answerAll(house: Asker, samradId: SamradId): Promise<void> {
  const { profile } = await house.ask('house.current', {})
  const points = await house.ask('samrad.openPoints', { samradId })
  const open = new Set(points.filter((one) => one.code === 'outcome-missing').map((one) => one.itemKey))
  for (const item of profile.agenda.filter((one) => open.has(one.key))) {
    await house.ask(
      'samrad.saveItem',
      item.mustBeDecided
        ? itemInput(samradId, item.key, { outcome: 'beslut', text: { text: 'Ja, båda.', reason: '' } })
        : itemInput(samradId, item.key),
    )
  }
}

export const decisionInput = (
  samradId: SamradId,
  more: Partial<Input<'samrad.saveDecision'>> = {},
): Input<'samrad.saveDecision'> => ({
  samradId,
  decisionId: null,
  itemKey: 'skydd',
  caseId: null,
  text: 'Skyddsbedömning görs i dag',
  owner: { kind: 'agency', agencyId: 'polis', person: 'Förhörsledaren' },
  dueOn: '2026-03-05',
  revision: 0,
  ...more,
})

/** Takes a planned samråd to `hallet`, with whatever was recorded on the way kept. */
export async function hold(house: Asker, samradId: SamradId): Promise<void> {
  await house.ask('samrad.start', { samradId })
  await seatAll(house, samradId)
  await answerAll(house, samradId)
  await house.ask('samrad.end', { samradId })
}
