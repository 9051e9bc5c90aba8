import type { User } from '../../../shared/account/account.contract'
import type { NoteText } from '../../../shared/akt/akt.contract'
import { refuse } from '../../../shared/result'
import { swedishDay } from '../calendar'

/** Who reads a new barnakt: the officer responsible and the first social workers of the same nämnd. */
export const barnaktReaders = (users: readonly User[], namndId: string, responsibleId: string): string[] => [
  ...new Set([
    responsibleId,
    ...users
      .filter((user) => user.namndId === namndId && user.roles.includes('forste-socialsekreterare'))
      .map((user) => user.id),
  ]),
]

/** A note is signed when its required parts say something (SoL 14:3, FL 27 §). Throws `invalid-input`. */
export function requireSignable(text: NoteText): void {
  for (const part of ['event', 'participants', 'statements', 'nextStep'] as const) {
    if (text[part].trim() === '') refuse(['text', part], 'required')
  }
}

/** An event cannot be noted before it has happened, nor before the person was born. Throws `invalid-input`. */
export function requireEventTime(eventAt: string, now: string, birthDate: string | null): void {
  if (Date.parse(eventAt) > Date.parse(now)) refuse(['eventAt'], 'day-ahead')
  if (birthDate && swedishDay(eventAt) < birthDate) refuse(['eventAt'], 'before-birth')
}
