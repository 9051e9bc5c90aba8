import type { PersonId } from '../../../shared/ids'
import type { Kinship } from '../../../shared/person/person.contract'
import { refuse } from '../../../shared/result'

/** What of a standing block decides whether something may be told. */
export interface Standing {
  readonly setOn: string
  readonly coversAll: boolean
  readonly receiverIds: readonly string[]
}

/** The block that stands in the way of telling these people; undefined when none does. Of somebody unknown every block does. */
export const blockAgainst = (blocks: readonly Standing[], receiverIds: readonly string[]): Standing | undefined =>
  blocks.find(
    (block) =>
      block.coversAll || receiverIds.length === 0 || receiverIds.some((one) => block.receiverIds.includes(one)),
  )

/** Who answers for the child, or may: whoever is not known to have no custody, siblings aside. */
export const guardiansAmong = (
  relatives: readonly { readonly personId: PersonId; readonly kinship: Kinship }[],
): PersonId[] =>
  relatives
    .filter(({ kinship }) => kinship.relation !== 'syskon' && kinship.custody !== 'ingen')
    .map(({ personId }) => personId)

/** A block says until when, and names somebody who could be told. Throws `invalid-input`. */
export function requireBlock(
  block: {
    readonly coversAll: boolean
    readonly receivers: readonly string[]
    readonly untilDay: string | null
    readonly words: { readonly untilEvent: string }
  },
  guardianIds: readonly string[],
  today: string,
): void {
  if (!block.coversAll && block.receivers.length === 0) refuse(['receivers'], 'too-few', 1)
  if (block.receivers.some((one) => !guardianIds.includes(one))) refuse(['receivers'], 'not-a-choice')
  if (block.untilDay === null && block.words.untilEvent === '') refuse(['words', 'untilEvent'], 'until-missing')
  if (block.untilDay !== null && block.untilDay < today) refuse(['untilDay'], 'day-past')
}

/** A block is lifted once, on a day that has come and not before it was set. Throws `invalid-input`. */
export function requireLift(setOn: string, liftedOn: string, today: string): void {
  if (liftedOn > today) refuse(['liftedOn'], 'day-ahead')
  if (liftedOn < setOn) refuse(['liftedOn'], 'before-block')
}
