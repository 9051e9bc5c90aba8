import {
  type Agency,
  type AgendaItem,
  type Offence,
  Profile,
  type SamradType,
} from '../../../shared/profile/profile.contract'
import { AppError } from '../../../shared/result'
import { barnahus } from './barnahus.profile'

const builtIn: readonly Profile[] = [barnahus].map((profile) => Profile.parse(profile))

/** The profile a new house starts with. */
export const standardProfile = 'barnahus'

/** A built-in profile. Throws `corrupt` when a house names one this program does not have. */
export function findProfile(id: string): Profile {
  const profile = builtIn.find((one) => one.id === id)
  if (!profile) throw new AppError({ code: 'corrupt' })
  return profile
}

export interface Chair {
  readonly agency: Agency
  /** An empty required chair is a missing perspective. */
  readonly isRequired: boolean
}

/** The chairs a samråd must be called with: those always called, and at planning those the suspected offences call for. */
export function chairsFor(profile: Profile, type: SamradType, offences: readonly Offence[]): Chair[] {
  return profile.agencies
    .filter(
      (agency) =>
        agency.called === 'always' ||
        (type === 'planering' && offences.some((offence) => agency.calledAt.includes(offence))),
    )
    .map((agency) => ({ agency, isRequired: type !== 'konsulterande' }))
}

/** The agenda of a samråd; a konsulterande one has no items that need to know which child it is. */
export const agendaFor = (profile: Profile, type: SamradType): AgendaItem[] =>
  profile.agenda.filter((item) => type !== 'konsulterande' || !item.needsIdentity)

/** An agency by its key. Throws `not-found`. */
export function findAgency(profile: Profile, agencyId: string): Agency {
  const agency = profile.agencies.find((one) => one.id === agencyId)
  if (!agency) throw new AppError({ code: 'not-found' })
  return agency
}
