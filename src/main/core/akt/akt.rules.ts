import type { User } from '../../../shared/account/account.contract'

/** Who reads a new barnakt: the officer responsible and the first social workers of the same nämnd. */
export const barnaktReaders = (users: readonly User[], namndId: string, responsibleId: string): string[] => [
  ...new Set([
    responsibleId,
    ...users
      .filter((user) => user.namndId === namndId && user.roles.includes('forste-socialsekreterare'))
      .map((user) => user.id),
  ]),
]
