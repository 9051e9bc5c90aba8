export { DamageNotice } from './DamageNotice'
export { FileStateCard } from './FileStateCard'
export { SaltRepair } from './SaltRepair'
