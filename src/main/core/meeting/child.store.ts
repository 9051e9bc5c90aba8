import { z } from 'zod'
import type { CoMeetingId } from '../../../shared/ids'
import type { ChildPart, ChildWord, RecordedChildPart } from '../../../shared/meeting/meeting.contract'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { caseLock, getCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'

const partPlace = (row: string) => ({ table: 'child_part', column: 'text', row })
const wordPlace = (row: string) => ({ table: 'child_word', column: 'text', row })
const PartText = z.strictObject({
  informedBy: z.string(),
  informedHow: z.string(),
  heardHow: z.string(),
  ownWords: z.string(),
  reason: z.string(),
})

/** What is known of the child being told and heard, newest last: of a meeting, or in the whole case. */
export const childPartOf = (context: ReadContext, caseId: string, meetingId?: string): RecordedChildPart | null => {
  const row = context.db
    .all((q) => q.selectFrom('child_part').selectAll().where('case_id', '=', caseId).orderBy('id'))
    .findLast((one) => meetingId === undefined || one.meeting_id === meetingId)
  return row
    ? {
        informedOn: row.informed_on,
        heardOn: row.heard_on,
        ...context.open(PartText, caseLock(caseId), partPlace(row.id), row.text),
        meetingId: row.meeting_id as CoMeetingId | null,
        recordedBy: userName(context.db, row.recorded_by),
        recordedAt: row.recorded_at,
      }
    : null
}

export function recordChildPart(
  context: WriteContext,
  caseId: string,
  meetingId: string | null,
  part: ChildPart,
): void {
  const id = context.newId()
  const { informedOn, heardOn, ...text } = part
  context.write.insert(
    'child_part',
    {
      id,
      case_id: caseId,
      meeting_id: meetingId,
      informed_on: informedOn,
      heard_on: heardOn,
      has_reason: part.reason.trim() === '' ? 0 : 1,
      text: context.seal(text, caseLock(caseId), partPlace(id)),
      recorded_by: context.me.id,
      recorded_at: context.now(),
    },
    caseLock(caseId),
  )
}

/** What the child has said of its situation and wishes, in the order it was written. */
export const childWords = (context: ReadContext, caseId: string): ChildWord[] =>
  context.db
    .all((q) => q.selectFrom('child_word').selectAll().where('case_id', '=', caseId).orderBy('id'))
    .map((row) => ({
      id: row.id,
      kind: row.kind as ChildWord['kind'],
      text: context.open(z.string(), caseLock(caseId), wordPlace(row.id), row.text),
      mayPass: row.may_pass === 1,
      agreedOn: row.agreed_on,
    }))

export function addChildWord(context: WriteContext, caseId: string, kind: ChildWord['kind'], text: string): void {
  const id = context.newId()
  context.write.insert(
    'child_word',
    {
      id,
      case_id: caseId,
      kind,
      may_pass: 0,
      agreed_on: null,
      text: context.seal(text, caseLock(caseId), wordPlace(id)),
      created_by: context.me.id,
      created_at: context.now(),
    },
    caseLock(caseId),
  )
}

/** The case a child's word belongs to. Throws `not-found`. */
export function caseOfWord(context: ReadContext, wordId: string): string {
  const row = context.db.first((q) => q.selectFrom('child_word').select('case_id').where('id', '=', wordId))
  if (!row) throw new AppError({ code: 'not-found' })
  return getCase(context, row.case_id).id
}

export function agreeWord(context: WriteContext, caseId: string, wordId: string, agreedOn: string | null): void {
  context.write.update(
    'child_word',
    wordId,
    { may_pass: agreedOn === null ? 0 : 1, agreed_on: agreedOn },
    caseLock(caseId),
  )
}

export function removeWord(context: WriteContext, caseId: string, wordId: string): void {
  context.write.remove('child_word', wordId, caseLock(caseId))
}
