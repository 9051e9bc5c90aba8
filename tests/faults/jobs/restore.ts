import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { byPassphrase } from '../../../src/main/core/backup/keys'
import { restoreSet } from '../../../src/main/core/backup/restore'
import { databasePath } from '../../../src/main/core/vault/found'
import { AppError } from '../../../src/shared/result'
import { firstPassphrase, startOfTime } from '../../support/house'
import { hugo, receive } from '../../support/scene'
import { backup, setsIn } from './backup'
import { enter, foundIn, requireWhole } from './house'
import type { Job } from './job'

type Given = {
  readonly sets: string
  readonly name: string
}

const restoreHere = (folder: string, { sets, name }: Given, report: Parameters<Job['act']>[2] = () => {}) =>
  restoreSet({
    set: join(sets, name),
    dataFolder: folder,
    keys: byPassphrase(folder, 'karin', `${firstPassphrase} karin`),
    now: () => startOfTime,
    report,
  })

/** The house is put back as it was when a set was taken; a case more had come in since. */
export const restore: Job = {
  name: 'restore',
  async prepare(folder) {
    await foundIn(folder)
    await backup.act(folder, {} as never, () => {})
    const sets = setsIn(folder)
    const me = await enter(folder, 'sara')
    await receive(me, [hugo])
    me.door.leave()
    return { sets, name: 'fyrarum-kopia-20260302T080000Z' } satisfies Given
  },
  async act(folder, given: Given, report) {
    await restoreHere(folder, given, report)
  },
  async look(folder, given: Given) {
    // Between setting the old file aside and placing the new there is none: the lock screen says so, and restoring goes again.
    if (!existsSync(databasePath(folder))) {
      const code = await enter(folder, 'karin').catch((error: unknown) =>
        error instanceof AppError ? error.failure.code : String(error),
      )
      if (code !== 'no-database') return `without a database it was told ${JSON.stringify(code)}`
      await restoreHere(folder, given)
    }
    const me = await enter(folder, 'karin')
    const cases = (await me.ask('case.search', { text: 'FR-2026' })).length
    me.door.leave()
    if (cases === 2) return 'old'
    await requireWhole(folder)
    return cases === 1 ? 'new' : `${cases} cases`
  },
}
