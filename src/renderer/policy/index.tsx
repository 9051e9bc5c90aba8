import { PolicyPage } from './PolicyPage'

export const policyRoutes = { '/installningar/it': () => <PolicyPage /> }
