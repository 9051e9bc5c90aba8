import type { backupContract } from '../../../shared/backup/backup.contract'
import { AppError } from '../../../shared/result'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { mayTend } from './backup.rules'
import { changeSetting } from './backup.store'
import { isOnSameDisk, requireBackupFolder } from './folder'
import { stateOf } from './state'
import { noteFolder } from './whereabouts'

const soon = (): never => {
  throw new AppError({ code: 'not-allowed' })
}

export const backupHandlers: HandlersFor<typeof backupContract, DoorContext> = {
  'backup.state': (door) => stateOf(door),
  'backup.chooseFolder': (door, { ticket }) => {
    const session = door.session()
    if (!mayTend(session.me)) throw new AppError({ code: 'not-allowed' })
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
  'backup.take': soon,
  'backup.cancel': () => ({}),
  'backup.sets': soon,
  'backup.examine': soon,
  'backup.restore': soon,
  'backup.prepareExport': soon,
}
