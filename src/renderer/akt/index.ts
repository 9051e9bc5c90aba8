export { AktDoors } from './AktDoors'
export { AktFrame } from './AktFrame'
