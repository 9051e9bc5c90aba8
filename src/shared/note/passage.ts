import { z } from 'zod'
import { limits, optionalLine } from '../values'
import { longestSource, passageKinds, passagePlaces } from './limits'

export const PassageKind = z.enum(passageKinds)
export type PassageKind = z.output<typeof PassageKind>

export const PassagePlace = z.enum(passagePlaces)
export type PassagePlace = z.output<typeof PassagePlace>

/** How much one field and one note may hold; a limit that is reached is named, and nothing is cut. */
export const passageLimits = { text: limits.note, perField: 1_000, note: limits.note } as const

/**
 * The smallest piece of a note that is read, sealed, masked or handed out as one: a paragraph, a heading, a point.
 * Its id is its own for life.
 */
export const Passage = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{10,24}$/),
  kind: PassageKind,
  text: z.string().normalize().max(passageLimits.text),
  /** Who has said it; of the child's own words, who asked and where. */
  source: optionalLine(longestSource),
  place: PassagePlace,
})
export type Passage = z.output<typeof Passage>

/** A passage as it is read: one under a compartment the reader holds no key to is closed, and without words. */
export const ReadPassage = Passage.extend({ isClosed: z.boolean() })
export type ReadPassage = z.output<typeof ReadPassage>
