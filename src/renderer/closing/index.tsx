export { closingWaitingLines } from './waiting-lines'
