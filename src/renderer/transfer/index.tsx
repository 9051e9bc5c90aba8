export { transferWaitingLines } from './waiting-lines'
