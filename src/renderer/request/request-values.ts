import type { Contract } from '@shared/contract'
import type { InputOf } from '@shared/contract/define'
import type { NamndId, UserId } from '@shared/ids'
import type { PersonMatch } from '@shared/person/person.contract'
import type { AgencyId, Offence, SamradType, SuspectRelation } from '@shared/profile/profile.contract'
import { today } from '../lib/dates'
import {
  emptyIdentity,
  emptyKinship,
  emptyWhereabouts,
  type IdentityValues,
  type KinshipValues,
  type WhereaboutsValues,
} from '../person'

export interface PersonValues {
  /** Set when the look-up has found the person. */
  readonly known: PersonMatch | null
  readonly identity: IdentityValues
  readonly whereabouts: WhereaboutsValues
}
export interface ChildValues extends PersonValues {
  readonly namndId: NamndId | ''
  readonly municipality: string
  readonly responsibleId: UserId | ''
}
export interface AdultValues extends PersonValues {
  readonly kinship: KinshipValues
}

export interface RequestValues {
  readonly type: SamradType | ''
  readonly receivedOn: string
  readonly agencyId: AgencyId | ''
  readonly urgency: 'akut' | 'skyndsam' | 'normal'
  readonly offences: readonly Offence[]
  readonly suspectRelation: SuspectRelation | ''
  readonly policeReport: 'gjord' | 'ska-goras' | 'inte-gjord' | 'oklart' | ''
  readonly interpreterLanguage: string
  readonly siblingCount: string
  readonly requesterName: string
  readonly requesterContact: string
  readonly howItEmerged: string
  readonly placeAndTime: string
  readonly specialNeeds: string
  readonly children: readonly ChildValues[]
  readonly adults: readonly AdultValues[]
}

export const emptyChild: ChildValues = {
  known: null,
  identity: emptyIdentity,
  whereabouts: emptyWhereabouts,
  namndId: '',
  municipality: '',
  responsibleId: '',
}
export const emptyAdult: AdultValues = {
  known: null,
  identity: emptyIdentity,
  whereabouts: emptyWhereabouts,
  kinship: emptyKinship,
}

export const emptyRequest = (): RequestValues => ({
  type: '',
  receivedOn: today(),
  agencyId: '',
  urgency: 'skyndsam',
  offences: [],
  suspectRelation: '',
  policeReport: '',
  interpreterLanguage: '',
  siblingCount: '0',
  requesterName: '',
  requesterContact: '',
  howItEmerged: '',
  placeAndTime: '',
  specialNeeds: '',
  children: [emptyChild],
  adults: [],
})

type NewRequest = InputOf<Contract['request.receive']>

const choice = ({ known, identity, whereabouts }: PersonValues) =>
  known ? ({ kind: 'known', personId: known.personId } as const) : ({ kind: 'new', identity, whereabouts } as const)

const chosen = <V extends string>(value: V | '') => (value || undefined) as V

/** The form as the core takes it. What has not been chosen is left out, and comes back named. */
export function toNewRequest(values: RequestValues): NewRequest {
  const matter = {
    receivedOn: values.receivedOn,
    agencyId: chosen<AgencyId>(values.agencyId),
    urgency: values.urgency,
    offences: [...values.offences],
    suspectRelation: chosen<SuspectRelation>(values.suspectRelation),
    policeReport: values.policeReport as 'gjord',
    interpreterLanguage: values.interpreterLanguage,
    text: {
      requesterName: values.requesterName,
      requesterContact: values.requesterContact,
      howItEmerged: values.howItEmerged,
      placeAndTime: values.placeAndTime,
      specialNeeds: values.specialNeeds,
    },
  }
  if (values.type === 'konsulterande')
    return { type: 'konsulterande', ...matter, siblingCount: Number(values.siblingCount) }
  return {
    type: values.type as 'planering',
    ...matter,
    children: values.children.map((child) => ({
      person: choice(child),
      namndId: chosen<NamndId>(child.namndId),
      municipality: child.municipality,
      responsibleId: child.responsibleId || null,
    })),
    adults: values.adults.map((adult) => ({ person: choice(adult), kinship: adult.kinship })),
  }
}
