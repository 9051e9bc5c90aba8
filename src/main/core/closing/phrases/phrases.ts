import type { EventKind } from '../../../../shared/timeline/event'

/**
 * The events a child is told of in its barnahuslogg. The rest stay out: what adults have said in talks of their own, who
 * reported, whom the police suspect, and the letters between authorities.
 */
export const toldKinds = [
  'anmalan',
  'skyddsbedomning',
  'utredning-inledd',
  'utredning-inte-inledd',
  'utredning-avslutad',
  'lvu6-beslut',
  'lvu-ansokan',
  'insats-beslutad',
  'insats-verkstalld',
  'polisanmalan',
  'forundersokning-inledd',
  'forundersokning-nedlagd',
  'atal',
  'dom',
  'sarskild-foretradare',
  'barnforhor',
  'lakarundersokning',
  'eftermote',
  'hembesok',
  'uppfoljande-samtal',
  'krisstod',
  'behandling',
  'uppfoljning',
  'arende-oppnat',
  'arende-avslutat',
  'samrad',
  'remiss-forsta-besok',
  'behov-forsta-besok',
] as const satisfies readonly EventKind[]
export type ToldKind = (typeof toldKinds)[number]

/** How a barnahuslogg is worded for one age. */
export interface Phrases {
  readonly title: string
  readonly greeting: (name: string) => string
  readonly intro: string
  readonly headings: {
    readonly met: string
    readonly happened: string
    readonly wanted: string
    readonly promised: string
    readonly written: string
    readonly ask: string
  }
  /** When, by a day ÅÅÅÅ-MM-DD. */
  readonly when: (day: string) => string
  readonly events: Readonly<Record<ToldKind, string>>
  readonly promised: (promise: string) => string
  readonly written: { readonly always: string; readonly police: string; readonly health: string; readonly read: string }
  readonly ask: (whom: string, how: string) => string
  readonly closing: string
}

const month = new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const day = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** ”mars 2026”. */
export const monthText = (on: string): string => month.format(new Date(`${on}T12:00:00Z`))
/** ”3 mars 2026”. */
export const dayText = (on: string): string => day.format(new Date(`${on}T12:00:00Z`))
