import type { User } from '../../../shared/account/account.contract'
import { type BackupFault, fewestGenerations } from '../../../shared/backup/backup.contract'
import type { Failure } from '../../../shared/result'

const day = 86_400_000

/** How many are kept where nobody has said otherwise. */
export const standardGenerations = fewestGenerations

/** A copy older than this is told of in red. */
export const oldAfterDays = 2

/** Who chooses the folder, restores and takes everything out; opening it all still takes the keys. */
export const mayTend = (user: User): boolean =>
  user.roles.some((role) => role === 'systemadmin' || role === 'samordnare')

/** Whole days since the newest verified copy; null when there is none, or when the clock stands before it. */
export function ageInDays(takenAt: string | undefined, now: string): number | null {
  if (takenAt === undefined) return null
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(takenAt)) / day))
}

/** True when the newest copy is more than two days old, or missing, or dated in the future so that its age is not known. */
export function isOld(takenAt: string | undefined, now: string): boolean {
  if (takenAt === undefined) return true
  const age = Date.parse(now) - Date.parse(takenAt)
  return age > oldAfterDays * day || age < -day
}

/** A copy is due a day after the last one that succeeded, and an hour after one that did not. */
export function isDue(order: {
  readonly folder: string | null
  readonly lastVerifiedAt: string | undefined
  readonly lastTriedAt: string | undefined
  readonly now: string
}): boolean {
  if (order.folder === null) return false
  const since = (at: string | undefined) =>
    at === undefined ? Number.POSITIVE_INFINITY : Date.parse(order.now) - Date.parse(at)
  // A clock that has been set back must not put copying off for years.
  const passed = (at: string | undefined, wait: number) => since(at) >= wait || since(at) < -day
  return passed(order.lastVerifiedAt, day) && passed(order.lastTriedAt, day / 24)
}

/** Why a copy failed, as a code of its own: what a person must do differs. */
export function faultOf(failure: Failure): BackupFault {
  switch (failure.code) {
    case 'disk-full':
    case 'read-only':
    case 'corrupt':
      return failure.code
    case 'no-database':
    case 'not-found':
    case 'invalid-input':
      return 'folder-gone'
    default:
      return 'internal'
  }
}

/** True when a folder is, or lies in, another. Both are given as they really are, with links followed. */
export function liesIn(folder: string, other: string, separator: string): boolean {
  return folder === other || folder.startsWith(other.endsWith(separator) ? other : `${other}${separator}`)
}
