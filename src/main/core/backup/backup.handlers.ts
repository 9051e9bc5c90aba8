import type { backupContract } from '../../../shared/backup/backup.contract'
import { mayLeave } from '../../../shared/policy/exports'
import { AppError, refuse } from '../../../shared/result'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { cancelJobs } from '../jobs'
import { mayTend } from './backup.rules'
import { changeSetting } from './backup.store'
import { prepareExport } from './export'
import { isOnSameDisk, requireBackupFolder } from './folder'
import { examineSet, restoreFrom, setsIn } from './sets'
import { stateOf } from './state'
import { takeBackup } from './take'
import { noteFolder } from './whereabouts'

export const backupHandlers: HandlersFor<typeof backupContract, DoorContext> = {
  'backup.state': (door) => stateOf(door),
  'backup.chooseFolder': (door, { ticket }) => {
    const session = door.session()
    if (!mayTend(session.me)) throw new AppError({ code: 'not-allowed' })
    if (door.policy.policy.backupFolder !== undefined) refuse(['folder'], 'set-by-it')
    const folder = requireBackupFolder(door.chosen(ticket), door.folder)
    session.change('backup.chooseFolder', (context) => changeSetting(context, { folder }))
    noteFolder(door.folder, folder)
    door.forgetChosen(ticket)
    return { isSameDisk: isOnSameDisk(folder, door.folder) }
  },
  'backup.setGenerations': (context, { generations }) => {
    if (!mayTend(context.me)) throw new AppError({ code: 'not-allowed' })
    changeSetting(context, { generations })
    return {}
  },
  'backup.take': (door) => takeBackup(door, 'asked'),
  'backup.cancel': (door) => {
    cancelJobs(door)
    return {}
  },
  'backup.sets': (door, { ticket }) => setsIn(door, ticket),
  'backup.examine': (door, { ticket, name }) => examineSet(door, ticket, name),
  'backup.restore': (door, { ticket, name, way }) => restoreFrom(door, ticket, name, way),
  'backup.prepareExport': (door, { typedShares }) => {
    if (!mayTend(door.session().me)) throw new AppError({ code: 'not-allowed' })
    if (!mayLeave(door.policy.policy, 'komplett')) refuse(['export'], 'set-by-it')
    return prepareExport(door, typedShares)
  },
}
