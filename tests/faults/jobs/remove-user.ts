import { readKeyFile } from '../../../src/main/core/vault/key-file'
import type { UserId } from '../../../src/shared/ids'
import { keysOf } from '../../support/file'
import { everybody, foundIn, requireWhole, unlocked } from './house'
import type { Job } from './job'

type Given = {
  readonly lena: UserId
}

const stay = everybody.filter((login) => login !== 'lena')

/** Somebody leaves: marked as gone, every sealed key destroyed, no slot, and another key for the database. */
export const removeUser: Job = {
  name: 'remove-user',
  async prepare(folder) {
    await foundIn(folder)
    const { slot } = await keysOf(folder, 'lena')
    return { lena: slot.userId as UserId } satisfies Given
  },
  async act(folder, { lena }: Given, report) {
    const house = await unlocked(folder, 'karin', report)
    await house.ask('account.remove', { userId: lena, reason: 'har slutat' })
    house.core.close()
  },
  async look(folder, { lena }: Given) {
    // A leaving that was interrupted is ended by the next who unlocks.
    const house = await unlocked(folder, 'karin')
    const isHere = (await house.ask('account.list', {})).some(({ id }) => id === lena)
    house.core.close()
    const hasSlot = readKeyFile(folder).slots.some((slot) => slot.userId === lena)
    await requireWhole(folder, isHere ? everybody : stay)
    if (isHere !== hasSlot) return isHere ? 'she is here and has no slot' : 'she has left and has a slot'
    return isHere ? 'old' : 'new'
  },
}
