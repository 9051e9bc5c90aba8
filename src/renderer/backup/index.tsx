import { BackupPage } from './BackupPage'

export { RestoreDialog } from './RestoreDialog'
export { RestoreOffer } from './RestoreOffer'
export { UnderWay } from './UnderWay'
export { backupWaitingLines } from './waiting-lines'

export const backupRoutes = { '/installningar/kopior': () => <BackupPage /> }
