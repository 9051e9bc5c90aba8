import { FileStatePage } from './FileStatePage'

export { DamageNotice } from './DamageNotice'
export { SaltRepair } from './SaltRepair'

export const integrityRoutes = { '/installningar/filen': () => <FileStatePage /> }
