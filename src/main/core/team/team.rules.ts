import type { User } from '../../../shared/account/account.contract'
import { refuse } from '../../../shared/result'
import { type DemandedRole, DemandedRole as demanded, type TeamRole } from '../../../shared/team/team.contract'
import { isSenior } from '../account/account.rules'
import { mayAnswerFor } from '../akt/akt.rules'

/** The roles an ärendeteam still lacks (NYB-1). */
export const missingRoles = (members: readonly { readonly role: string }[]): DemandedRole[] =>
  demanded.options.filter((role) => !members.some((member) => member.role === role))

/** Who appoints a team: the first social workers and heads of the nämnd, and the officer of the case. */
export const mayAppoint = (user: User, row: { readonly namnd_id: string; readonly responsible_id: string | null }) =>
  isSenior(user, row.namnd_id) || row.responsible_id === user.id

export interface Appointment {
  readonly role: TeamRole
  readonly competence: string
  readonly adultIds: readonly string[]
  readonly joinedOn: string
}

/** Refuses an appointment that the person's role or nämnd does not allow, or that lacks what its role needs. Throws `invalid-input`. */
export function requireAppointable(user: User, by: User, namndId: string, order: Appointment, today: string): void {
  const { role } = order
  if (role === 'barnhandlaggare' || role === 'vuxenhandlaggare') {
    if (!user.roles.includes(role))
      refuse(['userId'], role === 'barnhandlaggare' ? 'not-barnhandlaggare' : 'not-vuxenhandlaggare')
    if (user.namndId !== namndId) refuse(['userId'], 'another-namnd')
    if (!mayAnswerFor(user, role === 'barnhandlaggare' ? 'barnakt' : 'vuxenakt', namndId))
      refuse(['userId'], 'socionom-required')
  }
  if (user.namndId !== null && user.namndId !== namndId) refuse(['userId'], 'another-namnd')
  if (role === 'vuxenhandlaggare') {
    if (order.adultIds.length === 0) refuse(['adultIds'], 'too-few')
    // The way into an adult's akt goes through a second person.
    if (user.id === by.id && !isSenior(by, namndId)) refuse(['userId'], 'not-oneself')
  }
  if (role === 'annan' && order.competence === '') refuse(['competence'], 'required')
  if (order.joinedOn > today) refuse(['joinedOn'], 'day-ahead')
}

/** Refuses to end a membership before it began or in the future. Throws `invalid-input`. */
export function requireLeaving(joinedOn: string, leftOn: string, today: string): void {
  if (leftOn > today) refuse(['leftOn'], 'day-ahead')
  if (leftOn < joinedOn) refuse(['leftOn'], 'before-joined')
}

/** Who holds which half of a nämnd's nödnyckel: those who answer for the work the one, those who do it the other. Nobody both. */
export const halfOfRole = (user: User, namndId: string): 'a' | 'b' | undefined =>
  isSenior(user, namndId) ? 'a' : user.namndId === namndId || user.namndId === null ? 'b' : undefined

/** How long an akt stands open after a nödöppning. */
export const nodHours = 24
