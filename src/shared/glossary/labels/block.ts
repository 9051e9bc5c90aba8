import type { BlockDecider } from '../../block/block.contract'

/** By whose decision an informationsspärr stands. */
export const blockDeciderLabels: Readonly<Record<BlockDecider, string>> = {
  aklagare: 'Åklagare',
  forundersokningsledare: 'Förundersökningsledare hos polisen',
  socialtjanst: 'Socialtjänsten',
  annan: 'Annan',
}
