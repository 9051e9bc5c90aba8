import { AboutPage } from './AboutPage'

export const aboutRoutes = { '/installningar/om': () => <AboutPage /> }
