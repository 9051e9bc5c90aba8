import type { ReferralId } from '../../../shared/ids'
import type { Service } from '../../../shared/need/hand'
import type { ReferralWaiting } from '../../../shared/referral/referral.waiting'
import { listUsers } from '../account/account.store'
import { daysBetween } from '../calendar'
import { holdsOn } from '../consent/consent.store'
import { placedLock, sightOf } from '../consent/site.store'
import type { ReadContext } from '../context'
import { names } from '../person/person.store'
import { isRunning, type ReferralRecord } from './referral.store'

/** Remisser of every place that still want something of somebody, read from days and states alone. */
const unsettled = (context: ReadContext): ReferralRecord[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('referral')
        .selectAll()
        .where((where) =>
          where.or([
            where('state', 'in', ['utkast', 'skickad', 'mottagen']),
            where.and([where('state', '=', 'avbojd'), where('next_way', 'is', null)]),
          ]),
        )
        .orderBy('watch_until'),
    )
    .filter((row) => context.holds(placedLock(row)))

/** Remisser I sent whose answer is due, that have been declined, or whose consent no longer holds; a decline waits for the coordinators too. */
export function referralsWaiting(context: ReadContext): ReferralWaiting[] {
  const rows = unsettled(context)
  if (rows.length === 0) return []
  const here = new Set<string>(listUsers(context.db).map((user) => user.id))
  const today = context.today()
  return rows.flatMap((row): ReferralWaiting[] => {
    const sight = sightOf(context, row)
    if (!sight) return []
    // What somebody who has left had sent is watched by whoever answers for the case.
    const keeper = here.has(row.owner_id) ? row.owner_id : sight.responsibleId
    const isMine = keeper === context.me.id
    const coordinates = row.case_id !== null && context.me.roles.includes('samordnare')
    const about = {
      referralId: row.id as ReferralId,
      personName: names(context).get(sight.personId)?.listName ?? '',
      service: row.service as Service,
      to: sight.to,
    }
    if (row.state === 'avbojd')
      return isMine || coordinates
        ? [{ kind: 'referral-declined', ...about, answeredOn: row.answered_on ?? today }]
        : []
    if (!isMine && !(keeper === null && coordinates)) return []
    const lacksConsent =
      row.ground === 'samtycke' && isRunning(row.state) && !(row.consent_id && holdsOn(context, row.consent_id, today))
    return [
      ...(row.state === 'skickad' && row.watch_until <= today
        ? [
            {
              kind: 'referral-due' as const,
              ...about,
              watchUntil: row.watch_until,
              daysLate: daysBetween(row.watch_until, today),
            },
          ]
        : []),
      ...(lacksConsent && row.state !== 'utkast' ? [{ kind: 'referral-no-consent' as const, ...about }] : []),
    ]
  })
}
