import type { leavingContract } from '../../../shared/account/leaving.contract'
import { refuse } from '../../../shared/result'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { removeUser } from '../vault/leaving'
import { requireRole } from './account.rules'
import { changeUser } from './change.store'
import { leavingOf } from './hands.store'
import { openHouseTo } from './newcomer'

export const leavingHandlers: HandlersFor<typeof leavingContract, DoorContext> = {
  'account.change': (context, change) => {
    requireRole(context.me, 'systemadmin')
    context.requireConfirmed()
    changeUser(context, change)
    return {}
  },
  'account.welcome': (context, { userId }) => {
    requireRole(context.me, 'samordnare', 'forste-socialsekreterare', 'enhetschef')
    context.requireConfirmed()
    openHouseTo(context, userId)
    context.note({ welcomed: userId })
    return {}
  },
  'account.leaving': (context, { userId }) => {
    requireRole(context.me, 'systemadmin', 'forste-socialsekreterare', 'enhetschef', 'samordnare')
    return leavingOf(context, userId)
  },
  'account.remove': (door, { userId, reason, isUrgent }) => {
    const session = door.session()
    requireRole(session.me, 'systemadmin')
    session.requireConfirmed()
    if (userId === session.me.id) refuse(['userId'], 'not-own-account')
    const { inHand } = session.read('account.leaving', (context) => leavingOf(context, userId))
    if (!isUrgent && inHand.length > 0) refuse(['isUrgent'], 'still-in-hand')
    removeUser(door, session, { userId, reason })
    return {}
  },
}
