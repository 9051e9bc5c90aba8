export { planWaitingLines } from './waiting-lines'
