import { GuardPage } from './GuardPage'

export const guardRoutes = { '/installningar/las': () => <GuardPage /> }
