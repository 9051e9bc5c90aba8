export { referralWaitingLines } from './waiting-lines'
