export { CooperationFrame } from './CooperationFrame'
