import type { Role } from '../account/account.contract'
import type { AktKind } from '../akt/akt.contract'
import type { PassagePlace } from './passage'

interface FieldWords {
  /** Its name in the stored note; never used again for anything else. */
  readonly key: string
  readonly label: string
  /** Says what belongs here, for whoever asks "behövs detta?". */
  readonly hint: string
  readonly isRequired: boolean
  /** Facts are kept apart from assessment, and both from what is to be done (SoL 14:3). */
  readonly part: 'uppgift' | 'barnets-rost' | 'bedomning' | 'atgard'
}

export type FieldDefinition = FieldWords &
  (
    | {
        readonly kind: 'prose'
        /** The compartment a new passage here belongs to, unless the writer says otherwise. */
        readonly place?: PassagePlace
      }
    | { readonly kind: 'line' }
    | { readonly kind: 'day'; readonly when: 'past' | 'coming' | 'any' }
    | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] }
  )

/** A form: the headings of a document that belongs to an akt, in our own words (domain.md 4.5). */
export interface FormDefinition {
  readonly id: string
  readonly version: number
  readonly title: string
  /** When it is used, for whoever chooses. */
  readonly purpose: string
  readonly akt: readonly AktKind[]
  /** Which role writes and signs it. */
  readonly signedBy: readonly Role[]
  /** Only somebody with socionomexamen or equal may sign (SoL 25:1). */
  readonly needsSocionom: boolean
  /** Chosen from the list of new documents; others are begun from where they belong (a samråd, a talk, another note). */
  readonly isListed: boolean
  readonly fields: readonly FieldDefinition[]
}
