import type { houseContract } from '../../../shared/house/house.contract'
import type { HandlersFor } from '../context'
import { houseName, listNamnder } from './house.store'

export const houseHandlers: HandlersFor<typeof houseContract> = {
  'house.current': ({ db, house }) => ({
    name: houseName(db),
    isDemo: house.isDemo,
    namnder: listNamnder(db),
    profile: house.profile,
  }),
}
