import type { AgeBand, LogContent, LogLine, PersonMet } from '../../../shared/closing/child-log'
import { refuse } from '../../../shared/result'
import type { EventKind, TimelineEvent } from '../../../shared/timeline/event'
import { phrasesFor } from './phrases'
import { type ToldKind, toldKinds } from './phrases/phrases'

/** What a barnahuslogg is made from: facts and days, and the promises that were kept. Never a note. */
export interface LogFacts {
  readonly events: readonly TimelineEvent[]
  readonly promises: ReadonlyMap<string, string>
  /** What the child has wished for and said yes to being told on. */
  readonly wishes: readonly string[]
  readonly isBlocked: boolean
  readonly askWhom: string
}

/** The age band of a child; a child whose age is not known is written to as one of the middle. */
export function bandFor(age: number | null): AgeBand {
  if (age === null) return '8-12'
  if (age <= 7) return '4-7'
  return age <= 12 ? '8-12' : '13-17'
}

/** Whom the child meets there, in a child's words; left to be named by the reviewer. */
const meets: Readonly<Partial<Record<EventKind, string>>> = {
  barnforhor: 'en polis som är van att prata med barn',
  lakarundersokning: 'en läkare',
  'sarskild-foretradare': 'din särskilda företrädare',
  hembesok: '',
  'uppfoljande-samtal': '',
  krisstod: 'en samtalsperson på Barnahus',
  behandling: '',
  uppfoljning: '',
  'remiss-forsta-besok': '',
  'behov-forsta-besok': '',
}

/** What the words of an event already say of whom the child met. */
export const knownWork: ReadonlySet<string> = new Set(Object.values(meets))

const isTold = (kind: EventKind): kind is ToldKind => (toldKinds as readonly EventKind[]).includes(kind)

const investigation = new Set<EventKind>([
  'anmalan',
  'polisanmalan',
  'samrad',
  'eftermote',
  'arende-oppnat',
  'sarskild-foretradare',
])

/** What an informationsspärr can cover: all that would tell a guardian that the child has been heard or examined. */
const isCovered = ({ kind, room }: TimelineEvent): boolean =>
  room === 'brottsutredning' || room === 'fysisk-halsa' || investigation.has(kind)

const metAt = ({ kind, people }: TimelineEvent): PersonMet[] => {
  const work = meets[kind]
  if (work === undefined) return []
  return people.length > 0 ? people.map((name) => ({ name, work })) : [{ name: '', work }]
}

/** What can be told to the child today, in words for an age, and how much an informationsspärr keeps out. */
export function proposeLog(facts: LogFacts, band: AgeBand): { content: LogContent; leftOut: number } {
  const phrases = phrasesFor[band]
  const happened = facts.events.filter(
    ({ state, kind }) => state === 'hant' && (isTold(kind) || kind === 'lofte-hallet'),
  )
  const open = inOrder(facts.isBlocked ? happened.filter((event) => !isCovered(event)) : happened)
  const lines = open.flatMap((event): LogLine[] => {
    const line = { key: event.key, day: event.day, when: phrases.when(event.day) }
    const promise = facts.promises.get(event.key)
    if (promise !== undefined) return [{ ...line, part: 'lovat', text: phrases.promised(promise), met: [] }]
    if (!isTold(event.kind)) return []
    return [{ ...line, part: 'hande', text: phrases.events[event.kind], met: metAt(event) }]
  })
  const knows = (...kinds: EventKind[]) => open.some(({ kind }) => kinds.includes(kind))
  const { written } = phrases
  return {
    leftOut: happened.length - open.length,
    content: {
      band,
      lines: withoutRepeats(lines),
      wanted: facts.isBlocked ? '' : facts.wishes.join('\n'),
      written: [
        written.always,
        ...(knows('polisanmalan', 'forundersokning-inledd', 'barnforhor') ? [written.police] : []),
        ...(knows('lakarundersokning') ? [written.health] : []),
        written.read,
      ].join(' '),
      askWhom: facts.askWhom,
      askHow: '',
    },
  }
}

/** By day; on the day everything began, somebody's worry comes first and what was done about it after. */
const inOrder = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  events.toSorted(
    (one, other) =>
      one.day.localeCompare(other.day) || Number(other.kind === 'anmalan') - Number(one.kind === 'anmalan'),
  )

/** The same thing said of the same time is said once. */
const withoutRepeats = (lines: readonly LogLine[]): LogLine[] =>
  lines.filter(
    (line, at) => !lines.slice(0, at).some((earlier) => earlier.when === line.when && earlier.text === line.text),
  )

/** Every line stands on an event that may be told now, and the child knows whom to ask. Throws `invalid-input`. */
export function requireTellable(content: LogContent, proposal: LogContent): void {
  const tellable = new Set(proposal.lines.map(({ key }) => key))
  content.lines.forEach((line, at) => {
    if (!tellable.has(line.key)) refuse(['content', 'lines', at, 'text'], 'not-tellable')
    if (line.text.trim() === '') refuse(['content', 'lines', at, 'text'], 'required')
  })
  if (content.lines.length === 0) refuse(['content', 'lines'], 'too-few', 1)
  if (content.askWhom === '') refuse(['content', 'askWhom'], 'required')
  if (content.askHow === '') refuse(['content', 'askHow'], 'required')
}
