import type { Agency, AgendaItem, SamradType } from '../../../shared/profile/profile.contract'
import { AppError, refuse } from '../../../shared/result'
import { type Decision, type Item, type Party, type SamradState } from '../../../shared/samrad/samrad.contract'

/** What still stands open in a samråd, as a code and where it stands. */
export interface OpenPoint {
  readonly itemKey: AgendaItem['key'] | null
  readonly agencyId: Agency['id'] | null
  readonly caseId: string | null
  readonly code: string
}

export interface Meeting {
  readonly agenda: readonly AgendaItem[]
  readonly parties: readonly Party[]
  readonly items: readonly Item[]
  readonly decisions: readonly Decision[]
}

/** The outcomes recorded under an item: one for all children, or one for each. */
export const outcomesOf = (items: readonly Item[], key: string): Item[] =>
  items.filter((item) => item.itemKey === key && item.outcome !== null)

/** True when an item has its outcome for every child. */
function isSettled(items: readonly Item[], key: string, caseIds: readonly string[]): boolean {
  const found = outcomesOf(items, key)
  return (
    found.some((item) => item.caseId === null) ||
    (caseIds.length > 0 && caseIds.every((id) => found.some((item) => item.caseId === id)))
  )
}

/** Everything that must be answered before a samråd can be ended, in the order of the agenda. */
export function openPoints(meeting: Meeting, caseIds: readonly string[]): OpenPoint[] {
  const points: OpenPoint[] = []
  for (const party of meeting.parties) {
    if (party.attendance === null && (party.isCalled || party.isRequired)) {
      points.push({ itemKey: null, agencyId: party.agencyId, caseId: null, code: 'attendance-missing' })
    } else if (party.attendance === 'franvarande' && party.text.absenceReason.trim() === '') {
      points.push({ itemKey: null, agencyId: party.agencyId, caseId: null, code: 'absence-reason-missing' })
    }
  }
  for (const item of meeting.agenda) {
    if (!isSettled(meeting.items, item.key, caseIds)) {
      points.push({ itemKey: item.key, agencyId: null, caseId: null, code: 'outcome-missing' })
    }
    for (const outcome of outcomesOf(meeting.items, item.key)) {
      const code = faultOf(item, outcome)
      if (code) points.push({ itemKey: item.key, agencyId: null, caseId: outcome.caseId, code })
    }
    for (const decision of meeting.decisions.filter((one) => one.itemKey === item.key)) {
      const code = decisionFault(decision)
      if (code) points.push({ itemKey: item.key, agencyId: null, caseId: decision.caseId, code })
    }
  }
  return points
}

function faultOf(item: AgendaItem, outcome: Item): string | undefined {
  if (item.mustBeDecided && outcome.outcome !== 'beslut') return 'must-be-decided'
  if (item.mustBeDecided && outcome.text.text.trim() === '') return 'decision-needs-words'
  if (outcome.outcome === 'ej-aktuellt' && outcome.text.reason.trim() === '') return 'reason-missing'
  if (outcome.outcome === 'aterkommer' && outcome.returnOn === null) return 'return-day-missing'
  return undefined
}

function decisionFault(decision: Decision): string | undefined {
  if (decision.text.trim() === '') return 'decision-empty'
  if (decision.owner === null) return 'owner-missing'
  return decision.dueOn === null ? 'due-missing' : undefined
}

/** Required chairs nobody sits in, neither here, by link, by telephone nor in writing. */
export const missingParties = (parties: readonly Party[]): Party[] =>
  parties.filter((party) => party.isRequired && (party.attendance === null || party.attendance === 'franvarande'))

/** What may be done to a samråd in each state; nothing goes backwards. */
const allowed: Readonly<Record<SamradState, readonly string[]>> = {
  planerat: ['plan', 'call', 'start', 'cancel'],
  kallat: ['plan', 'call', 'start', 'cancel'],
  pagar: ['record', 'end'],
  hallet: ['record', 'sign'],
  signerat: ['correct'],
  installt: [],
}

/** Refuses what the samråd's state does not allow. Throws `not-allowed`. */
export function requireState(
  state: SamradState,
  act: 'plan' | 'call' | 'start' | 'cancel' | 'record' | 'end' | 'sign' | 'correct',
): void {
  if (!allowed[state].includes(act)) throw new AppError({ code: 'not-allowed' })
}

/** A samråd cannot be held on a day that has not come. Throws `invalid-input`. */
export function requireStarted(heldOn: string, today: string): void {
  if (heldOn > today) refuse(['heldOn'], 'held-ahead')
}

/** Who must be known and who must not: a konsulterande samråd takes no children, every other kind at least one. Throws `invalid-input`. */
export function requireChildren(type: SamradType, count: number): void {
  if (type === 'konsulterande' && count > 0) refuse(['caseIds'], 'identity-refused')
  if (type !== 'konsulterande' && count === 0) refuse(['caseIds'], 'required')
}
