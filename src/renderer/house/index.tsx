import { HousePage } from './HousePage'

export const houseRoutes = { '/installningar/verksamhet': () => <HousePage /> }
