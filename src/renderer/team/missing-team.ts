import { teamRoleLabels } from '@shared/glossary/labels'
import type { DemandedRole } from '@shared/team/team.contract'

/** What a case still demands, in two words. */
export const missingTeam = (missing: readonly DemandedRole[]): string => {
  const [first, second] = missing
  return first && !second ? `${teamRoleLabels[first]} saknas` : 'Ärendeteam saknas'
}
