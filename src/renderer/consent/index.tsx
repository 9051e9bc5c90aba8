import type { AktId, CaseId } from '@shared/ids'
import { AktCarePage, CaseCarePage } from './CarePages'

export { consentWaitingLines } from './waiting-lines'

export const consentRoutes = {
  '/arenden/:id/samtycken': ({ id }: Readonly<Record<string, string>>) => (
    <CaseCarePage key={id} caseId={id as CaseId} />
  ),
  '/akt/:id/samtycken': ({ id }: Readonly<Record<string, string>>) => <AktCarePage key={id} aktId={id as AktId} />,
}
