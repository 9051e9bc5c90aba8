/** A hand as the model writes it: a colleague's name, or ”tjänst@kollega” for a service and the colleague who watches over it. */
type HandName = string
const service = (hand: HandName) => (hand.includes('@') ? hand.split('@')[0] : undefined)
const colleague = (hand: HandName) => hand.split('@').at(-1) as string
const same = (one: HandName, other: HandName) => (service(one) ?? one) === (service(other) ?? other)

export interface Deed {
  readonly kind: 'erbjud' | 'ja' | 'nej' | 'aterlamna' | 'ta-over' | 'besok' | 'uppfyllt' | 'inte-aktuellt' | 'angra'
  readonly by: string
  readonly to: HandName
  readonly reason: string
}

/** What a model house knows: who works here, which services take children, and who holds the child's support together. */
export class ModelHouse {
  readonly here = new Set<string>()
  readonly closed = new Set<string>()
  readonly together = new Set<string>()
  readonly coordinators = new Set<string>()
  day = 0
  gone = (hand: HandName) => this.closed.has(service(hand) ?? '') || !this.here.has(colleague(hand))
}

interface Now {
  hand: HandName | null
  offered: HandName | null
  isRefused: boolean
  isVisited: boolean
  isEnded: boolean
  declined: readonly HandName[]
}

/** One need as a plain thing that is changed in place: written without the rules, to hold them against. */
export class ModelNeed {
  private now: Now
  private readonly past: { by: string; day: number; before: Now }[] = []
  private readonly house: ModelHouse

  constructor(house: ModelHouse, hand: HandName) {
    this.house = house
    this.now = { hand, offered: null, isRefused: false, isVisited: false, isEnded: false, declined: [] }
  }

  /** Does it when it may be done; tells whether it was. */
  attempt(deed: Deed): boolean {
    const change = this.changeOf(deed)
    if (!change) return false
    if (change === 'undone') return true
    this.past.push({ by: deed.by, day: this.house.day, before: this.now })
    this.now = { ...this.now, ...change }
    return true
  }

  private changeOf({ kind, by, to, reason }: Deed): Partial<Now> | 'undone' | undefined {
    const { hand, offered, declined } = this.now
    if (kind === 'angra') {
      const last = this.past.at(-1)
      if (last?.by !== by || last.day !== this.house.day) return undefined
      this.past.pop()
      this.now = last.before
      return 'undone'
    }
    if (this.now.isEnded) return undefined
    const together = this.house.together.has(by)
    const handles = together || (hand !== null && colleague(hand) === by)
    if (kind === 'erbjud') {
      const isTired = declined.filter((one) => same(one, to)).length >= 2 && reason === ''
      if (!handles || isTired || this.house.gone(to) || (hand && same(hand, to))) return undefined
      return { offered: to, isRefused: hand === null && this.now.isRefused }
    }
    if (kind === 'ja' || kind === 'nej') {
      const answers =
        offered !== null &&
        !this.house.gone(offered) &&
        (colleague(offered) === by || (service(offered) !== undefined && this.house.coordinators.has(by)))
      if (!answers) return undefined
      if (kind === 'ja') return { hand: offered, offered: null, isRefused: false }
      return reason ? { offered: null, isRefused: true, declined: [...declined, offered] } : undefined
    }
    if (kind === 'ta-over') {
      const isMine = hand === by && offered === null && !this.now.isRefused
      return together && !isMine ? { hand: by, offered: null, isRefused: false } : undefined
    }
    if (!handles) return undefined
    if (kind === 'aterlamna') return hand ? { hand: null, isRefused: true } : undefined
    if (kind === 'besok') return hand && !this.now.isVisited ? { isVisited: true } : undefined
    return kind === 'uppfyllt' || reason ? { isEnded: true, offered: null, isRefused: false } : undefined
  }

  /** Where it is now: whose it is, whether it stands red, whether it is still to be met. */
  tell(): { owner: HandName | null; isRed: boolean; isOpen: boolean } {
    const { hand, offered, isRefused, isEnded } = this.now
    if (isEnded) return { owner: null, isRed: false, isOpen: false }
    const owner = hand !== null && !this.house.gone(hand) ? hand : null
    const isLost = offered !== null && this.house.gone(offered)
    return { owner, isRed: owner === null || isLost || isRefused, isOpen: true }
  }
}
