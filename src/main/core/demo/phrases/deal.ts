import type { Random } from '../house/random'

/** A wording, and what must hold for it to be used: words that are to apply, or with ! in front not to. */
export interface Phrase {
  readonly when: string
}

export type Tags = ReadonlySet<string>

const conditions = (phrase: Phrase): string[] => phrase.when.split(' ').filter(Boolean)

/** True when every condition of a phrase holds. */
export const fits = (phrase: Phrase, tags: Tags): boolean =>
  conditions(phrase).every((word) => (word.startsWith('!') ? !tags.has(word.slice(1)) : tags.has(word)))

export interface Dealer {
  /** The wording that fits and has been used least; among those the one that says most of just this case. */
  deal<P extends Phrase>(bank: readonly P[], tags: Tags): P
}

/** Deals wordings so that none comes back before the others that fit have had their turn. Throws when nothing fits. */
export function dealer(random: Random): Dealer {
  const used = new Map<Phrase, number>()
  return {
    deal<P extends Phrase>(bank: readonly P[], tags: Tags): P {
      const fitting = random.shuffled(bank.filter((phrase) => fits(phrase, tags)))
      const rank = (phrase: P) => (used.get(phrase) ?? 0) * 100 - conditions(phrase).length
      const [best] = fitting.sort((a, b) => rank(a) - rank(b))
      if (!best) throw new Error(`no wording for ${[...tags].join(' ')} among ${JSON.stringify(bank[0])} …`)
      used.set(best, (used.get(best) ?? 0) + 1)
      return best
    },
  }
}
