import type { guardContract } from '../../../shared/guard/guard.contract'
import { requireRole } from '../account/account.rules'
import type { HandlersFor } from '../context'
import { coverScreen, minutesToLock, screenUntil, setMinutesToLock, showScreen } from './guard.store'

export const guardHandlers: HandlersFor<typeof guardContract> = {
  'guard.get': ({ db, me, now }) => ({
    lockMinutes: minutesToLock(db),
    mayChange: me.roles.includes('systemadmin'),
    screenUntil: screenUntil(db, me.id, now()),
  }),
  'guard.setLock': (context, { minutes }) => {
    requireRole(context.me, 'systemadmin')
    setMinutesToLock(context, minutes)
    return {}
  },
  'guard.showScreen': (context) => {
    showScreen(context)
    return {}
  },
  'guard.coverScreen': (context) => {
    coverScreen(context)
    return {}
  },
}
