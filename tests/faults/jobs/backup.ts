import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isIntact, listSets, takeSet } from '../../../src/main/core/backup/set'
import { databaseKeyOf } from '../../../src/main/core/vault/slots'
import { startOfTime } from '../../support/house'
import { enter, foundIn, requireWhole } from './house'
import type { Job } from './job'

/** Beside the house's folder, as on a disk of its own. */
export const setsIn = (folder: string) => `${folder}-kopior`

/** A verified set of copies is made. */
export const backup: Job = {
  name: 'backup',
  fills: setsIn,
  async prepare(folder) {
    await foundIn(folder)
    return {}
  },
  async act(folder, _given, report) {
    mkdirSync(setsIn(folder), { recursive: true })
    const me = await enter(folder, 'karin')
    await takeSet({
      connection: me.session.connection,
      databaseKey: databaseKeyOf(me.session.keys),
      dataFolder: folder,
      folder: setsIn(folder),
      generations: 14,
      appVersion: '0.0.0-fault',
      now: () => startOfTime,
      report,
    })
    me.door.leave()
  },
  async look(folder) {
    await requireWhole(folder)
    mkdirSync(setsIn(folder), { recursive: true })
    const sets = listSets(setsIn(folder))
    for (const { name, manifest } of sets)
      if (!(await isIntact(join(setsIn(folder), name), manifest))) return `the set ${name} is not whole`
    return sets.length === 0 ? 'old' : 'new'
  },
}
