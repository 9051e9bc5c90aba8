import type { CaseId } from '@shared/ids'
import { FamilyPage } from './FamilyPage'
import { PlanPlace } from './PlanPlace'
import { WritePage } from './WritePage'

export { planWaitingLines } from './waiting-lines'

type Parameters = Readonly<Record<string, string>>

export const planRoutes = {
  '/arenden/:id/plan': ({ id }: Parameters) => <PlanPlace key={id} caseId={id as CaseId} />,
  '/arenden/:id/plan/skriv': ({ id }: Parameters) => <WritePage key={id} caseId={id as CaseId} />,
  '/arenden/:id/plan/familj': ({ id }: Parameters) => <FamilyPage key={id} caseId={id as CaseId} />,
}
