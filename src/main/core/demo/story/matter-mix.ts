import type { Dealer } from '../phrases/deal'
import { shares } from '../volumes'
import type { MatterKind } from './matter-kind'
import { matters } from './matters'
import type { Story } from './story'

type Kind = MatterKind['kind']

const kindOf = (offence: string): Kind =>
  offence.endsWith('misshandel')
    ? 'vald'
    : offence === 'barnfridsbrott'
      ? 'bevittnat'
      : offence === 'hot-ofredande' || offence === 'heder'
        ? 'hot'
        : 'sex'

/** Gives, family by family, the kind of matter that is furthest from its share, counted in children. */
export function matterMix(told: readonly Story[], dealer: Dealer): (children: number) => MatterKind {
  const seen: Record<Kind, number> = { vald: 0, bevittnat: 0, sex: 0, hot: 0 }
  let total = 0
  for (const { matter, children } of told) {
    total += children.length
    for (const offence of matter.offences) seen[kindOf(offence)] += children.length
  }
  return (children) => {
    total += children
    const lack = (kind: Kind) => shares.matters[kind] * total - seen[kind]
    const [kind = 'vald'] = (Object.keys(seen) as Kind[]).sort((a, b) => lack(b) - lack(a))
    seen[kind] += children
    const fitting = matters.filter((one) => one.kind === kind)
    return dealer.deal(fitting, new Set())
  }
}
