import { userName } from '../account/account.store'
import type { ReadContext } from '../context'
import { recoveryHolder } from '../vault/nod'

/** When the recovery sheets were made, when two were last tried, and how many locks are not sealed to them yet. */
export function sheetsState(context: ReadContext) {
  const latest = (kind: 'ark' | 'prov') =>
    context.db.first((q) =>
      q.selectFrom('recovery_event').select(['at', 'user_id']).where('kind', '=', kind).orderBy('at', 'desc').limit(1),
    )
  const founded = context.db.first((q) => q.selectFrom('house').select('created_at'))?.created_at ?? ''
  const [made, tried] = [latest('ark'), latest('prov')]
  const waiting = made
    ? context.db.first((q) =>
        q
          .selectFrom('lock_grant')
          .select((select) => select.fn.countAll<number>().as('count'))
          .where('user_id', '=', recoveryHolder)
          .where('revoked_at', 'is', null)
          .where('granted_at', '<', made.at),
      )?.count
    : 0
  return {
    madeAt: made?.at ?? founded,
    triedAt: tried?.at ?? null,
    triedBy: userName(context.db, tried?.user_id ?? null),
    // How much there is in the house is told to nobody; that something waits is.
    waiting: (waiting ?? 0) > 0 ? 1 : 0,
  }
}
