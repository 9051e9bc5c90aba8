export { interviewWaitingLines } from './waiting-lines'
