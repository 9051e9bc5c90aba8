import type { Contract } from '../../src/shared/contract'
import type { InputOf } from '../../src/shared/contract/define'
import type { CaseId, PromiseId, UserId } from '../../src/shared/ids'
import { rooms } from '../../src/shared/profile/profile.contract'
import type { TestHouse } from './house'

type Input<N extends keyof Contract> = InputOf<Contract[N]>
type Asker = Pick<TestHouse, 'ask'>

/** A promise of a colleague's; what is given replaces what stands here. */
export const promiseInput = (
  caseId: CaseId,
  userId: UserId,
  more: Partial<Input<'promise.make'>> = {},
): Input<'promise.make'> => ({
  caseId,
  text: 'Jag ringer dig på fredag.',
  owner: { kind: 'user', userId },
  watcherId: null,
  madeOn: '2026-03-02',
  dueOn: '2026-03-06',
  ...more,
})

export const makePromise = async (
  house: Asker,
  caseId: CaseId,
  userId: UserId,
  more: Partial<Input<'promise.make'>> = {},
): Promise<PromiseId> => (await house.ask('promise.make', promiseInput(caseId, userId, more))).promiseId

/** Everything closing asks for of a case whose akt is closed to whoever closes it. */
export const closingInput = (caseId: CaseId, more: Partial<Input<'closing.close'>> = {}): Input<'closing.close'> => ({
  caseId,
  told: { on: '2026-03-02', by: 'Sara', how: 'Vid ett besök', wayBack: 'Ring Sara på 08-465 004 00' },
  missingStatistics: ['misstankt-relation'],
  noteBy: 'Sara',
  noteOn: '2026-03-02',
  logReason: 'Barnet vill inte ha något papper.',
  gallring: 'skyddsutredning-barn',
  ...more,
})

/** Every room of a case done. */
export async function finishRooms(house: Asker, caseId: CaseId): Promise<void> {
  for (const room of rooms) await house.ask('case.setRoom', { caseId, room, state: 'klart', reason: '' })
}

/** Finishes or leaves with a reason whatever is open, as far as that is allowed. */
export async function settlePoints(house: Asker, caseId: CaseId): Promise<void> {
  const { points } = await house.ask('closing.get', { caseId })
  for (const point of points.filter((one) => !one.isHard))
    await house.ask('closing.leave', { caseId, key: point.key, reason: 'Någon annan tar hand om det.' })
}
