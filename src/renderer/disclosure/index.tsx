import type { AktId } from '@shared/ids'
import { InsynPage } from './InsynPage'
import { RegisterPage } from './RegisterPage'

export { disclosureWaitingLines } from './waiting-lines'

export const disclosureRoutes = {
  '/akt/:id/insyn': ({ id }: Readonly<Record<string, string>>) => <InsynPage key={id} aktId={id as AktId} />,
  '/akt/:id/lamnat': ({ id }: Readonly<Record<string, string>>) => <RegisterPage key={id} aktId={id as AktId} />,
}
