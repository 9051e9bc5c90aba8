export { TransferCard } from './TransferCard'
export { transferWaitingLines } from './waiting-lines'
