import type { Role, User } from '../../../shared/account/account.contract'
import { AppError } from '../../../shared/result'

/** Refuses who has none of the roles. Roles open menus; what is read is decided by keys. Throws `not-allowed`. */
export function requireRole(user: User, ...wanted: readonly Role[]): void {
  if (!user.roles.some((role) => wanted.includes(role))) throw new AppError({ code: 'not-allowed' })
}

/** True for who administers the house, reviews its log or reads its statistics, and has nothing to do with any case. */
export const isOutsideCases = (user: User): boolean =>
  user.roles.every((role) => role === 'systemadmin' || role === 'loggranskare' || role === 'lasgast')

/** True for the first social workers and heads of unit of a nämnd. */
export const isSenior = (user: User, namndId: string): boolean =>
  user.namndId === namndId && user.roles.some((role) => role === 'forste-socialsekreterare' || role === 'enhetschef')

/** How long to wait after a number of wrong guesses: 1, 2, 4 … 60 seconds. It slows a hand, not an attacker with the file. */
export const delayAfter = (wrongGuesses: number): number =>
  wrongGuesses === 0 ? 0 : Math.min(60_000, 1_000 * 2 ** (wrongGuesses - 1))
