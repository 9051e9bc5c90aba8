import type { AktId } from '@shared/ids'
import { ProtectionPage } from './ProtectionPage'

export { protectionWaitingLines } from './waiting-lines'

export const protectionRoutes = {
  '/akt/:id/skydd': ({ id }: Readonly<Record<string, string>>) => <ProtectionPage key={id} aktId={id as AktId} />,
}
