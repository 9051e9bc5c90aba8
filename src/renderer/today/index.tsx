import { TodayPage } from './TodayPage'

export const todayRoutes = { '/': () => <TodayPage /> }
