import type { houseContract } from '../../../shared/house/house.contract'
import type { HandlersFor } from '../context'
import type { DoorContext } from '../core'
import { knownAnswers } from '../vault/self-test'
import { houseName, listNamnder } from './house.store'

export const houseHandlers: HandlersFor<typeof houseContract, DoorContext> = {
  'house.current': ({ db, house }) => ({
    name: houseName(db),
    isDemo: house.isDemo,
    namnder: listNamnder(db),
    profile: house.profile,
  }),
  'house.knownAnswers': async () => [...(await knownAnswers())],
}
