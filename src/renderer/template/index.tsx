import { TemplatesPage } from './TemplatesPage'

export { MinutesSheet } from './MinutesSheet'
export { SaveButtons } from './SaveButtons'
export { SheetView } from './SheetView'

export const templateRoutes = { '/mallar': () => <TemplatesPage /> }
