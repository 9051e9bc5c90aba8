import type { User } from '../../../shared/account/account.contract'
import type { RoomState } from '../../../shared/case/case.contract'
import { refuse } from '../../../shared/result'
import { isSenior } from '../account/account.rules'

/** A room that is not to be used says why (promise 2: nothing disappears in silence). Throws `invalid-input`. */
export function requireRoomReason(
  state: RoomState,
  reason: string,
  path: readonly (string | number)[] = ['reason'],
): void {
  if (state === 'ej-aktuellt' && reason === '') refuse(path, 'required')
}

/** True for who follows every case of a nämnd by role: the coordinators, and its own first social workers and head of unit. */
export const followsCases = (user: User, namndId: string): boolean =>
  user.roles.includes('samordnare') || isSenior(user, namndId)

/** Who follows a case from its first day: the coordinators, and the first social workers and heads of the nämnd that answers for the child. */
export const firstReaders = (
  users: readonly User[],
  namndId: string,
  makerId: string,
  responsibleId: string | null,
): string[] => [
  ...new Set([
    makerId,
    ...(responsibleId ? [responsibleId] : []),
    ...users.filter((user) => followsCases(user, namndId)).map((user) => user.id),
  ]),
]

/** The next number of a workstation's series: FR-2026-A0001. */
export function nextNumber(letters: string, year: string, series: string, latest: string | undefined): string {
  const count = latest ? Number(/\d+$/.exec(latest)?.[0] ?? 0) + 1 : 1
  return `${letters}-${year}-${series}${String(count).padStart(4, '0')}`
}

/** A child's case is given to a barnhandläggare of the nämnd that answers for the child, with socionomexamen or equal (SoL 25:1). Throws `invalid-input` at `path`. */
export function requireOfficer(user: User, namndId: string, path: readonly (string | number)[]): void {
  if (!user.roles.includes('barnhandlaggare')) refuse(path, 'not-barnhandlaggare')
  if (user.namndId !== namndId) refuse(path, 'another-namnd')
  if (!user.hasSocionom) refuse(path, 'socionom-required')
}
