import { StatisticsPage } from './StatisticsPage'

export const statisticsRoutes = { '/statistik': () => <StatisticsPage /> }
