import { getUser } from '../account/account.store'
import type { ReadContext, WriteContext } from '../context'
import { renewedFor } from '../vault/grants'
import { recoveryHolder } from '../vault/nod'

type Errand = (context: WriteContext) => void

/**
 * True when a grant was taken back because its owner got new keys from two others, one of them a system administrator; a row
 * changed past the program, or by its owner, gives nobody a key.
 */
function isRenewal(context: ReadContext, grantId: string, ownerId: string): boolean {
  const latest = context.db.first((q) =>
    q
      .selectFrom('log_entry')
      .select(['action', 'user_id'])
      .where('entity', '=', 'lock_grant')
      .where('row_id', '=', grantId)
      .orderBy('seq', 'desc')
      .limit(1),
  )
  if (latest?.action !== 'account.renew' || latest.user_id === ownerId) return false
  return getUser(context.db, latest.user_id).roles.includes('systemadmin')
}

/** Locks that were open to a colleague who has got new keys, as far as I hold them and they are not sealed to those yet. */
export const renewalsDue = (context: ReadContext): Errand[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('lock_grant')
        .innerJoin('lock', 'lock.id', 'lock_grant.lock_id')
        .innerJoin('user', 'user.id', 'lock_grant.user_id')
        .select(['lock_grant.id', 'lock_grant.user_id', 'lock.scope', 'lock.compartment'])
        .where('lock_grant.revoked_at', 'is not', null)
        .where('lock_grant.revoked_for', '=', renewedFor)
        .where('user.left_at', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('lock_grant as given')
                .select('given.id')
                .whereRef('given.lock_id', '=', 'lock_grant.lock_id')
                .whereRef('given.user_id', '=', 'lock_grant.user_id')
                .where('given.revoked_at', 'is', null),
            ),
          ),
        ),
    )
    .filter(({ id, user_id: userId, ...lock }) => context.holds(lock) && isRenewal(context, id, userId))
    .map(
      ({ id: _id, user_id: userId, ...lock }) =>
        (write) =>
          write.keys.grant(lock, userId, renewedFor),
    )

/** Locks that are sealed to earlier recovery sheets and not to those in use, as far as I hold them. */
export function sheetsDue(context: ReadContext): Errand[] {
  const made = context.db.first((q) =>
    q.selectFrom('recovery_event').select('at').where('kind', '=', 'ark').orderBy('at', 'desc').limit(1),
  )
  if (!made) return []
  return context.db
    .all((q) =>
      q
        .selectFrom('lock_grant')
        .innerJoin('lock', 'lock.id', 'lock_grant.lock_id')
        .select(['lock.scope', 'lock.compartment'])
        .distinct()
        .where('lock_grant.user_id', '=', recoveryHolder)
        .where('lock_grant.revoked_at', 'is', null)
        .where('lock_grant.granted_at', '<', made.at),
    )
    .filter(context.holds)
    .map((lock) => (write) => {
      write.keys.revoke(lock, recoveryHolder, 'nya återställningsark')
      write.keys.grant(lock, recoveryHolder, 'nya återställningsark')
    })
}
