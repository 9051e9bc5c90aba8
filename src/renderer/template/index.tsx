import { TemplatesPage } from './TemplatesPage'

export { MinutesSheet } from './MinutesSheet'
export { SaveButtons } from './SaveButtons'

export const templateRoutes = { '/mallar': () => <TemplatesPage /> }
