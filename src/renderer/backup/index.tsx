export { BackupCard } from './BackupCard'
export { RestoreDialog } from './RestoreDialog'
export { RestoreOffer } from './RestoreOffer'
export { backupWaitingLines } from './waiting-lines'
