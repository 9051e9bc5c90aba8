import { type Service, services } from '../../../shared/need/hand'
import type { ServiceWait } from '../../../shared/referral/referral.contract'
import { daysBetween } from '../calendar'
import { placedLock } from '../consent/site.store'
import type { ReadContext } from '../context'
import { medianOf } from '../numbers'

/** Numbers where there are both days. */
const spans = (pairs: readonly (readonly [from: string | null, to: string | null])[]): number[] =>
  pairs.flatMap(([from, to]) => (from && to ? [daysBetween(from, to)] : []))

/** How long people wait at each service, of the remisser whose place my keys open: days and states alone, no word is opened. */
export function referralWaits(context: ReadContext): ServiceWait[] {
  const rows = context.db
    .all((q) =>
      q
        .selectFrom('referral')
        .select(['case_id', 'akt_id', 'service', 'state', 'sent_on', 'answered_on', 'first_visit_on'])
        .where('sent_on', 'is not', null),
    )
    .filter((row) => context.holds(placedLock(row)))
  const today = context.today()
  return services.flatMap((service: Service): ServiceWait[] => {
    const own = rows.filter((row) => row.service === service)
    if (own.length === 0) return []
    const waiting = own.filter(
      (row) => row.first_visit_on === null && (row.state === 'skickad' || row.state === 'mottagen'),
    )
    const now = spans(waiting.map((row) => [row.sent_on, today]))
    return [
      {
        service,
        sent: own.length,
        accepted: own.filter((row) => row.answered_on !== null && row.state !== 'avbojd').length,
        declined: own.filter((row) => row.state === 'avbojd').length,
        visited: own.filter((row) => row.first_visit_on !== null).length,
        waiting: waiting.length,
        toAnswer: medianOf(spans(own.map((row) => [row.sent_on, row.answered_on]))),
        toVisit: medianOf(spans(own.map((row) => [row.sent_on, row.first_visit_on]))),
        longestWaiting: now.length > 0 ? Math.max(...now) : null,
      },
    ]
  })
}
