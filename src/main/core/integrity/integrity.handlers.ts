import type { integrityContract } from '../../../shared/integrity/integrity.contract'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { repairSalt } from '../vault/unlock'
import { runCheck } from './check'
import { newest } from './integrity.rules'
import { lastWholeCheck } from './integrity.store'

export const integrityHandlers: HandlersFor<typeof integrityContract, DoorContext> = {
  'integrity.status': ({ checked, jobs, ...door }) => {
    const kept = (kind: 'pages' | 'whole') => (door.isOpen() ? lastWholeCheck(door.session().db, kind) : undefined)
    return {
      isChecking: jobs.has('integrity'),
      last: newest(checked.last, kept('pages'), kept('whole')),
      lastWhole: newest(checked.lastWhole, kept('whole')),
    }
  },
  'integrity.check': (door, { kind }) => runCheck(door, kind),
  'integrity.cancel': ({ jobs }) => {
    jobs.get('integrity')?.abort()
    return {}
  },
  'integrity.repairSalt': async (door, { login, passphrase }) => {
    await repairSalt(door, login, passphrase)
    return {}
  },
}
