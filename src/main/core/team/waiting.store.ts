import type { CaseId } from '../../../shared/ids'
import type { TeamWaiting } from '../../../shared/team/team.waiting'
import { childOf, listOpenCases } from '../case/case.store'
import type { ReadContext } from '../context'
import { unseenOpenings } from './nod.store'
import { mayAppoint } from './team.rules'
import { teamDemand } from './team.store'

/** Cases that demand an ärendeteam I may appoint, and akter of mine that somebody has opened in an emergency. */
export const teamWaiting = (context: ReadContext): TeamWaiting[] => [
  ...listOpenCases(context)
    .filter((row) => mayAppoint(context.me, row))
    .flatMap((row): TeamWaiting[] => {
      const demand = teamDemand(context, row.id)
      if (!demand) return []
      return [
        { kind: 'no-team', caseId: row.id as CaseId, number: row.number, name: childOf(context, row).name, ...demand },
      ]
    }),
  ...unseenOpenings(context),
]
