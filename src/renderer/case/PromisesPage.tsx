import type { CaseId } from '@shared/ids'
import { ChildPromises } from '../promise'
import { CaseFrame } from './CaseFrame'

/** The promises to one child. */
export const PromisesPage = ({ caseId }: { readonly caseId: CaseId }) => (
  <CaseFrame caseId={caseId}>
    {({ state }) => <ChildPromises caseId={caseId} isClosed={state === 'avslutat'} />}
  </CaseFrame>
)
