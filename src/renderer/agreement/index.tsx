import { AgreementsPage } from './AgreementsPage'

export const agreementRoutes = { '/samverkan/overenskommelser': () => <AgreementsPage /> }
