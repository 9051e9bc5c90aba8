import type { accountContract } from '../../../shared/account/account.contract'
import type { UserId } from '../../../shared/ids'
import { AppError } from '../../../shared/result'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { createDemoHouse } from '../demo/create'
import { demoUsers } from '../demo/users'
import { admitUser, foundHouse } from '../vault/found'
import { hasKeyFile } from '../vault/key-file'
import { finishLeaving } from '../vault/leaving'
import { calibrate } from '../vault/passphrase'
import { combineShares, newRecoverySheet } from '../vault/recovery'
import { cryptoProved } from '../vault/self-test'
import { confirm, unlock } from '../vault/unlock'
import { requireRole } from './account.rules'
import { listUsers } from './account.store'
import { openHouseTo } from './newcomer'
import { settle } from './settle'
import { requireStrength, suggestPassphrase, weigh } from './strength'

export const accountHandlers: HandlersFor<typeof accountContract, DoorContext> = {
  'account.status': (door) => ({
    state: door.isOpen() ? 'unlocked' : hasKeyFile(door.folder) ? 'locked' : 'new',
    isDemo: door.isDemo,
    demoUsers: door.isDemo
      ? demoUsers.map(({ login, displayName, title, passphrase }) => ({ login, displayName, title, passphrase }))
      : [],
  }),
  'account.strength': (_door, { passphrase, words }) => weigh(passphrase, words),
  'account.suggestPassphrase': () => ({ passphrase: suggestPassphrase() }),
  'account.prepareRecovery': async (door) => {
    await cryptoProved()
    const sheet = await newRecoverySheet()
    door.pending.recoveryPublicKey = sheet.publicKey
    return { shares: [...sheet.shares] }
  },
  'account.setUp': async (door, { house, user, passphrase, typedShares }) => {
    if (door.isOpen()) throw new AppError({ code: 'in-use' })
    const recoveryPublicKey = door.pending.recoveryPublicKey
    if (!recoveryPublicKey) throw new AppError({ code: 'not-allowed' })
    const recovery = await combineShares(typedShares, recoveryPublicKey)
    recovery.privateKey.fill(0)
    await requireStrength(passphrase, [house.name, user.displayName, user.login])
    const cost = door.cost ?? (await calibrate())
    const session = await foundHouse({ ...door, house, user, passphrase, recoveryPublicKey, cost })
    door.enter(session)
    delete door.pending.recoveryPublicKey
    return { userId: session.me.id }
  },
  'account.createDemo': async (door) => {
    if (!door.isDemo || door.isOpen()) throw new AppError({ code: 'not-allowed' })
    await createDemoHouse(door)
    return { users: demoUsers.length }
  },
  'account.unlock': async (door, entry) => {
    if (door.isOpen()) throw new AppError({ code: 'in-use' })
    const session = await unlock(door, entry)
    settle(session)
    door.enter(session)
    finishLeaving(door)
    return { userId: session.me.id }
  },
  'account.confirm': async (door, { passphrase }) => {
    await confirm(door, passphrase)
    return {}
  },
  'account.add': async (door, { user, passphrase, isHanded }) => {
    const session = door.session()
    requireRole(session.me, 'systemadmin')
    session.requireConfirmed()
    await requireStrength(passphrase, [user.displayName, user.login])
    const cost = door.cost ?? (await calibrate())
    const userId = await admitUser({
      folder: door.folder,
      session,
      user,
      passphrase,
      isHanded,
      cost,
      now: door.now,
      newId: door.newId,
      welcome: openHouseTo,
    })
    return { userId: userId as UserId }
  },
  'account.me': ({ me }) => me,
  'account.list': ({ db }) => listUsers(db),
}
