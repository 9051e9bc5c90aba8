import { AboutPage } from './AboutPage'

export { AboutGate } from './AboutGate'
export { BuildAgeNotice } from './BuildAgeNotice'

export const aboutRoutes = { '/installningar/om': () => <AboutPage /> }
