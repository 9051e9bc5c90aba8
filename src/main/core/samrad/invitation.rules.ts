import { samradTypeLabels } from '../../../shared/glossary/labels'
import type { Agency, SamradType } from '../../../shared/profile/profile.contract'
import type { Invitation } from '../../../shared/samrad/samrad.contract'

export interface InvitationParts {
  readonly agency: Agency
  readonly houseName: string
  readonly number: string
  readonly type: SamradType
  readonly heldOn: string
  readonly startsAt: string
  readonly minutes: number
  readonly place: string
  readonly link: string
  readonly calledAgencies: readonly string[]
  readonly answerBy: string
  readonly coordinator: string
}

/** The call to one agency. It takes no name, number or story of a child, because nothing here can hold one: it may go by ordinary e-mail. */
export function composeInvitation(parts: InvitationParts): Invitation {
  const identity =
    parts.type === 'konsulterande'
      ? 'Samrådet är konsulterande. Barnet är anonymt och inga namn eller personnummer ska lämnas.'
      : 'Barnets identitet lämnas inte i kallelsen. Ring samordnaren för den, eller få den genom en säker kanal.'
  const lines = [
    `Kallelse till ${samradTypeLabels[parts.type].toLowerCase()} ${parts.number}`,
    '',
    `Tid: ${parts.heldOn} klockan ${parts.startsAt}, ${parts.minutes} minuter`,
    `Plats: ${parts.place}`,
    ...(parts.link ? [`Länk: ${parts.link}`] : []),
    `Kallade verksamheter: ${parts.calledAgencies.join(', ')}`,
    '',
    `Till ${parts.agency.name}: det här behöver ni ha läst på`,
    ...parts.agency.prepares.map((line) => `– ${line}`),
    '',
    'Frågor som bara ni kan svara på',
    ...parts.agency.answers.map((line) => `– ${line}`),
    '',
    identity,
    `Svara senast ${parts.answerBy} om ni kommer, skickar ersättare, är med på länk eller telefon, eller svarar skriftligt.`,
    '',
    parts.coordinator,
    parts.houseName,
  ]
  return {
    agencyId: parts.agency.id,
    agencyName: parts.agency.name,
    subject: `Kallelse till samråd ${parts.number}, ${parts.heldOn} kl. ${parts.startsAt}`,
    body: lines.join('\n'),
  }
}
