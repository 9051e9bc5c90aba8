import { attendanceLabels, outcomeLabels, roomLabels, roomStateLabels } from '../../../shared/glossary/labels'
import type { AgendaItem, Profile, SamradType } from '../../../shared/profile/profile.contract'
import type { Decision, Item, Minutes, Party, SamradChild } from '../../../shared/samrad/samrad.contract'
import { findAgency } from '../profile/profile.rules'
import { missingParties } from './samrad.rules'

/** The built-in form of the minutes; kept in every document made from it. */
export const minutesTemplate = 'samradsprotokoll 1'

export interface MinutesParts {
  readonly profile: Profile
  readonly number: string
  readonly houseName: string
  readonly isDemo: boolean
  readonly type: SamradType
  readonly heldOn: string
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  readonly coordinator: string
  readonly children: readonly (SamradChild & { readonly personnummer: string })[]
  readonly agenda: readonly AgendaItem[]
  readonly parties: readonly Party[]
  readonly items: readonly Item[]
  readonly decisions: readonly (Decision & { readonly ownerName: string })[]
  readonly signedAt: string
  readonly signedBy: string
}

/** Composes the minutes of a samråd: only decisions and the division of work, who was there, and what nobody could answer. */
export function composeMinutes(parts: MinutesParts): Minutes {
  const { profile, parties } = parts
  const childName = (caseId: string | null) =>
    caseId === null ? 'Alla barn' : shownName(parts.children.find((child) => child.caseId === caseId))
  const onlyOne = parts.children.length < 2
  const about = (caseId: string | null) => (onlyOne ? '' : childName(caseId))
  return {
    number: parts.number,
    houseName: parts.houseName,
    isDemo: parts.isDemo,
    type: parts.type,
    heldOn: parts.heldOn,
    startedAt: parts.startedAt,
    endedAt: parts.endedAt,
    place: parts.place,
    coordinator: parts.coordinator,
    children: parts.children.map((child) => ({
      number: child.number,
      name: child.isProtected ? 'Skyddade personuppgifter' : child.name,
      // Minutes leave the house: who has protected identity is told by the case number alone.
      personnummer: child.isProtected ? '' : child.personnummer,
    })),
    attendance: parties
      .filter((party) => party.isCalled || party.attendance !== null)
      .map((party) => ({
        agency: findAgency(profile, party.agencyId).name,
        person: seatedPerson(party),
        attendance: party.attendance ? attendanceLabels[party.attendance] : '',
        note: [party.attendance === 'franvarande' ? party.text.absenceReason : '', party.text.writtenAnswer]
          .filter((words) => words.trim() !== '')
          .join('. Skriftligt: '),
      })),
    missing: missingParties(parties).map((party) => ({
      agency: findAgency(profile, party.agencyId).name,
      reason: party.text.absenceReason,
      questions: findAgency(profile, party.agencyId).answers,
      supplementBy: party.supplementBy ?? '',
    })),
    rooms: parts.children.map((child) => ({
      child: about(child.caseId),
      rooms: child.rooms.map(({ room, state, reason }) => ({
        room: roomLabels[room],
        state: roomStateLabels[state],
        reason,
      })),
    })),
    items: parts.agenda.map((item, index) => ({
      no: index + 1,
      title: item.title,
      outcomes: parts.items
        .filter((one) => one.itemKey === item.key && one.outcome !== null)
        .map((one) => ({ child: about(one.caseId), outcome: outcomeText(one), text: wordsOf(one) })),
    })),
    actions: parts.decisions.map((decision, index) => ({
      no: index + 1,
      child: about(decision.caseId),
      text: decision.text,
      owner: decision.ownerName,
      dueOn: decision.dueOn ?? '',
    })),
    differing: parties
      .filter((party) => party.text.differingView.trim() !== '')
      .map((party) => ({ agency: findAgency(profile, party.agencyId).name, view: party.text.differingView })),
    templateVersion: minutesTemplate,
    signedAt: parts.signedAt,
    signedBy: parts.signedBy,
  }
}

/** A child as the minutes name it; a protected one by its case number. */
const shownName = (child: MinutesParts['children'][number] | undefined): string =>
  child ? (child.isProtected ? child.number : child.name) : ''

function seatedPerson(party: Party): string {
  const name = party.answer === 'ersattare' && party.text.substitute !== '' ? party.text.substitute : party.text.person
  return party.text.title ? [name, party.text.title].filter(Boolean).join(', ') : name
}

const outcomeText = (item: Item): string =>
  item.outcome === null
    ? ''
    : item.outcome === 'aterkommer' && item.returnOn
      ? `${outcomeLabels.aterkommer} ${item.returnOn}`
      : outcomeLabels[item.outcome]

const wordsOf = (item: Item): string => (item.outcome === 'ej-aktuellt' ? item.text.reason : item.text.text)
