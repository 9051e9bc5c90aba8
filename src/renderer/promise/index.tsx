export { promiseWaitingLines } from './waiting-lines'
