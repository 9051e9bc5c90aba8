import { GlossaryPage } from './GlossaryPage'

export const glossaryRoutes = { '/installningar/ordlista': () => <GlossaryPage /> }
