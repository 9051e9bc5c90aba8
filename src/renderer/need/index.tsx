export { followupWaitingLines, needWaitingLines } from './waiting-lines'
