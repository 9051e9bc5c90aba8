import { followsCases } from '../case/case.rules'
import { listCases, openCaseTo } from '../case/case.store'
import type { WriteContext } from '../context'
import { listRequests, requestLock } from '../request/request.store'
import { listSamrad, openSamradTo, samradOfCase } from '../samrad/samrad.store'
import { settleErrands } from '../team/errand.store'
import { getUser } from './account.store'

/**
 * Opens to a newcomer the cases, requests and samråd that the role follows, as far as whoever lets the newcomer in holds their keys.
 * Akter are never opened this way: they follow the team.
 */
export function openHouseTo(context: WriteContext, userId: string): void {
  const newcomer = getUser(context.db, userId)
  const reason = 'ny i huset'
  const samrad = new Set<string>()
  for (const row of listCases(context).filter((one) => followsCases(newcomer, one.namnd_id))) {
    openCaseTo(context, row, userId, reason)
    for (const one of samradOfCase(context, row.id)) samrad.add(one.id)
  }
  if (newcomer.roles.includes('samordnare')) {
    for (const row of listRequests(context)) context.keys.grant(requestLock(row.id), userId, reason)
    for (const row of listSamrad(context)) samrad.add(row.id)
  }
  for (const samradId of samrad) openSamradTo(context, samradId, userId, reason)
  settleErrands(context)
}
