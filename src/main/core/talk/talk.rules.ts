import type { User } from '../../../shared/account/account.contract'
import { AppError, refuse } from '../../../shared/result'
import type { Side, SortedSentence } from '../../../shared/talk/sorted'
import { isUnassigned } from '../../../shared/talk/sorting'
import type { TalkState } from '../../../shared/talk/talk.contract'

/** A talk is held with one adult. Two parents are never talked to together: where there is violence that is dangerous. Throws `invalid-input`. */
export function requireOneAdult(adultIds: readonly string[]): string {
  const [adultId, ...more] = new Set(adultIds)
  if (!adultId) return refuse(['adultIds'], 'too-few')
  return more.length > 0 ? refuse(['adultIds'], 'one-adult') : adultId
}

/** Each handläggare has the role, and at least one takes part. Throws `invalid-input`. */
export function requireHandlaggare(barn: User | undefined, vuxen: User | undefined): void {
  if (!barn && !vuxen) refuse(['barnhandlaggareId'], 'required')
  if (barn && !barn.roles.includes('barnhandlaggare')) refuse(['barnhandlaggareId'], 'not-barnhandlaggare')
  if (vuxen && !vuxen.roles.includes('vuxenhandlaggare')) refuse(['vuxenhandlaggareId'], 'not-vuxenhandlaggare')
}

/** True when the talk is held by one person alone, also one with two hats. */
export const isSolo = (barnId: string | null, vuxenId: string | null): boolean =>
  barnId === null || vuxenId === null || barnId === vuxenId

/** Until every child's protection is secured, a talk by one handläggare alone says why (NYB-4). Throws `invalid-input`. */
export function requireSoloReason(isAlone: boolean, isSecured: boolean, reason: string): void {
  if (isAlone && !isSecured && reason === '') refuse(['soloReason'], 'solo-reason-missing')
}

export interface PartOrder {
  readonly ownerId: string
  readonly caseId: string | null
}

/**
 * The parts a talk is to have, fixed when it is made from what is neutral: one for each child when a barnhandläggare takes
 * part, one for the adult's side when a vuxenhandläggare does. Nothing in it depends on which akter there are.
 */
export const partsOf = (
  caseIds: readonly string[],
  barnhandlaggareId: string | null,
  vuxenhandlaggareId: string | null,
): PartOrder[] => [
  ...(barnhandlaggareId ? caseIds.map((caseId) => ({ ownerId: barnhandlaggareId, caseId })) : []),
  ...(vuxenhandlaggareId ? [{ ownerId: vuxenhandlaggareId, caseId: null }] : []),
]

/** Refuses what a talk in this state does not take. Throws `conflict`. */
export function requireState(state: string, ...wanted: readonly TalkState[]): void {
  if (!wanted.some((one) => one === state)) throw new AppError({ code: 'conflict' })
}

/** A talk is not held ahead of time, and ends after it has begun. Throws `invalid-input`. */
export function requireHeld(startedAt: string, endedAt: string, now: string): void {
  if (startedAt > now) refuse(['heldOn'], 'day-ahead')
  if (endedAt <= startedAt) refuse(['endsAt'], 'ends-before')
}

/** Two wordings are the same when only their case, spaces or signs differ. */
export const sameWords = (one: string, other: string): boolean => bare(one) === bare(other)
const bare = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** How a sentence reads in a side of mine: its own wording, or as it was written down. */
export const wordingOf = (one: SortedSentence, side: Side): string =>
  (one.wordings[side] ?? (one.sides.length > 1 || one.from ? '' : one.text)).trim()

/**
 * Every sentence of a talk has its place, and what stands on several sides is worded anew for each. Of what goes to a
 * colleague's side the sentence itself is what is handed over, so it is not to stand word for word in an akt of mine too.
 * Throws `invalid-input` at the sentence.
 */
export function requireSorted(sentences: readonly SortedSentence[], mine: readonly Side[], all: readonly Side[]): void {
  for (const one of sentences) {
    if (isUnassigned(one)) refuse(['sentences', one.id], 'unassigned')
    if (one.isNeither) continue
    const own = one.sides.filter((side) => mine.includes(side))
    if (one.sides.some((side) => !all.includes(side))) refuse(['sentences', one.id], 'no-such-side')
    // What a colleague has handed over is worded here or belongs nowhere; it is not handed on.
    if (one.from && own.length !== one.sides.length) refuse(['sentences', one.id], 'no-such-side')
    const isHandedOver = own.length < one.sides.length
    const words = own.map((side) => ({ side, text: wordingOf(one, side) }))
    for (const { side, text } of words) {
      if (text === '') refuse(['sentences', one.id, side], 'wording-missing')
      if ((isHandedOver || one.from) && sameWords(text, one.text)) refuse(['sentences', one.id, side], 'same-wording')
    }
    const copied = words.find(({ text }, at) => words.some((other, place) => place < at && sameWords(text, other.text)))
    if (copied) refuse(['sentences', one.id, copied.side], 'same-wording')
  }
}

/** What is still to be laid in a side: sentences assigned to it and not laid there yet. */
export const toPlace = (sentences: readonly SortedSentence[], side: Side): SortedSentence[] =>
  sentences.filter((one) => !one.isNeither && one.sides.includes(side) && !one.placed.includes(side))

/** True when every sentence lies where it belongs. */
export const isPlaced = (sentences: readonly SortedSentence[]): boolean =>
  sentences.every(
    (one) => one.isNeither || (one.sides.length > 0 && one.sides.every((side) => one.placed.includes(side))),
  )
