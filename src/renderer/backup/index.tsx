export { BackupCard } from './BackupCard'
export { RestoreOffer } from './RestoreOffer'
export { backupWaitingLines } from './waiting-lines'
