import type { Hand } from '../../../shared/need/hand'

/** A hand as the rules see it: a colleague, who stands alone or watches over what a named person at a service does. */
export interface RuleHand {
  readonly userId: string
  readonly service: string | null
  readonly person: string
}

export const toRuleHand = (hand: Hand): RuleHand =>
  hand.kind === 'user'
    ? { userId: hand.userId, service: null, person: '' }
    : { userId: hand.watcherId, service: hand.service, person: hand.person }

/** The same colleague, or the same service: who answers there, and who watches over it here, may change. */
export const isSameHand = (one: RuleHand, other: RuleHand): boolean =>
  one.service === null || other.service === null
    ? one.service === other.service && one.userId === other.userId
    : one.service === other.service
