import type { AktId } from '@shared/ids'
import { AboutAktPage } from './AboutAktPage'

export { AktDoors } from './AktDoors'
export { AktFrame } from './AktFrame'

export const aktRoutes = {
  '/akt/:id/om': ({ id }: Readonly<Record<string, string>>) => <AboutAktPage key={id} aktId={id as AktId} />,
}
