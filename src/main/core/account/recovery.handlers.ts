import type { recoveryContract } from '../../../shared/account/recovery.contract'
import type { UserId } from '../../../shared/ids'
import { AppError, refuse } from '../../../shared/result'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import type { Session } from '../session'
import { calibrate } from '../vault/passphrase'
import { combineShares } from '../vault/recovery'
import { recoverUser, renewColleague } from '../vault/renewal'
import { replaceSheets, trySheets } from '../vault/sheets'
import type { UserKeys } from '../vault/slots'
import { changeOwnPassphrase, openColleague } from '../vault/unlock'
import { isSenior, requireRole } from './account.rules'
import { getUser, listUsers } from './account.store'
import { settle } from './settle'
import { sheetsState } from './sheets.store'
import { requireStrength } from './strength'

/** The session of a systemadministrator who has typed the passphrase a short while ago. */
function adminSession(door: DoorContext): Session {
  const session = door.session()
  requireRole(session.me, 'systemadmin')
  session.requireConfirmed()
  return session
}

/** The keys of a second person, somebody else than those whom it concerns. */
async function secondPerson(
  door: DoorContext,
  session: Session,
  colleague: { readonly login: string; readonly passphrase: string },
  others: readonly string[],
): Promise<UserKeys> {
  const keys = await openColleague(door, colleague.login, colleague.passphrase)
  if (door.session() !== session) throw new AppError({ code: 'locked' })
  if (others.includes(keys.userId)) refuse(['colleague', 'login'], 'same-person-twice')
  return keys
}

/** Where a nämnd has somebody who answers for the work, that one is the second when a colleague there gets new keys. */
function requireSenior(session: Session, userId: UserId, witnessId: string): void {
  const { namndId } = getUser(session.db, userId)
  if (!namndId) return
  const seniors = listUsers(session.db).filter((user) => isSenior(user, namndId) && user.id !== userId)
  const able = seniors.filter((user) => user.id !== session.me.id)
  if (able.length > 0 && !able.some((user) => user.id === witnessId)) refuse(['colleague', 'login'], 'not-senior')
}

export const recoveryHandlers: HandlersFor<typeof recoveryContract, DoorContext> = {
  'account.changePassphrase': async (door, { present, passphrase }) => {
    await changeOwnPassphrase(door, present, passphrase)
    return {}
  },
  'account.recover': async (door, { login, typedShares, passphrase }) => {
    if (door.isOpen()) throw new AppError({ code: 'in-use' })
    await requireStrength(passphrase, [login])
    const session = await recoverUser(door, {
      login,
      typedShares,
      passphrase,
      cost: door.cost ?? (await calibrate()),
    })
    settle(session)
    door.enter(session)
    return { userId: session.me.id }
  },
  'account.renew': async (door, { userId, login, passphrase, colleague }) => {
    const session = adminSession(door)
    if (userId === session.me.id) refuse(['userId'], 'not-own-account')
    await requireStrength(passphrase, [getUser(session.db, userId).displayName, login])
    const keys = await secondPerson(door, session, colleague, [session.me.id, userId])
    requireSenior(session, userId, keys.userId)
    const cost = door.cost ?? (await calibrate())
    const waiting = await renewColleague(door, session, { userId, login, passphrase, colleague: keys, cost })
    return { waiting }
  },
  'account.newSheets': async (door, { typedShares, earlierShares, colleague }) => {
    const session = adminSession(door)
    const publicKey = door.pending.recoveryPublicKey
    if (!publicKey) throw new AppError({ code: 'not-allowed' })
    const made = await combineShares(typedShares, publicKey)
    made.privateKey.fill(0)
    if (!earlierShares) {
      if (!colleague) return refuse(['colleague', 'login'], 'required')
      await secondPerson(door, session, colleague, [session.me.id])
    }
    const waiting = await replaceSheets(door, session, publicKey, earlierShares)
    delete door.pending.recoveryPublicKey
    return { waiting }
  },
  'account.trySheets': async (door, { typedShares }) => {
    await trySheets(door.folder, adminSession(door), typedShares)
    return {}
  },
  'account.sheets': (context) => sheetsState(context),
}
