import type { Outcome } from '../../../../shared/samrad/samrad.contract'
import type { Phrase } from './deal'

/** Who a decision falls on: one of the house's own, or an agency. */
export type OwnerKey =
  | 'handlaggare'
  | 'samordnare'
  | 'stodjare'
  | 'forste'
  | 'socialtjanst'
  | 'polis'
  | 'aklagare'
  | 'bup'
  | 'barnklinik'
  | 'kvinnoklinik'

/** Something decided: by whom, and within how many working days of the samråd, or of the interview. */
export interface Todo {
  readonly by: OwnerKey
  readonly due: number | 'forhor' | `forhor+${number}`
  readonly text: string
}

/** How an item of the agenda can end. */
export interface Said extends Phrase {
  readonly outcome: Outcome
  /** The words under the item; the reason when it is not relevant. */
  readonly text: string
  /** Working days until an item that is put off comes back. */
  readonly back?: number
  readonly todo: readonly Todo[]
}

export const todo = (by: OwnerKey, due: Todo['due'], text: string): Todo => ({ by, due, text })

export const decided = (when: string, text: string, ...decisions: readonly Todo[]): Said => ({
  when,
  outcome: 'beslut',
  text,
  todo: decisions,
})

export const notNow = (when: string, reason: string): Said => ({ when, outcome: 'ej-aktuellt', text: reason, todo: [] })

export const putOff = (when: string, text: string, back: number, ...decisions: readonly Todo[]): Said => ({
  when,
  outcome: 'aterkommer',
  text,
  back,
  todo: decisions,
})
