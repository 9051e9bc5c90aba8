import type { Offence, SuspectRelation } from '../../../../shared/profile/profile.contract'
import type { Phrase } from '../phrases/deal'

/** A matter that can befall an invented family: told without detail, with the words it is asked for by. */
export interface MatterKind extends Phrase {
  readonly kind: 'vald' | 'bevittnat' | 'sex' | 'hot'
  readonly offences: readonly Offence[]
  readonly suspectRelation: SuspectRelation
  readonly utpekad: string
  readonly trygg: string
  readonly policeReport: 'gjord' | 'ska-goras'
  readonly howItEmerged: string
  readonly placeAndTime: string
}
