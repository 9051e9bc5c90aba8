import type { AktId } from '@shared/ids'
import { NotesPage } from './NotesPage'

export { newPassageId } from './passages'
export { noteWaitingLines } from './waiting-lines'

export const noteRoutes = {
  '/akt/:id': ({ id }: Readonly<Record<string, string>>) => <NotesPage key={id} aktId={id as AktId} />,
}
