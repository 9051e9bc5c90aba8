import type {
  ChildView,
  ConsentAnswer,
  ConsentMatter,
  ConsentState,
  GiverChoice,
} from '../../../shared/consent/consent.contract'
import type { Receiver } from '../../../shared/referral/receiver'
import { isSameReceiver } from '../../../shared/referral/same-receiver'
import { refuse } from '../../../shared/result'
import { addDays } from '../calendar'

/** From this age a child speaks for itself (SoL 3:4). */
export const ownVoiceAge = 15
/** The longest a consent is asked for at a time, in days: the house's own rule, so that it always has an end. */
export const longestDays = 366
/** How long before its end a consent is asked for again, in days. */
export const endsSoonDays = 14

interface Answered {
  readonly giver: number
  readonly answer: ConsentAnswer
  readonly day: string
}

/** What of a consent decides whether it holds. */
export interface Weighed {
  readonly until: string
  /** How many have been asked, and so have to say yes. */
  readonly asked: number
  /** In the order they were written down. */
  readonly entries: readonly Answered[]
}

/** The newest answer of each giver on a day. */
const answersOn = ({ asked, entries }: Weighed, day: string): (ConsentAnswer | undefined)[] =>
  Array.from(
    { length: asked },
    (_one, giver) => entries.findLast((entry) => entry.giver === giver && entry.day <= day)?.answer,
  )

/** How many of those asked say yes on a day. */
export const givenOn = (consent: Weighed, day: string): number =>
  answersOn(consent, day).filter((answer) => answer === 'ja').length

/** How a consent stands on a day: one who takes it back, or says no, is enough to end it. */
export function stateOn(consent: Weighed, day: string): ConsentState {
  const answers = answersOn(consent, day)
  if (answers.includes('aterkallat')) return 'aterkallat'
  if (answers.includes('nej')) return 'nej'
  if (consent.until < day) return 'utgatt'
  return answers.every((answer) => answer === 'ja') ? 'galler' : 'vantar'
}

/** True when everybody asked says yes on that day and its end has not come. */
export const isValid = (consent: Weighed, day: string): boolean => stateOn(consent, day) === 'galler'

/** True when one of the consents lets this matter out to this receiver on that day. One consent is for one receiver. */
export const covers = (
  consents: readonly (Weighed & { readonly receiver: Receiver; readonly matter: ConsentMatter })[],
  receiver: Receiver,
  matters: readonly ConsentMatter[],
  day: string,
): boolean =>
  consents.some((one) => isSameReceiver(one.receiver, receiver) && matters.includes(one.matter) && isValid(one, day))

/** Whose yes is needed for a child: from 15 years the child's own, before that the guardians' (SoL 21:1–2, OSL 12:3). */
export const isNeededFrom = (
  role: 'vardnadshavare' | 'barnet',
  custody: string | null,
  childAge: number | null,
): boolean => {
  const isGrown = childAge !== null && childAge >= ownVoiceAge
  return role === 'barnet' ? isGrown : !isGrown && (custody === 'gemensam' || custody === 'ensam')
}

interface Asked {
  readonly role: string
  readonly personId: string | null
  readonly name: string
  readonly answer: string | null
  readonly day: string
}

const isSame = (asked: Asked, choice: GiverChoice) =>
  asked.role === choice.giver.role && asked.personId === choice.giver.personId

/** Everybody asked may be asked, none twice, and nobody whose yes is needed is passed over without a reason. Throws `invalid-input`. */
export function requireAsked(
  asked: readonly Asked[],
  choices: readonly GiverChoice[],
  loneReason: string,
  isChild: boolean,
): void {
  asked.forEach((one, at) => {
    const choice = choices.find((other) => isSame(one, other))
    const isRepresentative = isChild && one.role === 'sarskild-foretradare' && one.personId === null
    if (!choice && !isRepresentative) refuse(['asked', at], 'not-a-choice')
    if (choice && !choice.mayBeAsked) refuse(['asked', at], 'blocked-to-ask')
    if (isRepresentative && one.name === '') refuse(['asked', at, 'name'], 'required')
    if (asked.findIndex((other) => other.role === one.role && other.personId === one.personId) !== at)
      refuse(['asked', at], 'asked-twice')
  })
  const stands = asked.some((one) => one.role === 'sarskild-foretradare')
  const left = choices.filter((choice) => choice.isNeeded && !asked.some((one) => isSame(one, choice)))
  if (left.length > 0 && !stands && loneReason === '') refuse(['loneReason'], 'giver-missing')
}

/** A consent is asked for before it is used, always has an end, and is told how to be taken back. Throws `invalid-input`. */
export function requireConsent(
  order: {
    readonly until: string
    readonly isToldOfWithdrawal: boolean
    readonly asked: readonly Asked[]
    readonly receiver: Receiver
  },
  today: string,
): void {
  if (order.receiver.service === 'annan' && order.receiver.unit === '') refuse(['receiver', 'unit'], 'required')
  if (order.until < today) refuse(['until'], 'day-past')
  if (order.until > addDays(today, longestDays)) refuse(['until'], 'consent-too-long')
  order.asked.forEach(({ day, answer }, at) => {
    if (answer !== null && day > today) refuse(['asked', at, 'day'], 'day-ahead')
  })
  if (!order.isToldOfWithdrawal) refuse(['isToldOfWithdrawal'], 'withdrawal-not-told')
}

/** The child was told and heard, or it says why not (SoL 3:2–3:3). Throws `invalid-input` at `path`. */
export function requireView(view: ChildView | undefined, path: readonly (string | number)[], today: string): void {
  if (!view) return refuse(path, 'required')
  if (view.missing !== '') return
  if (view.on === null) return refuse([...path, 'on'], 'child-view-missing')
  if (view.on > today) return refuse([...path, 'on'], 'day-ahead')
  if (view.how === '') return refuse([...path, 'how'], 'required')
  if (view.words.trim() === '') return refuse([...path, 'words'], 'required')
}

/** A later answer follows on the earlier: a yes is taken back once, and one taken back begins as a new consent. Throws `invalid-input`. */
export function requireNextAnswer(
  consent: Weighed,
  next: { readonly giver: number; readonly answer: ConsentAnswer; readonly day: string },
  today: string,
): void {
  if (next.giver >= consent.asked) refuse(['giver'], 'not-a-choice')
  if (next.day > today) refuse(['day'], 'day-ahead')
  const latest = consent.entries.findLast((entry) => entry.giver === next.giver)
  if (latest && next.day < latest.day) refuse(['day'], 'before-answer')
  if (next.answer === 'aterkallat' && latest?.answer !== 'ja') refuse(['answer'], 'nothing-to-withdraw')
  if (next.answer !== 'aterkallat') {
    if (latest?.answer === 'aterkallat') refuse(['answer'], 'consent-withdrawn')
    if (latest?.answer === 'ja') refuse(['answer'], 'already-given')
    if (next.day > consent.until) refuse(['day'], 'consent-ended')
  }
}
