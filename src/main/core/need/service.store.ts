import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { houseLock } from '../vault/house-locks'

const notices = question((q) => q.selectFrom('service_notice').select(['service', 'is_closed']).orderBy('no'))

/** The services that have closed: the latest notice of each counts. */
export function closedServices(context: ReadContext): Set<string> {
  const closed = new Set<string>()
  for (const row of context.db.allOf(notices)) {
    if (row.is_closed === 1) closed.add(row.service)
    else closed.delete(row.service)
  }
  return closed
}

export function addNotice(
  context: WriteContext,
  notice: { readonly service: string; readonly isClosed: boolean; readonly reason: string },
): void {
  const id = context.newId()
  const earlier = context.db.all((q) =>
    q.selectFrom('service_notice').select('id').where('service', '=', notice.service),
  )
  context.write.insert(
    'service_notice',
    {
      id,
      service: notice.service,
      no: earlier.length + 1,
      is_closed: notice.isClosed ? 1 : 0,
      noted_by: context.me.id,
      noted_at: context.now(),
      words: context.seal({ reason: notice.reason }, houseLock, { table: 'service_notice', column: 'words', row: id }),
    },
    houseLock,
  )
}
