import type { User } from '../../../shared/account/account.contract'
import type { AktKind, Gallring } from '../../../shared/akt/akt.contract'

/** Who reads a new barnakt: the officer responsible and the first social workers of the same nämnd. */
export const barnaktReaders = (users: readonly User[], namndId: string, responsibleId: string): string[] => [
  ...new Set([
    responsibleId,
    ...users
      .filter((user) => user.namndId === namndId && user.roles.includes('forste-socialsekreterare'))
      .map((user) => user.id),
  ]),
]

/** The rule of gallring an akt begins with; changed when what is in it calls for another (SoL 16). */
export const defaultGallring = (kind: AktKind): Gallring => (kind === 'barnakt' ? 'skyddsutredning-barn' : 'fem-ar')

const officerRole = { barnakt: 'barnhandlaggare', vuxenakt: 'vuxenhandlaggare' } as const

/** True for who may answer for an akt of this kind: an officer of its own side, in its own nämnd; for a child with socionomexamen (SoL 25:1). */
export const mayAnswerFor = (user: User, kind: AktKind, namndId: string): boolean =>
  user.namndId === namndId && user.roles.includes(officerRole[kind]) && (kind === 'vuxenakt' || user.hasSocionom)
