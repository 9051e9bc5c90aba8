export { meetingWaitingLines } from './waiting-lines'
