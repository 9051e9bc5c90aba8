import type { DoorContext } from '../../src/main/core/core'
import type { HouseClock } from '../../src/main/core/demo/house/clock'
import { demoUsers } from '../../src/main/core/demo/users'
import { openSession, type Session } from '../../src/main/core/session'
import { recordHead } from '../../src/main/core/vault/heads'
import { loginHash, readKeyFile } from '../../src/main/core/vault/key-file'
import { openSlot, type UserKeys } from '../../src/main/core/vault/slots'

/** Those who work in the house, one at a time at its one connection. */
export interface Seats {
  /** A session of this user's own; whoever sat there before rises. */
  sit(login: string): Promise<Session>
  /** The last one locks up. Gives how many entries the log has. */
  leave(): number
}

/** Everybody opens their own slot by passphrase, once, and acts with their own keys. */
export function openSeats(
  door: Pick<DoorContext, 'folder' | 'appVersion'>,
  founded: Session,
  clock: HouseClock,
  newId: () => string,
): Seats {
  const content = readKeyFile(door.folder)
  const opened = new Map<string, UserKeys>()
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
  // Nothing here is promised until the house is closed: one sync at the end instead of one for each commit.
  founded.connection.pragma('synchronous = NORMAL')
  founded.connection.pragma('wal_autocheckpoint = 50000')
  founded.connection.pragma('cache_size = -524288')
  let session = founded
  return {
    async sit(login) {
      session = openSession({
        connection: founded.connection,
        keys: await keysOf(login),
        device: content.device,
        appVersion: door.appVersion,
        now: clock.now,
        newId,
      })
      session.logEvent('account.unlock', { wrongGuessesBefore: 0 })
      return session
    },
    leave() {
      recordHead(door.folder, session, clock.now())
      const entries = session.head().seq
      session.close()
      return entries
    },
  }
}
