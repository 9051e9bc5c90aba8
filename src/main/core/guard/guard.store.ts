import { helpMinutes } from '../../../shared/guard/guard.contract'
import { lockMinutes } from '../../../shared/guard/lock-minutes'
import type { Policy } from '../../../shared/policy/policy.contract'
import type { Guarding } from '../../core-messages'
import type { WriteContext } from '../context'
import type { ReadableDb } from '../database/handle'
import { houseLock } from '../vault/house-locks'
import { mayShowScreen, mostMinutes } from './guard.rules'

/** After how many minutes untouched the house locks itself: what has been chosen, and never later than IT allows. */
export const minutesToLock = (db: ReadableDb, policy: Policy): number =>
  Math.min(
    mostMinutes(policy),
    db.first((q) => q.selectFrom('lock_setting').select('minutes').orderBy('id', 'desc'))?.minutes ?? lockMinutes.usual,
  )

/** Until when a user's screen may be seen by other programs, or null. */
export const screenUntil = (db: ReadableDb, userId: string, now: string): string | null =>
  db.first((q) =>
    q
      .selectFrom('screen_help')
      .select('ends_at')
      .where('user_id', '=', userId)
      .where('opened_at', '<=', now)
      .where('ends_at', '>', now)
      .orderBy('ends_at', 'desc'),
  )?.ends_at ?? null

/** How the house wants to be guarded while this user has it open. */
export function guardingOf(db: ReadableDb, userId: string, now: string, policy: Policy): Guarding {
  const until = mayShowScreen(policy) ? screenUntil(db, userId, now) : null
  return { lockMinutes: minutesToLock(db, policy), screenMs: until ? Date.parse(until) - Date.parse(now) : 0 }
}

export function setMinutesToLock(context: WriteContext, minutes: number): void {
  const row = { id: context.newId(), minutes, set_by: context.me.id, set_at: context.now() }
  context.write.insert('lock_setting', row, houseLock)
}

/** Lets my screen be seen from now and for half an hour. */
export function showScreen(context: WriteContext): void {
  const opened = context.now()
  const ends = new Date(Date.parse(opened) + helpMinutes * 60_000).toISOString()
  const row = { id: context.newId(), user_id: context.me.id, opened_at: opened, ends_at: ends }
  context.write.insert('screen_help', row, houseLock)
}

/** Ends whatever still lets my screen be seen. */
export function coverScreen(context: WriteContext): void {
  const now = context.now()
  const open = context.db.all((q) =>
    q
      .selectFrom('screen_help')
      .select(['id', 'opened_at'])
      .where('user_id', '=', context.me.id)
      .where('ends_at', '>', now),
  )
  for (const { id, opened_at } of open) {
    // Where the clock has been set back, the end must not come before the beginning.
    const ends = now > opened_at ? now : opened_at
    context.write.update('screen_help', id, { ends_at: ends }, houseLock)
  }
}
