import type { integrityContract } from '../../../shared/integrity/integrity.contract'
import { AppError } from '../../../shared/result'
import { mayTend } from '../backup/backup.rules'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { forgetTorn, tornBeside } from '../database/torn'
import { databasePath } from '../vault/place'
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
      torn: tornBeside(databasePath(door.folder)),
      mayTend: door.isOpen() && mayTend(door.session().me),
    }
  },
  'integrity.check': (door, { kind }) => runCheck(door, kind),
  'integrity.cancel': async ({ jobs }) => {
    jobs.get('integrity')?.abort()
    // Answered when it has stopped: whoever asks how the file stands is not told that it is still being looked through.
    while (jobs.has('integrity')) await new Promise((resolve) => setTimeout(resolve, 5))
    return {}
  },
  'integrity.forgetTorn': (door) => {
    const session = door.session()
    if (!mayTend(session.me)) throw new AppError({ code: 'not-allowed' })
    session.requireConfirmed()
    const kept = databasePath(door.folder)
    session.logEvent('integrity.forgetTorn', { torn: tornBeside(kept) })
    forgetTorn(kept)
    return {}
  },
  'integrity.repairSalt': async (door, { login, passphrase }) => {
    await repairSalt(door, login, passphrase)
    return {}
  },
}
