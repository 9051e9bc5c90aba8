import { listUsers } from '../../account/account.store'
import type { DoorContext } from '../../core'
import { listNamnder } from '../../house/house.store'
import type { Session } from '../../session'
import { admitUser, foundHouse } from '../../vault/found'
import { floorCost } from '../../vault/passphrase'
import { demoUsers } from '../users'
import type { HouseClock } from './clock'
import { type House, namnder } from './staff'

/** Where the demo house is made, and by which program. */
export type FoundingDoor = Pick<DoorContext, 'folder' | 'appVersion'>

const asNewUser = ({ displayName, title, login, roles, namndIndex, hasSocionom }: (typeof demoUsers)[number]) => ({
  displayName,
  title,
  login,
  roles: [...roles],
  namndIndex,
  hasSocionom,
})

/** Founds Barnahus Sjöberga, open as the first of the demo's users. */
export async function foundDemo(
  door: FoundingDoor,
  clock: HouseClock,
  newId: () => string,
  recoveryPublicKey: Buffer,
): Promise<Session> {
  const [first] = demoUsers
  if (!first) throw new Error('nobody to found the house')
  return await foundHouse({
    folder: door.folder,
    isDemo: true,
    house: {
      name: 'Barnahus Sjöberga',
      namnder: namnder.map(({ name, municipalities }) => ({ name, municipalities: [...municipalities] })),
    },
    user: asNewUser(first),
    passphrase: first.passphrase,
    recoveryPublicKey,
    cost: floorCost,
    appVersion: door.appVersion,
    now: clock.now,
    newId,
  })
}

/** Lets in the rest of those who work there. */
export async function admitTheOthers(
  door: FoundingDoor,
  session: Session,
  clock: HouseClock,
  newId: () => string,
): Promise<void> {
  for (const user of demoUsers.slice(1)) {
    clock.pass(240)
    await admitUser({
      folder: door.folder,
      session,
      user: asNewUser(user),
      passphrase: user.passphrase,
      cost: floorCost,
      now: clock.now,
      newId,
    })
  }
}

/** Looks up who bears which id, once the house stands. */
export function directoryOf({ read }: Session): House {
  return read('house.current', (context) => {
    const users = new Map(listUsers(context.db).map((user) => [user.displayName, user.id]))
    const list = listNamnder(context.db)
    return {
      userId: (login) => users.get(demoUsers.find((user) => user.login === login)?.displayName ?? '') ?? '',
      namndId: (index) => list[index]?.id ?? '',
    }
  })
}
