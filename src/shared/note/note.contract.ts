import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, NoteId, SamradId } from '../ids'
import { Instant, line, optionalLine, Revision } from '../values'
import { Passage, passageLimits, ReadPassage } from './passage'

export const FormId = line(40)

/** Areas of a child's life that a note can be marked with, so that an inquiry is put together without typing again. */
export const areas = [
  'halsa',
  'utbildning',
  'kanslor-beteende',
  'sociala-relationer',
  'grundlaggande-omsorg',
  'sakerhet',
  'stimulans-vagledning',
  'kanslomassig-tillganglighet',
  'familjesituation',
  'familjebakgrund',
  'boende-arbete-ekonomi',
  'natverk-integrering',
] as const
export const Area = z.enum(areas)
export type Area = z.output<typeof Area>

export const Participant = z.strictObject({ name: line(120), role: optionalLine(120) })
export type Participant = z.output<typeof Participant>

const FieldKey = z.string().max(40)

/** What a note says, by the keys of its form's fields. Each passage is sealed under the compartment it belongs to. */
export const NoteContent = z.strictObject({
  participants: z.array(Participant).max(40),
  areas: z.array(Area),
  /** Fields of one line: a day, a choice, a name. */
  lines: z.record(FieldKey, z.string().normalize().max(1_000)),
  /** Fields in running text. */
  prose: z.record(FieldKey, z.array(Passage).max(passageLimits.perField)),
})
export type NoteContent = z.output<typeof NoteContent>

export const ReadContent = NoteContent.extend({ prose: z.record(FieldKey, z.array(ReadPassage)) })
export type ReadContent = z.output<typeof ReadContent>

export const Note = z.strictObject({
  id: NoteId,
  aktId: AktId,
  form: FormId,
  formVersion: z.number().int(),
  eventAt: Instant,
  writtenAt: Instant,
  author: z.string(),
  authorTitle: z.string(),
  signedAt: Instant.nullable(),
  isMine: z.boolean(),
  /** The note this one corrects or speaks of. */
  aboutId: NoteId.nullable(),
  samradNumber: z.string(),
  content: ReadContent,
  revision: Revision,
})
export type Note = z.output<typeof Note>

export const noteContract = {
  /** The notes of an akt, newest event first; of the unsigned only one's own. */
  'note.list': query(z.strictObject({ aktId: AktId }), z.array(Note)),
  'note.start': command(
    z.strictObject({ aktId: AktId, form: FormId, samradId: SamradId.nullable(), aboutId: NoteId.nullable() }),
    z.strictObject({ noteId: NoteId }),
    ['note', 'akt', 'case', 'today'],
  ),
  'note.save': command(
    z.strictObject({ noteId: NoteId, eventAt: Instant, content: NoteContent, revision: Revision }),
    z.strictObject({ revision: Revision }),
    ['note'],
  ),
  /** Signs and locks; a later change is a correction beside it. */
  'note.sign': command(z.strictObject({ noteId: NoteId, revision: Revision }), z.strictObject({}), [
    'note',
    'akt',
    'case',
    'today',
  ]),
  'note.discard': command(z.strictObject({ noteId: NoteId, reason: line() }), z.strictObject({}), [
    'note',
    'akt',
    'case',
    'today',
  ]),
}
