import { rmSync } from 'node:fs'
import { wholeFault } from '../../../src/main/core/audit/audit.store'
import { isWhole, pageReport } from '../../../src/main/core/database/pages'
import { databasePath } from '../../../src/main/core/vault/found'
import { databaseKeyOf } from '../../../src/main/core/vault/slots'
import { foundTestHouse, openTestCore, startOfTime, type TestHouse } from '../../support/house'
import { elsa, receive } from '../../support/scene'
import { openTestSession, type TestSession } from '../../support/session'
import { filesIn, layOut } from '../bench/base'
import { wholeness } from '../bench/judge'
import type { Report } from './job'

export const everybody = ['karin', 'sara', 'lena'] as const

/** Founds a house with three users and a case, closed, in a folder. */
export async function foundIn(folder: string): Promise<{ readonly shares: readonly string[] }> {
  const house = await foundTestHouse()
  const sara = await house.addUser('sara', ['samordnare', 'barnhandlaggare'])
  await house.addUser('lena', ['barnhandlaggare'])
  await receive(house, [elsa], { responsibleId: sara })
  house.core.close()
  layOut(filesIn(house.folder), folder)
  rmSync(house.folder, { recursive: true, force: true })
  return { shares: house.shares }
}

/** Unlocks as the program does. */
export const enter = (
  folder: string,
  login: string,
  report: Report = () => {},
  now = startOfTime,
): Promise<TestSession> =>
  openTestSession({ folder, core: { close: () => {} } as never, now: () => now }, login, report)

/** The real core, unlocked through its own door. */
export async function unlocked(
  folder: string,
  login: string,
  report: Report = () => {},
  passphrase?: string,
): Promise<TestHouse> {
  const house = openTestCore({ folder, report })
  await house.login(login, passphrase)
  return house
}

/** Lets each user in at a folder, and looks whether the house is whole and the case there. Throws what is wrong. */
export const requireWhole = (folder: string, logins: readonly string[] = everybody): Promise<void> =>
  requireSound(folder, logins, startOfTime, async (login, me) => {
    if (login !== 'lena' && (await me.ask('case.search', { text: 'FR-2026' })).length !== 1)
      throw new Error(`${login}: the case is gone`)
  })

/** The same of pages, references and log alone, at a moment; whoever asks may look further at each desk. */
export async function requireSound(
  folder: string,
  logins: readonly string[],
  now: string,
  lookAt: (login: string, me: TestSession) => Promise<void> = async () => {},
): Promise<void> {
  let databaseKey: Buffer | undefined
  for (const login of logins) {
    const me = await enter(folder, login, undefined, now)
    try {
      const fault = wholeFault(me.session.db)
      if (fault) throw new Error(`${login}: the log is broken at ${fault.seq}`)
      const [problem] = wholeness(me.session.connection)
      if (problem) throw new Error(`${login}: ${problem}`)
      await lookAt(login, me)
      databaseKey = databaseKeyOf(me.door.session().keys)
    } finally {
      me.door.leave()
    }
  }
  if (!databaseKey || !isWhole(pageReport(databasePath(folder), databaseKey))) throw new Error('pages are damaged')
}
