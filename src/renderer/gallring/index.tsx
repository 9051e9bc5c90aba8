import { GallringPage } from './GallringPage'

export { GallringCard } from './GallringCard'
export { gallringWaitingLines } from './waiting-lines'

export const gallringRoutes = { '/installningar/gallring': () => <GallringPage /> }
