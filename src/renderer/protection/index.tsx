export { protectionWaitingLines } from './waiting-lines'
