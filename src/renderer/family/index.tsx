import type { CaseId } from '@shared/ids'
import { FamilyPage } from './FamilyPage'

export { FamilySheet } from './FamilySheet'

export const familyRoutes = {
  '/arenden/:id/familj': ({ id }: Readonly<Record<string, string>>) => <FamilyPage key={id} caseId={id as CaseId} />,
}
