export { groupWaitingLines } from './waiting-lines'
