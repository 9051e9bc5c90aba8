import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, BlockId, CaseId, NoteId, PersonId, SamradId } from '../ids'
import { Day, Instant, line, optionalLine, requiredProse } from '../values'

/** By whose decision nothing may be told. */
export const blockDeciders = ['aklagare', 'forundersokningsledare', 'socialtjanst', 'annan'] as const
export const BlockDecider = z.enum(blockDeciders)
export type BlockDecider = z.output<typeof BlockDecider>

/** What an informationsspärr says. Sealed under the case's lock. */
export const BlockWords = z.strictObject({
  /** What may not be told. */
  what: requiredProse(1_000),
  decidedBy: BlockDecider,
  deciderName: line(120),
  /** Until what has happened, when it is not a day. */
  untilEvent: optionalLine(),
})
export type BlockWords = z.output<typeof BlockWords>

export const Block = z.strictObject({
  id: BlockId,
  caseId: CaseId,
  setOn: Day,
  untilDay: Day.nullable(),
  coversAll: z.boolean(),
  /** Those it names; empty when it covers every guardian. */
  receivers: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
  /** Null when no key to the case is held: then it is known only that nothing may be told. */
  words: BlockWords.extend({ setBy: z.string(), informed: z.string() }).nullable(),
  liftedOn: Day.nullable(),
})
export type Block = z.output<typeof Block>

/** That a note may not be revealed to a guardian (OSL 12:3). It stands beside the note, which is left as it is. */
export const Withholding = z.strictObject({
  id: z.uuidv7(),
  noteId: NoteId,
  setAt: Instant,
  setBy: z.string(),
  reason: z.string(),
  liftedAt: Instant.nullable(),
  liftReason: z.string(),
})
export type Withholding = z.output<typeof Withholding>

const touched = ['block', 'case', 'samrad', 'akt'] as const

export const blockContract = {
  /** A child's blocks, newest first, and whom one may name. */
  'block.ofCase': query(
    z.strictObject({ caseId: CaseId }),
    z.strictObject({
      blocks: z.array(Block),
      guardians: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
    }),
  ),
  'block.ofAkt': query(
    z.strictObject({ aktId: AktId }),
    z.strictObject({
      blocks: z.array(Block),
      /** Where a block on the child is set and lifted; null when I hold no key to a case of the child. */
      caseId: CaseId.nullable(),
      withheld: z.array(Withholding),
    }),
  ),
  'block.set': command(
    z.strictObject({
      caseId: CaseId,
      samradId: SamradId.nullable(),
      coversAll: z.boolean(),
      receivers: z.array(PersonId).max(10),
      untilDay: Day.nullable(),
      words: BlockWords,
    }),
    z.strictObject({ blockId: BlockId }),
    touched,
  ),
  'block.lift': command(
    z.strictObject({ blockId: BlockId, liftedOn: Day, informed: requiredProse(1_000) }),
    z.strictObject({}),
    touched,
  ),
  /** Begins the akt's own note of a block, with what it says filled in. */
  'block.writeNote': command(z.strictObject({ blockId: BlockId, aktId: AktId }), z.strictObject({ noteId: NoteId }), [
    'note',
    'akt',
    'case',
    'today',
  ]),
  'block.withhold': command(z.strictObject({ noteId: NoteId, reason: requiredProse(500) }), z.strictObject({}), [
    'block',
  ]),
  'block.reveal': command(z.strictObject({ noteId: NoteId, reason: requiredProse(500) }), z.strictObject({}), [
    'block',
  ]),
}
