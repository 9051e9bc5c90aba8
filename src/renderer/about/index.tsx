import { lazy } from 'react'
import { AboutPage } from './AboutPage'

export { BuildAgeNotice } from './BuildAgeNotice'

/** Fetched when it is asked for: the lock screen is to stand there at once. */
export const AboutGate = lazy(() => import('./AboutGate'))

export const aboutRoutes = { '/installningar/om': () => <AboutPage /> }
