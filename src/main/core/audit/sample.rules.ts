import type { LogMark, SampleReason } from '../../../shared/audit/audit.contract'
import { contract } from '../../../shared/contract'
import { swedishDay, swedishTime } from '../calendar'
import { sha256 } from '../vault/primitives'

/** What the draw is made among. */
export interface Candidate {
  readonly seq: number
  readonly at: string
  readonly action: string
  readonly hash: Buffer
  readonly scopes: readonly string[]
  readonly marks: readonly LogMark[]
}

/** Emergency opening is examined each time, by whatever name its commands go. */
export const isBreakGlass = (action: string): boolean => /\.breakGlass/i.test(action)

/** Doors that lead to people; the house's own are opened by everyone all day. */
const isOfPeople = (scope: string): boolean => !/^(house|user):/.test(scope)

/** A document shown is a reading, though its ticket is given by a command. */
const isQuestion = (action: string): boolean =>
  action === 'document.show' ||
  (Object.hasOwn(contract, action) && contract[action as keyof typeof contract].kind === 'query')

/** True when somebody's door was opened to look. Lists and Idag pass many doors without going in; what a change reads on its way is told by the change. */
export const isExaminable = (read: Pick<Candidate, 'action' | 'scopes'>): boolean =>
  isBreakGlass(read.action) ||
  (isQuestion(read.action) &&
    !/^(case|request|samrad|akt|team)\.(list|search)$/.test(read.action) &&
    !/^(today|audit|template)\./.test(read.action) &&
    read.scopes.some(isOfPeople))

/** Before six, after eight in the evening, and on Saturdays and Sundays, as clocks go in Sweden. */
export function isAtOddHours(at: string): boolean {
  const time = swedishTime(at)
  return time < '06:00' || time >= '20:00' || Temporal.PlainDate.from(swedishDay(at)).dayOfWeek > 5
}

/** Why a read is worth a look of itself, before anything is drawn. */
function reasonsFor(read: Candidate): SampleReason[] {
  const has = (mark: LogMark) => read.marks.includes(mark)
  return [
    ...(isBreakGlass(read.action) ? (['break-glass'] as const) : []),
    ...(has('same-name') ? (['same-name'] as const) : []),
    ...(has('protected') ? (['protected'] as const) : []),
    ...(has('outside-team') ? (['outside-team'] as const) : []),
    ...(isAtOddHours(read.at) ? (['odd-hours'] as const) : []),
  ]
}

/** Examined each time; the rest are drawn, at most so many of each kind. */
const always: readonly SampleReason[] = ['break-glass', 'same-name']
const drawn: readonly SampleReason[] = ['protected', 'outside-team', 'odd-hours', 'random']

/**
 * Draws the reads to examine: the same reads and the same seed give the same sample, and a read that comes later pushes
 * out at most one. The lowest hashes of seed and entry are taken, so whoever reads cannot know whether it will be drawn.
 */
export function drawSample(
  reads: readonly Candidate[],
  order: { readonly count: number; readonly seed: Buffer },
): Map<number, SampleReason[]> {
  const ranked = reads
    .filter(isExaminable)
    .map((read) => ({ seq: read.seq, reasons: reasonsFor(read), rank: sha256(order.seed, read.hash) }))
    .sort((a, b) => a.rank.compare(b.rank))
  const sample = new Map<number, SampleReason[]>()
  const take = (read: (typeof ranked)[number], reason: SampleReason) =>
    sample.set(read.seq, [...(sample.get(read.seq) ?? []), reason])
  for (const reason of always) for (const read of ranked) if (read.reasons.includes(reason)) take(read, reason)
  for (const reason of drawn) {
    const kind = reason === 'random' ? ranked : ranked.filter((read) => read.reasons.includes(reason))
    for (const read of kind.slice(0, order.count)) take(read, reason)
  }
  return sample
}
