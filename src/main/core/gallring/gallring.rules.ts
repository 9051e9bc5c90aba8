import type { User } from '../../../shared/account/account.contract'
import type { AktKind, Gallring } from '../../../shared/akt/akt.contract'
import type { Hindrance } from '../../../shared/gallring/gallring.contract'
import { addDays, addMonths } from '../calendar'
import { isPreservedMunicipality, isSampleDay } from './preserved.rules'

/** How long a decision rests before it may be carried out, in days. */
export const restDays = 30

export interface GallringFacts {
  readonly aktKind: AktKind | null
  readonly gallring: Gallring
  /** The day of the last note, whatever kind of writing it was. */
  readonly lastOn: string
  /** Whose file it is; null where it is not known. */
  readonly birthDate: string | null
  /** Every municipality the file may belong to. */
  readonly municipalities: readonly string[]
  /** What stands in the way today, whatever the law says of the time. */
  readonly standing: readonly Hindrance[]
  readonly keptUntil: number | null
}

export type Judgement =
  | { readonly kind: 'inte-an' }
  | { readonly kind: 'hinder'; readonly hindrances: readonly Hindrance[] }
  | { readonly kind: 'foreslas'; readonly dueOn: string; readonly doneBy: string }

const fiveYearsAfter = (day: string): string => addMonths(day, 60)
const birthday = (birthDate: string, age: number): string => addMonths(birthDate, age * 12)
const later = (one: string, other: string): string => (one > other ? one : other)

/** The age until which a file of a class is kept, besides its five years (SoL 16:2 a, 16:3). */
const keptToAge: Partial<Record<Gallring, number>> = { 'skyddsutredning-barn': 30, 'avtal-till-18': 18 }

/** The day on which the duty to destroy arises; null when it cannot be said, or never does. Where two times run, the later holds. */
export function dueOn({ gallring, lastOn, birthDate }: GallringFacts): string | null {
  if (gallring === 'aldrig') return null
  const age = keptToAge[gallring]
  if (age === undefined) return fiveYearsAfter(lastOn)
  return birthDate === null ? null : later(fiveYearsAfter(lastOn), birthday(birthDate, age))
}

/** Gallring is finished within the calendar year after the one in which the duty arose (SoL 16:1). */
export const doneBy = (due: string): string => `${Number(due.slice(0, 4)) + 1}-12-31`

/** Why a file is kept whose five years have passed. In doubt it is kept. */
function hindrancesOf(facts: GallringFacts, today: string): Hindrance[] {
  const needsBirthDate = keptToAge[facts.gallring] !== undefined
  return [
    ...(facts.gallring === 'aldrig' ? ['aldrig' as const] : []),
    ...(facts.municipalities.some(isPreservedMunicipality) ? ['forskning-kommun' as const] : []),
    ...(facts.birthDate !== null && isSampleDay(facts.birthDate) ? ['forskning-dag' as const] : []),
    ...(facts.birthDate === null ? ['fodelsedag-saknas' as const] : []),
    ...(facts.municipalities.length === 0 ? ['kommun-saknas' as const] : []),
    ...(facts.aktKind === 'vuxenakt' && needsBirthDate ? ['fel-klass' as const] : []),
    ...(facts.keptUntil !== null && facts.keptUntil >= Number(today.slice(0, 4)) ? ['behalls' as const] : []),
    ...facts.standing,
  ]
}

/** Whether a file is proposed today, is kept though its five years have passed, or has not come to its time. */
export function judge(facts: GallringFacts, today: string): Judgement {
  if (fiveYearsAfter(facts.lastOn) > today) return { kind: 'inte-an' }
  const due = dueOn(facts)
  const hindrances = hindrancesOf(facts, today)
  if (due !== null && due > today && !hindrances.includes('fel-klass')) return { kind: 'inte-an' }
  if (hindrances.length > 0 || due === null) return { kind: 'hinder', hindrances }
  return { kind: 'foreslas', dueOn: due, doneBy: doneBy(due) }
}

/** The first day a decision may be carried out. */
export const restsUntil = (decidedOn: string): string => addDays(decidedOn, restDays)

/** Who may decide beside somebody senior: whoever works with files. The system's and the log's keepers do not. */
export const mayBeSecond = (user: User): boolean =>
  user.roles.some((role) => role !== 'systemadmin' && role !== 'loggranskare')
