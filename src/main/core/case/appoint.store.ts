import type { WriteContext } from '../context'
import { openSamradTo, samradOfCase } from '../samrad/samrad.store'
import { openTalkTo, talksOfCase } from '../talk/talk.store'
import { takeCaseBack } from '../team/errand.store'
import { type CaseRecord, openCaseTo, updateCase } from './case.store'

/** Opens everything that follows a case to one more reader: the case, its people, its samråd and talks. */
export function openWholeCaseTo(context: WriteContext, row: CaseRecord, userId: string, reason: string): void {
  openCaseTo(context, row, userId, reason)
  for (const one of samradOfCase(context, row.id)) openSamradTo(context, one.id, userId, reason)
  for (const one of talksOfCase(context, row.id)) openTalkTo(context, one.id, userId, reason)
}

/** Names who answers for a case: the keys follow, and whoever answered before loses them. */
export function appoint(context: WriteContext, row: CaseRecord, userId: string): void {
  openWholeCaseTo(context, row, userId, 'utsedd handläggare')
  updateCase(context, row, { responsible_id: userId })
  if (row.responsible_id !== null && row.responsible_id !== userId) takeCaseBack(context, row, row.responsible_id)
}
