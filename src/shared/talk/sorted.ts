import { z } from 'zod'
import { CaseId, HandoverId } from '../ids'
import { limits } from '../values'

/** A side of a talk that something said can belong to: a child's barnakt, or the adult's own side. */
export const Side = z.union([z.literal('vuxen'), z.templateLiteral(['barn:', CaseId])])
export type Side = z.output<typeof Side>

/** A sentence of the raw notes and where it belongs. */
export const SortedSentence = z.strictObject({
  id: z.string().max(120),
  text: z.string().max(limits.paragraph),
  /** A colleague's words, handed over to be worded here. */
  from: HandoverId.nullable(),
  sides: z.array(Side).max(12),
  /** Belongs in no akt at all. */
  isNeither: z.boolean(),
  /** How it is worded for each side; in a side of mine that has none the sentence stands as it is. */
  wordings: z.record(z.string(), z.string().max(limits.paragraph)),
  /** Under which heading of the note's form it is laid; the first one that takes facts when nothing is said. */
  fields: z.record(z.string(), z.string().max(40)),
  /** The sides it has been laid in already; there it is written on in the note itself. */
  placed: z.array(Side),
})
export type SortedSentence = z.output<typeof SortedSentence>

/** One writer's own notes from a talk, on their way into akter. Kept as the writer's draft and nowhere else. */
export const Sorting = z.strictObject({ raw: z.string(), sentences: z.array(SortedSentence).max(1_000) })
export type Sorting = z.output<typeof Sorting>
