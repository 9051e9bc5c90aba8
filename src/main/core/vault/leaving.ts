import type { DoorContext } from '../core'
import type { Session } from '../session'
import { rotateDue } from '../team/errand.store'
import { houseLock } from './house-locks'
import { readKeyFile, type Slot } from './key-file'
import { rekeyHouse } from './rekey'

/**
 * Shuts a user out: marked as gone, every sealed key destroyed, new keys where whoever does it holds the old ones (others
 * make theirs at their next unlocking), and then a new key for the database, which no slot of the user's leads to.
 */
export function removeUser(
  door: DoorContext,
  session: Session,
  { userId, reason }: { readonly userId: string; readonly reason: string },
): void {
  session.change('account.remove', (context) => {
    context.write.update('user', userId, { left_at: context.now() }, houseLock)
    context.keys.revokeAll(userId, 'har slutat')
    rotateDue(context)
    context.note({ removed: userId, reason })
  })
  door.report('step', { job: 'remove-user', step: 'revoked' })
  finishLeaving(door)
}

/** Changes the database's key where somebody who has left still has a slot, as when the program was stopped in between. */
export function finishLeaving(door: DoorContext): void {
  const { db } = door.session()
  const left = new Set(
    db.all((q) => q.selectFrom('user').select('id').where('left_at', 'is not', null)).map((row) => row.id),
  )
  const keep = (slot: Slot) => !left.has(slot.userId)
  if (readKeyFile(door.folder).slots.every(keep)) return
  rekeyHouse(door, { job: 'remove-user', keep })
  door.session().logEvent('account.rekey')
}
