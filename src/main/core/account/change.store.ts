import type { User } from '../../../shared/account/account.contract'
import type { UserChange } from '../../../shared/account/leaving.contract'
import { refuse } from '../../../shared/result'
import type { WriteContext } from '../context'
import { listNamnder } from '../house/house.store'
import { standingLocks, takeBack } from '../team/errand.store'
import { halfOfRole } from '../team/team.rules'
import { houseLock, reviewerLock } from '../vault/house-locks'
import { halfLock } from '../vault/nod'
import { locksHeldBy } from '../vault/renewal'
import type { Compartment, LockName, Scope } from '../vault/sealing'
import { getUser, usersWithRole } from './account.store'
import { openHouseTo } from './newcomer'

const lockNamed = (name: string): LockName => {
  const [scope, compartment] = name.split('#')
  return { scope: scope as Scope, compartment: compartment as Compartment }
}

/** What a coordinator reads by role beyond the cases: requests, samråd of their own, and the people in them. */
const ofCoordinator = (lock: LockName): boolean => /^(request|samrad|person|case):/.test(lock.scope)

/** Changes a user; keys follow the roles. Throws `invalid-input` when nobody would be left to administer the house. */
export function changeUser(context: WriteContext, change: UserChange): void {
  const before = getUser(context.db, change.userId)
  const isAdmin = change.roles.includes('systemadmin')
  if (!isAdmin && usersWithRole(context.db, 'systemadmin').every((one) => one.id === before.id))
    refuse(['roles'], 'last-systemadmin')
  const stood = [...standingLocks(context, before)].map(lockNamed)
  context.write.update(
    'user',
    before.id,
    {
      display_name: change.displayName,
      title: change.title,
      roles: JSON.stringify(change.roles),
      namnd_id: change.namndId,
      has_socionom: change.hasSocionom ? 1 : 0,
    },
    houseLock,
  )
  const after = getUser(context.db, change.userId)
  const lost = (role: User['roles'][number]) => before.roles.includes(role) && !after.roles.includes(role)
  const read = lost('samordnare') ? locksHeldBy(context, before.id).filter(ofCoordinator) : []
  takeBack(context, before.id, [...stood, ...read], 'har en annan roll')
  followLog(context, before, after)
  followHalves(context, before, after)
  openHouseTo(context, after.id)
  context.note({ changed: after.id, from: before.roles, to: after.roles })
}

/** The log is read by those who review it. */
function followLog(context: WriteContext, before: User, after: User): void {
  const [was, is] = [before, after].map((user) => user.roles.includes('loggranskare'))
  if (was && !is) context.keys.revoke(reviewerLock, after.id, 'har en annan roll')
  if (!is || was) return
  if (!context.holds(reviewerLock)) refuse(['roles'], 'reviewer-gives')
  context.keys.grant(reviewerLock, after.id, 'ny loggranskare')
}

/** A half of the nödnyckel that the role no longer carries is given up; another is never given instead. */
function followHalves(context: WriteContext, before: User, after: User): void {
  for (const { id } of listNamnder(context.db)) {
    const half = halfOfRole(before, id)
    if (half && half !== halfOfRole(after, id)) context.keys.revoke(halfLock(id, half), after.id, 'har en annan roll')
  }
}
