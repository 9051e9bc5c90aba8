export { consentWaitingLines } from './waiting-lines'
