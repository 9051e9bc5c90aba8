import { Counsel, DayPerson, type Exam } from '../../../shared/interview/day-people'
import { AppError } from '../../../shared/result'
import { caseLock } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { type DayRecord, getDay } from './interview.store'

const personPlace = (row: string) => ({ table: 'day_person', column: 'text', row })
const counselPlace = (row: string) => ({ table: 'child_counsel', column: 'text', row })
const CounselWords = Counsel.pick({ name: true, firm: true })

/** Who comes to a day besides those who do its steps, in the order they were written in. */
export const peopleOf = (context: ReadContext, day: DayRecord): { id: string; person: DayPerson }[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('day_person')
        .selectAll()
        .where('interview_day_id', '=', day.id)
        .where('dropped_at', 'is', null)
        .orderBy('id'),
    )
    .map((row) => ({
      id: row.id,
      person: context.open(DayPerson, caseLock(day.case_id), personPlace(row.id), row.text),
    }))

/** Writes somebody in, or writes what is known of that person anew. Throws `not-found`. */
export function setPerson(context: WriteContext, day: DayRecord, personId: string | null, person: DayPerson): void {
  const lock = caseLock(day.case_id)
  const id = personId ?? context.newId()
  const fields = { kind: person.kind, text: context.seal(person, lock, personPlace(id)) }
  if (personId === null) {
    context.write.insert('day_person', { id, interview_day_id: day.id, dropped_at: null, ...fields }, lock)
    return
  }
  if (dayOfPerson(context, personId).id !== day.id) throw new AppError({ code: 'not-found' })
  context.write.update('day_person', id, fields, lock)
}

/** The day somebody comes to. Throws `not-found`. */
export function dayOfPerson(context: ReadContext, personId: string): DayRecord {
  const row = context.db.first((q) =>
    q.selectFrom('day_person').select('interview_day_id').where('id', '=', personId).where('dropped_at', 'is', null),
  )
  if (!row) throw new AppError({ code: 'not-found' })
  return getDay(context, row.interview_day_id)
}

export const dropPerson = (context: WriteContext, day: DayRecord, personId: string): void =>
  context.write.update('day_person', personId, { dropped_at: context.now() }, caseLock(day.case_id))

/** What is known of a child's särskild företrädare; null when nothing has been written. */
export function counselOf(context: ReadContext, caseId: string): Counsel | null {
  const row = context.db.first((q) => q.selectFrom('child_counsel').selectAll().where('case_id', '=', caseId))
  if (!row) return null
  return {
    ...context.open(CounselWords, caseLock(caseId), counselPlace(row.id), row.text),
    need: row.need as Counsel['need'],
    appliedOn: row.applied_on,
    appointedOn: row.appointed_on,
    endedOn: row.ended_on,
  }
}

export function setCounsel(context: WriteContext, caseId: string, counsel: Counsel): void {
  const lock = caseLock(caseId)
  const known = context.db.first((q) => q.selectFrom('child_counsel').select('id').where('case_id', '=', caseId))
  const id = known?.id ?? context.newId()
  const fields = {
    need: counsel.need,
    applied_on: counsel.appliedOn,
    appointed_on: counsel.appointedOn,
    ended_on: counsel.endedOn,
    text: context.seal({ name: counsel.name, firm: counsel.firm }, lock, counselPlace(id)),
  }
  if (known) context.write.update('child_counsel', id, fields, lock)
  else context.write.insert('child_counsel', { id, case_id: caseId, ...fields }, lock)
}

/** That a doctor is to see the child or has; null when nothing has been written. */
export function examOf(context: ReadContext, caseId: string): Exam | null {
  const row = context.db.first((q) => q.selectFrom('medical_exam').selectAll().where('case_id', '=', caseId))
  if (!row) return null
  return {
    need: row.need as Exam['need'],
    requestedBy: row.requested_by as Exam['requestedBy'],
    requestedOn: row.requested_on,
    place: row.place as Exam['place'],
    doneOn: row.done_on,
    childToldOn: row.child_told_on,
    intygRequestedOn: row.intyg_requested_on,
    intygReceivedOn: row.intyg_received_on,
  }
}

export function setExam(context: WriteContext, caseId: string, exam: Exam): void {
  const known = context.db.first((q) => q.selectFrom('medical_exam').select('id').where('case_id', '=', caseId))
  const fields = {
    need: exam.need,
    requested_by: exam.requestedBy,
    requested_on: exam.requestedOn,
    place: exam.place,
    done_on: exam.doneOn,
    child_told_on: exam.childToldOn,
    intyg_requested_on: exam.intygRequestedOn,
    intyg_received_on: exam.intygReceivedOn,
  }
  if (known) context.write.update('medical_exam', known.id, fields, caseLock(caseId))
  else context.write.insert('medical_exam', { id: context.newId(), case_id: caseId, ...fields }, caseLock(caseId))
}
