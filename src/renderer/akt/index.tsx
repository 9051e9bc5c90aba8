import type { AktId } from '@shared/ids'
import { AktPage } from './AktPage'

export { AktDoors } from './AktDoors'

export const aktRoutes = {
  '/akt/:id': ({ id }: Readonly<Record<string, string>>) => <AktPage key={id} aktId={id as AktId} />,
}
