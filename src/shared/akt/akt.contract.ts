import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, CaseId, NoteId, PersonId, SamradId } from '../ids'
import { Instant, limits, line, prose, Revision } from '../values'

export const AktKind = z.enum(['barnakt', 'vuxenakt'])
export type AktKind = z.output<typeof AktKind>

export const noteKinds = ['samradsutdrag', 'journalanteckning', 'rattelse'] as const
export const NoteKind = z.enum(noteKinds)
export type NoteKind = z.output<typeof NoteKind>

/** A note's text, in its parts. Sealed under the akt's lock. */
export const NoteText = z.strictObject({
  event: prose(1_000),
  participants: prose(1_000),
  statements: prose(limits.note),
  assessment: prose(limits.note),
  nextStep: prose(2_000),
})
export type NoteText = z.output<typeof NoteText>

export const Note = z.strictObject({
  id: NoteId,
  kind: NoteKind,
  eventAt: Instant,
  writtenAt: Instant,
  author: z.string(),
  authorTitle: z.string(),
  signedAt: Instant.nullable(),
  isMine: z.boolean(),
  corrects: NoteId.nullable(),
  samradNumber: z.string(),
  text: NoteText,
  revision: Revision,
})
export type Note = z.output<typeof Note>

export const AktPage = z.strictObject({
  id: AktId,
  kind: AktKind,
  personId: PersonId,
  personName: z.string(),
  personnummer: z.string(),
  isProtected: z.boolean(),
  namnd: z.string(),
  responsible: z.string(),
  openedAt: Instant,
  notes: z.array(Note),
  /** Samråd about the child whose minutes are signed and from which no extract has been written here. */
  samradWithoutExtract: z.array(z.strictObject({ samradId: SamradId, number: z.string(), heldOn: z.string() })),
})
export type AktPage = z.output<typeof AktPage>

export const aktContract = {
  /** Opens the child's barnakt: its keys go to the officer responsible and the first social worker of the nämnd. */
  'akt.open': command(z.strictObject({ caseId: CaseId }), z.strictObject({ aktId: AktId }), ['akt', 'case']),
  'akt.get': query(z.strictObject({ aktId: AktId }), AktPage),
  'akt.startNote': command(
    z.strictObject({
      aktId: AktId,
      kind: z.enum(['samradsutdrag', 'journalanteckning']),
      samradId: SamradId.nullable(),
    }),
    z.strictObject({ noteId: NoteId }),
    ['akt', 'case'],
  ),
  'akt.saveNote': command(
    z.strictObject({ noteId: NoteId, eventAt: Instant, text: NoteText, revision: Revision }),
    z.strictObject({ revision: Revision }),
    ['akt'],
  ),
  /** Signs and locks; a later change is a correction beside it. */
  'akt.signNote': command(z.strictObject({ noteId: NoteId, revision: Revision }), z.strictObject({}), [
    'akt',
    'case',
    'today',
  ]),
  'akt.discardNote': command(z.strictObject({ noteId: NoteId, reason: line() }), z.strictObject({}), ['akt', 'case']),
}
