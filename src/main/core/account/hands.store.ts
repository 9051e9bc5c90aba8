import type { InHand, Leaving } from '../../../shared/account/leaving.contract'
import type { UserId } from '../../../shared/ids'
import { aktLock } from '../akt/akt.store'
import { caseLock } from '../case/case.store'
import type { ReadContext } from '../context'
import { names } from '../person/person.store'
import { standingOf } from '../promise/promise.rules'
import { courseOf } from '../promise/promise.store'
import type { LockName } from '../vault/sealing'
import { getUser, usersWithRole } from './account.store'

interface Found {
  readonly lock: LockName
  readonly told: InHand
}

function akterOf(context: ReadContext, userId: string): Found[] {
  const rows = context.db.all((q) =>
    q.selectFrom('akt').select(['id', 'person_id']).where('responsible_id', '=', userId).where('state', '=', 'oppen'),
  )
  return rows
    .filter((row) => context.holds(aktLock(row.id)))
    .map((row) => ({
      lock: aktLock(row.id),
      told: { kind: 'akt', text: names(context).get(row.person_id)?.listName ?? '', to: `/akt/${row.id}/om` },
    }))
}

/** Open cases in which something of a kind lies in the user's hand. */
function casesWhere(context: ReadContext, userId: string): Found[] {
  const open = context.db.all((q) =>
    q.selectFrom('barnahus_case').select(['id', 'number', 'responsible_id']).where('closed_on', 'is', null),
  )
  const tasks = context.db.all((q) =>
    q.selectFrom('task').select('case_id').where('owner_user_id', '=', userId).where('state', '=', 'oppen'),
  )
  const promises = context.db
    .all((q) => q.selectFrom('promise').selectAll().where('owner_user_id', '=', userId))
    .filter((row) => standingOf(courseOf(context, row), context.today()).state === 'galler')
  const leads = context.db.all((q) => q.selectFrom('support_lead').select(['case_id', 'user_id']).orderBy('no'))
  const needs = context.db.all((q) =>
    q
      .selectFrom('need_step')
      .innerJoin('need', 'need.id', 'need_step.need_id')
      .select(['need.case_id', 'need.id', 'need_step.kind', 'need_step.hand_user_id'])
      .orderBy('need_step.no'),
  )
  const teams = context.db.all((q) =>
    q.selectFrom('team_member').select('case_id').where('user_id', '=', userId).where('left_on', 'is', null),
  )
  return open.flatMap(({ id, number, responsible_id: responsibleId }): Found[] => {
    const here = <Row extends { readonly case_id: string | null }>(rows: readonly Row[]) =>
      rows.filter((row) => row.case_id === id)
    const told = (kind: InHand['kind'], to: string, isThere: boolean): Found[] =>
      isThere ? [{ lock: caseLock(id), told: { kind, text: number, to: `/arenden/${id}${to}` } }] : []
    const needIds = new Set(here(needs).map((one) => one.id))
    const lastHands = [...needIds].map((needId) => needs.findLast((one) => one.id === needId))
    return [
      ...told('arende', '', responsibleId === userId),
      ...told('uppgift', '', here(tasks).length > 0),
      ...told('lofte', '/loften', here(promises).length > 0),
      ...told(
        'behov',
        '/stod',
        lastHands.some((one) => one?.hand_user_id === userId),
      ),
      ...told('rehab', '/stod', here(leads).at(-1)?.user_id === userId),
      ...told('team', '', here(teams).length > 0),
    ]
  })
}

/** What follows when a user leaves, as far as my keys let me see it. */
export function leavingOf(context: ReadContext, userId: UserId): Leaving {
  const user = getUser(context.db, userId)
  const seen = [...akterOf(context, userId), ...casesWhere(context, userId)].filter((one) => context.holds(one.lock))
  for (const { lock } of seen) context.visit(lock)
  return {
    userId,
    displayName: user.displayName,
    inHand: seen.map((one) => one.told),
    isLastAdmin: usersWithRole(context.db, 'systemadmin').every((one) => one.id === userId),
  }
}
