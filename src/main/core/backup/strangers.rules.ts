import type { Strangers } from '../../../shared/backup/backup.contract'

interface Known {
  readonly id: string
  readonly name: string
  readonly signPublicKey: string
  readonly hasLeft: boolean
}

interface Way {
  readonly userId: string
  readonly signPublicKey: string
}

/** Compares those who have a way in with those a copy knows. `nameOf` knows the names in the house that the copy takes the place of. */
export function strangers(
  slots: readonly Way[],
  users: readonly Known[],
  nameOf: (userId: string) => string | undefined,
): Strangers {
  const added = slots
    .filter((slot) => !users.some((user) => user.id === slot.userId))
    .map((slot) => nameOf(slot.userId))
  const ways = (user: Known) => slots.filter((slot) => slot.userId === user.id)
  const present = users.filter((user) => !user.hasLeft)
  const names = (of: readonly Known[]) => of.map((user) => user.name).sort((a, b) => a.localeCompare(b, 'sv'))
  return {
    added: added.filter((name) => name !== undefined).sort((a, b) => a.localeCompare(b, 'sv')),
    addedUnnamed: added.filter((name) => name === undefined).length,
    renewed: names(
      present.filter((user) => {
        const own = ways(user)
        return own.length > 0 && own.every((slot) => slot.signPublicKey !== user.signPublicKey)
      }),
    ),
    left: names(present.filter((user) => ways(user).length === 0)),
  }
}
