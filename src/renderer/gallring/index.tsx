import { GallringPage } from './GallringPage'

export { gallringWaitingLines } from './waiting-lines'

export const gallringRoutes = { '/installningar/gallring': () => <GallringPage /> }
