import { WorkshopPage } from './WorkshopPage'

export const workshopRoutes = { '/uppfoljning/verkstad': () => <WorkshopPage /> }
