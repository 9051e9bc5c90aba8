import type { Role } from '../account/account.contract'
import type { AktKind } from '../akt/akt.contract'
import type { PassageKind, PassagePlace } from './passage'

/** What another field must say: one of these choices, anything at all, or nothing. */
export type FieldCondition =
  | { readonly key: string; readonly is: readonly string[] }
  | { readonly key: string; readonly isFilled: boolean }

interface FieldWords {
  /** Its name in the stored note; never used again for anything else. */
  readonly key: string
  readonly label: string
  /** Says what belongs here, for whoever asks "behövs detta?". */
  readonly hint: string
  readonly isRequired: boolean
  /** The field is asked for only then: ”why is it missing” belongs to an empty field, ”who decided” to a decision. */
  readonly onlyIf?: FieldCondition
  /** Facts are kept apart from assessment, and both from what is to be done (SoL 14:3). */
  readonly part: 'uppgift' | 'barnets-rost' | 'bedomning' | 'atgard'
}

export type FieldDefinition = FieldWords &
  (
    | {
        readonly kind: 'prose'
        /** The compartment a new passage here belongs to, unless the writer says otherwise. */
        readonly place?: PassagePlace
        /** The kind of passage it begins as; running text when nothing else is said. */
        readonly begins?: PassageKind
      }
    | {
        readonly kind: 'line'
        /** Names somebody other than the house's own officers: who has decided what a socialsekreterare never decides (domain rule L4). */
        readonly isOutsider?: boolean
      }
    | { readonly kind: 'day'; readonly when: 'past' | 'coming' | 'any' }
    | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] }
  )

/** The kinds of work that forms belong to, in the order they are offered. */
export const formGroups = ['lopande', 'skydd-utredning', 'vidare', 'avslut'] as const
export type FormGroup = (typeof formGroups)[number]

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
  /** Under which heading it is offered. */
  readonly group?: FormGroup
  /** The areas of the child's life that it concerns must be marked. */
  readonly needsAreas?: boolean
  /** Stands on every note of the form, on screen and on paper: another authority's secrecy goes with it. */
  readonly marking?: string
  /** The document is handed to a guardian, always or when a field says so; never while an informationsspärr stands. */
  readonly toGuardian?: true | FieldCondition
  readonly fields: readonly FieldDefinition[]
}

/** What the fields of a form say. */
export interface Filled {
  readonly lines: Readonly<Record<string, string>>
  readonly prose: Readonly<Record<string, readonly { readonly text: string; readonly isClosed?: boolean }[]>>
}

/** True when a field says something; a passage under a closed compartment does, whatever it says. */
const isFilled = ({ lines, prose }: Filled, key: string): boolean =>
  (lines[key] ?? '').trim() !== '' || (prose[key] ?? []).some((one) => one.isClosed === true || one.text.trim() !== '')

export const holds = (condition: FieldCondition, filled: Filled): boolean =>
  'is' in condition
    ? condition.is.includes(filled.lines[condition.key] ?? '')
    : isFilled(filled, condition.key) === condition.isFilled

/** True when the form asks for the field as it is filled in now. */
export const isAskedFor = (field: FieldDefinition, filled: Filled): boolean =>
  !field.onlyIf || holds(field.onlyIf, filled)

/** What stays on the page: what is asked for, and what has been written though it no longer is, so that nothing is signed unseen. */
export const isShown = (field: FieldDefinition, filled: Filled): boolean =>
  isAskedFor(field, filled) || isFilled(filled, field.key)

/** True for a field that may stand empty with nothing said in its place. */
export const isVoluntary = (form: FormDefinition, field: FieldDefinition, filled: Filled): boolean =>
  !(field.isRequired && isAskedFor(field, filled)) &&
  !form.fields.some(
    ({ onlyIf, isRequired }) => isRequired && onlyIf?.key === field.key && 'isFilled' in onlyIf && !onlyIf.isFilled,
  )
