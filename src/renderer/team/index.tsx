export { teamWaitingLines } from './waiting-lines'
