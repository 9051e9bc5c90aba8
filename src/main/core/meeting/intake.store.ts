import { z } from 'zod'
import type { IntakeId } from '../../../shared/ids'
import type { Channel, Intake } from '../../../shared/meeting/meeting.contract'
import { userName } from '../account/account.store'
import { caseLock, listCases } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'

const place = (row: string) => ({ table: 'intake', column: 'text', row })

/** How the family came to the house, as last recorded; null when nobody has said. */
export function intakeOf(context: ReadContext, caseId: string): Intake | null {
  const row = context.db
    .all((q) => q.selectFrom('intake').selectAll().where('case_id', '=', caseId).orderBy('id'))
    .at(-1)
  return row
    ? {
        id: row.id as IntakeId,
        channel: row.channel as Channel,
        foundOn: row.found_on,
        foundBy: context.open(z.string(), caseLock(caseId), place(row.id), row.text),
        recordedBy: userName(context.db, row.recorded_by),
      }
    : null
}

export function recordIntake(
  context: WriteContext,
  caseId: string,
  { channel, foundOn, foundBy }: Pick<Intake, 'channel' | 'foundOn' | 'foundBy'>,
): void {
  const id = context.newId()
  context.write.insert(
    'intake',
    {
      id,
      case_id: caseId,
      channel,
      found_on: foundOn,
      text: context.seal(foundBy, caseLock(caseId), place(id)),
      recorded_by: context.me.id,
      recorded_at: context.now(),
    },
    caseLock(caseId),
  )
}

/** By which way the families of a year's cases came, of the cases I hold keys to; null where nobody has said. */
export function intakesOf(context: ReadContext, year: string): (Channel | null)[] {
  const latest = new Map(
    context.db
      .all((q) => q.selectFrom('intake').select(['case_id', 'channel']).orderBy('id'))
      .map((row) => [row.case_id, row.channel as Channel]),
  )
  return listCases(context)
    .filter((row) => row.opened_on.startsWith(year))
    .map((row) => latest.get(row.id) ?? null)
}
