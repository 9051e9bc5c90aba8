import type { AktId } from '@shared/ids'
import { DocumentsPage } from './DocumentsPage'

export { FileField } from './FileField'

export const documentRoutes = {
  '/akt/:id/handlingar': ({ id }: Readonly<Record<string, string>>) => <DocumentsPage key={id} aktId={id as AktId} />,
}
