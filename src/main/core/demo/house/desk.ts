import type { DoorContext } from '../../core'
import { openSession, type Session } from '../../session'
import { settleErrands } from '../../team/errand.store'
import { recordHead } from '../../vault/heads'
import { loginHash, readKeyFile } from '../../vault/key-file'
import { openSlot, type UserKeys } from '../../vault/slots'
import { demoUsers } from '../users'
import { type Actor, actorIn } from './actor'
import type { HouseClock } from './clock'

/** The one desk of the demo: those who work here sit down at it in turn. */
export interface Desk {
  /** Whoever sits there rises, and this user logs in; once a day is enough for one who stays. */
  sit(login: string, day: string): Promise<Actor>
  /** The last one locks up. */
  leave(): void
}

export interface DeskParts {
  readonly door: Pick<DoorContext, 'folder' | 'appVersion'>
  /** The session the house was founded in; its connection serves everyone after. */
  readonly founded: Session
  readonly clock: HouseClock
  readonly newId: () => string
}

/** Whoever sits down opens their own slot by passphrase, once: each one acts with their own keys. */
export function openDesk({ door, founded, clock, newId }: DeskParts): Desk {
  const content = readKeyFile(door.folder)
  const opened = new Map<string, UserKeys>()
  const settled = new Set<string>()
  const keysOf = async (login: string): Promise<UserKeys> => {
    const known = opened.get(login)
    if (known) return known
    const slot = content.slots.find((one) => one.login === loginHash(content.installation, login))
    const user = demoUsers.find((one) => one.login === login)
    const way = slot && user && (await openSlot(slot, user.passphrase))
    if (!way) throw new Error(`no way in for ${login}`)
    way.databaseKey.fill(0)
    opened.set(login, way.keys)
    return way.keys
  }
  // Nothing here is promised until the house is closed: one sync at the end instead of one for each of some thousand commits.
  founded.connection.pragma('synchronous = NORMAL')
  founded.connection.pragma('wal_autocheckpoint = 50000')
  // A page that is kept is not deciphered again.
  founded.connection.pragma('cache_size = -65536')
  let session = founded
  let seated: { readonly who: string; readonly actor: Actor } | undefined
  return {
    async sit(login, day) {
      const who = `${login} ${day}`
      if (seated?.who === who) return seated.actor
      const keys = await keysOf(login)
      session = openSession({
        connection: founded.connection,
        keys,
        device: content.device,
        appVersion: door.appVersion,
        now: clock.now,
        newId,
      })
      session.logEvent('account.unlock', { wrongGuessesBefore: 0 })
      // Nobody leaves a team in the demo: what is due is due when somebody first sits down.
      if (!settled.has(login)) session.change('team.settle', settleErrands)
      settled.add(login)
      seated = { who, actor: actorIn(session, clock, (colleague) => opened.get(colleague)) }
      return seated.actor
    },
    leave() {
      recordHead(door.folder, session, clock.now())
      session.close()
    },
  }
}
