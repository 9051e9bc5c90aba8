import { rekeyHouse } from '../../../src/main/core/vault/rekey'
import { keysOf } from '../../support/file'
import { enter, foundIn, requireWhole } from './house'
import type { Job } from './job'

type Given = {
  readonly key: string
}

const keyOf = async (folder: string) => (await keysOf(folder, 'karin')).databaseKey.toString('hex')

/** The database is given another key, for everybody. */
export const rekey: Job = {
  name: 'rekey',
  async prepare(folder) {
    await foundIn(folder)
    return { key: await keyOf(folder) } satisfies Given
  },
  async act(folder, _given, report) {
    const me = await enter(folder, 'karin', report)
    rekeyHouse(me.door)
    me.door.leave()
  },
  async look(folder, { key }: Given) {
    await requireWhole(folder)
    return (await keyOf(folder)) === key ? 'old' : 'new'
  },
}
