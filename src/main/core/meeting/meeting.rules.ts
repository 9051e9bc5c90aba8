import type {
  ChildPart,
  MeetingForm,
  MeetingMode,
  MeetingState,
  NewMeetingParty,
  Presence,
} from '../../../shared/meeting/meeting.contract'
import { AppError, refuse } from '../../../shared/result'

/** How many days before and after a meeting another one counts as near (KRO-6). */
export const nearDays = 30

/** Refuses what a meeting in this state does not take. Throws `conflict`. */
export function requireState(state: string, ...wanted: readonly MeetingState[]): void {
  if (!wanted.some((one) => one === state)) throw new AppError({ code: 'conflict' })
}

/** The guardians who are called, by their ids. */
export const calledGuardians = (
  parties: readonly Pick<NewMeetingParty, 'kind' | 'isCalled' | 'personId'>[],
): string[] =>
  parties.flatMap((one) => (one.kind === 'vardnadshavare' && one.isCalled && one.personId ? [one.personId] : []))

/** The people of the family who are called, by their ids: what they are told, they know. */
export const calledFamily = (parties: readonly Pick<NewMeetingParty, 'kind' | 'isCalled' | 'personId'>[]): string[] =>
  parties.flatMap((one) => (one.kind !== 'barn' && one.isCalled && one.personId ? [one.personId] : []))

/** True when two guardians would sit at the same table. */
export const isJoint = (parties: readonly Pick<NewMeetingParty, 'kind' | 'isCalled' | 'personId'>[]): boolean =>
  new Set(calledGuardians(parties)).size > 1

/** Where violence is marked the parents come at separate times; both at once only with a reason. Throws `invalid-input`. */
export function requireSeparate(isJointCall: boolean, isViolenceMarked: boolean, reason: string): void {
  if (isJointCall && isViolenceMarked && reason === '') refuse(['jointReason'], 'joint-reason-missing')
}

/**
 * Who has to be spoken of: the child is called or it is said why not, somebody is called besides, an interpreter has a
 * language and has been told of secrecy, and whoever is nobody known has a name. A joint home visit is made by two
 * professions (FC-3). Throws `invalid-input` at the party.
 */
export function requireParties(form: MeetingForm, parties: readonly NewMeetingParty[]): void {
  const child = parties.find((one) => one.kind === 'barn')
  if (!child) return refuse(['parties'], 'child-not-spoken-of')
  for (const [at, one] of parties.entries()) {
    if (!one.isCalled && one.reason === '') refuse(['parties', at, 'reason'], 'reason-missing')
    if (one.kind === 'vardnadshavare' && !one.personId) refuse(['parties', at, 'personId'], 'required')
    if (one.kind === 'kollega' && !one.userId) refuse(['parties', at, 'userId'], 'required')
    if ((one.kind === 'verksamhet' || one.kind === 'annan') && one.name === '' && one.body === '')
      refuse(['parties', at, 'name'], 'required')
    if (one.kind === 'tolk' || one.kind === 'kulturtolk') {
      if (one.language === '') refuse(['parties', at, 'language'], 'required')
      if (!one.secrecyNoted) refuse(['parties', at, 'secrecyNoted'], 'secrecy-not-noted')
    }
  }
  if (!parties.some((one) => one.isCalled && one.kind !== 'tolk' && one.kind !== 'kulturtolk'))
    refuse(['parties'], 'too-few')
  if (form === 'gemensamt-hembesok' && parties.filter(isProfession).length < 2) refuse(['parties'], 'two-professions')
}

/** Somebody who comes as a profession and writes in a record of its own. */
export const isProfession = ({ kind, isCalled }: Pick<NewMeetingParty, 'kind' | 'isCalled'>): boolean =>
  isCalled && (kind === 'kollega' || kind === 'verksamhet')

/** Everyone called has been there or not, and a child or guardian who was not there has the reason why. Throws `invalid-input` at the party. */
export function requireAttendance(
  parties: readonly { readonly id: string; readonly kind: string; readonly isCalled: boolean }[],
  attendance: readonly { readonly partyId: string; readonly presence: Presence | null; readonly reason: string }[],
): void {
  for (const party of parties.filter((one) => one.isCalled)) {
    const given = attendance.find((one) => one.partyId === party.id)
    if (!given?.presence) refuse(['attendance', party.id, 'presence'], 'required')
    const mustSayWhy = party.kind === 'barn' || party.kind === 'vardnadshavare'
    if (given?.presence === 'ej' && mustSayWhy && given.reason === '')
      refuse(['attendance', party.id, 'reason'], 'reason-missing')
  }
}

/** The child was told and heard, with day and how; or it is said why not (SEP-3). Throws `invalid-input`. */
export function requireChildPart(part: ChildPart, today: string): void {
  for (const key of ['informedOn', 'heardOn'] as const) {
    const day = part[key]
    if (day !== null && day > today) refuse(['part', key], 'day-ahead')
  }
  if (part.informedOn && part.informedBy === '') refuse(['part', 'informedBy'], 'required')
  if (part.informedOn && part.informedHow === '') refuse(['part', 'informedHow'], 'required')
  if (part.heardOn && part.heardHow === '') refuse(['part', 'heardHow'], 'required')
  if (part.heardOn && part.ownWords.trim() === '') refuse(['part', 'ownWords'], 'required')
  if ((!part.informedOn || !part.heardOn) && part.reason.trim() === '') refuse(['part', 'reason'], 'child-part-missing')
}

export interface Ending {
  readonly form: MeetingForm
  readonly hasPlan: boolean
  readonly reason: string
  readonly hasChildPart: boolean
  /** Whether each profession that was there has written in its own record. */
  readonly records: readonly boolean[]
}

/** A meeting ends with a plan or with the reason why there is none; the child's part is said; a joint visit is written by each (KRO-3). Throws `invalid-input`. */
export function requireEnding({ form, hasPlan, reason, hasChildPart, records }: Ending): void {
  if (!hasChildPart) refuse(['childPart'], 'child-part-missing')
  if (form === 'gemensamt-hembesok') {
    if (records.includes(false) && reason === '') refuse(['reason'], 'own-record-missing')
    return
  }
  if (!hasPlan && reason === '') refuse(['reason'], 'plan-or-reason')
}

const wayThere: Readonly<Record<MeetingMode, string>> = {
  'pa-plats': 'Plats',
  hembesok: 'Hemma hos er',
  telefon: 'Per telefon',
  lank: 'Via länk',
}

export interface Call {
  readonly form: MeetingForm
  readonly day: string
  readonly startsAt: string
  readonly minutes: number
  readonly mode: MeetingMode
  readonly place: string
  readonly link: string
  readonly purpose: string
  readonly houseName: string
  /** The professions, as they are named to the family. */
  readonly coming: readonly string[]
  readonly languages: readonly string[]
}

const inWords = new Intl.DateTimeFormat('sv-SE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** What the family is told of a meeting: when, where and with whom, and nothing of why there is a case. */
export const callLines = (call: Call): string[] => [
  call.form === 'gemensamt-hembesok' ? 'Vi kommer gärna hem till er.' : 'Välkommen till ett möte.',
  `När: ${inWords.format(new Date(`${call.day}T12:00:00Z`))} kl. ${call.startsAt}, ${call.minutes} minuter`,
  `${wayThere[call.mode]}${call.mode === 'pa-plats' && call.place ? `: ${call.place}` : ''}`,
  ...(call.mode === 'lank' && call.link ? [`Länk: ${call.link}`] : []),
  `Om: ${call.purpose}`,
  ...(call.coming.length > 0 ? [`Med på mötet: ${call.coming.join(', ')}`] : []),
  ...(call.languages.length > 0 ? [`Tolk: ${call.languages.join(', ')}. Tolken har tystnadsplikt.`] : []),
  'Du får ta med någon du känner dig trygg med. Säg till om tiden inte passar.',
  call.houseName,
]

/** What of the child's words may be told on: only what the child has said yes to. */
export const passedOn = <T extends { readonly mayPass: boolean }>(words: readonly T[]): T[] =>
  words.filter((one) => one.mayPass)
