import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, NoteId } from '../ids'
import { Relation } from '../person/person.contract'
import { limits } from '../values'

export const leakKinds = [
  'adress',
  'telefon',
  'personnummer',
  'e-post',
  'namn',
  'skyddsord',
  'skyddsuppgift',
  'annan-akt',
] as const
export const LeakKind = z.enum(leakKinds)
export type LeakKind = z.output<typeof LeakKind>

/** One place to look at before a note can be read by a guardian. Made only of what the writer wrote and what the writer's keys open. */
export const Finding = z.strictObject({
  /** The same as long as the same words stand in the same passage. */
  id: z.string(),
  kind: LeakKind,
  passageId: z.string(),
  /** The words as they stand in the text. */
  words: z.string(),
})
export type Finding = z.output<typeof Finding>

const Piece = z.strictObject({ id: z.string().max(60), text: z.string().max(limits.note) })

export const leakContract = {
  /** What to look at in what is being written in a barnakt; nothing in another akt. */
  'leak.check': query(z.strictObject({ aktId: AktId, passages: z.array(Piece).max(2_000) }), z.array(Finding)),
  /** Which findings of a note its writer has ticked as checked. */
  'leak.ofNote': query(z.strictObject({ noteId: NoteId }), z.strictObject({ ticked: z.array(z.string()) })),
  /** The writer has looked at these findings and lets them stand. */
  'leak.tick': command(
    z.strictObject({ noteId: NoteId, findingId: z.string().max(200), isChecked: z.boolean() }),
    z.strictObject({}),
    ['leak'],
  ),
  /** The guardians who can as a rule read a barnakt, as far as my keys name them. */
  'leak.readers': query(
    z.strictObject({ aktId: AktId }),
    z.strictObject({
      guardians: z.array(z.strictObject({ name: z.string(), relation: Relation, isCertain: z.boolean() })),
      /** True when the child is old enough to ask for the akt (15 years). */
      childMayAsk: z.boolean(),
    }),
  ),
}
