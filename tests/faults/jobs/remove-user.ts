import { readKeyFile } from '../../../src/main/core/vault/key-file'
import { rekeyHouse } from '../../../src/main/core/vault/rekey'
import { keysOf } from '../../support/file'
import { enter, everybody, foundIn, requireWhole } from './house'
import type { Job } from './job'

type Given = {
  readonly lena: string
}

const stay = everybody.filter((login) => login !== 'lena')

/** Somebody's way in is taken away: no slot, and another key for the database. */
export const removeUser: Job = {
  name: 'remove-user',
  async prepare(folder) {
    await foundIn(folder)
    const { slot } = await keysOf(folder, 'lena')
    return { lena: slot.userId } satisfies Given
  },
  async act(folder, { lena }: Given, report) {
    const me = await enter(folder, 'karin', report)
    rekeyHouse(me.door, { job: 'remove-user', keep: (slot) => slot.userId !== lena })
    me.door.leave()
  },
  async look(folder, { lena }: Given) {
    const hasSlot = () => readKeyFile(folder).slots.some((slot) => slot.userId === lena)
    // An interrupted removal may have taken the slot already; the database key is then changed at the next try.
    await requireWhole(folder, stay)
    if (!hasSlot()) return 'new'
    await requireWhole(folder)
    return 'old'
  },
}
