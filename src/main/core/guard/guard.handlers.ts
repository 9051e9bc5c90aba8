import type { guardContract } from '../../../shared/guard/guard.contract'
import { refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import type { HandlersFor } from '../context'
import { mayShowScreen, mostMinutes } from './guard.rules'
import { coverScreen, minutesToLock, screenUntil, setMinutesToLock, showScreen } from './guard.store'

export const guardHandlers: HandlersFor<typeof guardContract> = {
  'guard.get': ({ db, me, now, policy }) => ({
    lockMinutes: minutesToLock(db, policy),
    mostMinutes: mostMinutes(policy),
    isBound: policy.maxIdleMinutes !== undefined,
    mayShowScreen: mayShowScreen(policy),
    mayChange: me.roles.includes('systemadmin'),
    screenUntil: mayShowScreen(policy) ? screenUntil(db, me.id, now()) : null,
  }),
  'guard.setLock': (context, { minutes }) => {
    requireRole(context.me, 'systemadmin')
    if (minutes > mostMinutes(context.policy)) refuse(['minutes'], 'set-by-it', mostMinutes(context.policy))
    setMinutesToLock(context, minutes)
    return {}
  },
  'guard.showScreen': (context) => {
    if (!mayShowScreen(context.policy)) refuse(['screen'], 'set-by-it')
    showScreen(context)
    return {}
  },
  'guard.coverScreen': (context) => {
    coverScreen(context)
    return {}
  },
}
