import { z } from 'zod'
import { command, query } from '../contract/define'
import { AktId, CaseId, DayStepId, InterviewDayId, NoteId } from '../ids'
import { ClockTime, Day, line, optionalLine, Revision } from '../values'
import { Counsel, DayPerson, Exam, Listening, Sibling } from './day-people'
import { ChildMood, Collision, DayStep, PlannedStep, SkipReason, StepChange } from './step'

export const dayStates = ['planerad', 'pagar', 'genomford', 'installd'] as const
export const DayState = z.enum(dayStates)
export type DayState = z.output<typeof DayState>

export const dayPlaces = ['barnahus', 'annan'] as const
export const DayPlace = z.enum(dayPlaces)
export type DayPlace = z.output<typeof DayPlace>

/** Why a day does not come about. That the child does not want to is reason enough. */
export const cancelCauses = ['barnet-vill-inte', 'barnet-sjukt', 'aklagaren', 'nagon-saknas', 'annat'] as const
export const CancelCause = z.enum(cancelCauses)
export type CancelCause = z.output<typeof CancelCause>

/** What is said of a day in words. Sealed under the case's lock. */
export const DayText = z.strictObject({
  placeWhy: optionalLine(300),
  /** Why a third interview or more is needed (FuK 17 §). */
  orderWhy: optionalLine(300),
  cancelReason: optionalLine(300),
  listening: Listening,
})
export type DayText = z.output<typeof DayText>

export const InterviewDay = z.strictObject({
  id: InterviewDayId,
  caseId: CaseId,
  day: Day,
  orderNo: z.number().int(),
  place: DayPlace,
  state: DayState,
  cancelCause: CancelCause.nullable(),
  text: DayText,
  steps: z.array(DayStep),
  people: z.array(z.strictObject({ id: z.uuidv7(), person: DayPerson })),
  /** What does not go together in the plan as it stands; empty once the day is over. */
  collisions: z.array(Collision),
  sheets: z.array(
    z.strictObject({ no: z.number().int(), name: z.string(), role: z.string(), steps: z.number().int() }),
  ),
  revision: Revision,
})
export type InterviewDay = z.output<typeof InterviewDay>

/** A sibling's day beside this one: read, never changed from here. */
export const SiblingDay = z.strictObject({
  ...Sibling.shape,
  day: Day,
  steps: z.array(
    DayStep.pick({ id: true, kind: true, day: true, startsAt: true, minutes: true, state: true, place: true }),
  ),
})
export type SiblingDay = z.output<typeof SiblingDay>

export const InterviewPage = z.strictObject({
  days: z.array(InterviewDay),
  counsel: Counsel.nullable(),
  exam: Exam.nullable(),
  siblings: z.array(Sibling),
  siblingDays: z.array(SiblingDay),
  /** The number the next day would have. */
  nextOrderNo: z.number().int(),
  mayWrite: z.boolean(),
  /** The child's barnakt, when it is mine to write in. */
  aktId: AktId.nullable(),
})
export type InterviewPage = z.output<typeof InterviewPage>

const moved = z.strictObject({
  moves: z.array(z.strictObject({ stepId: DayStepId, day: Day, startsAt: ClockTime, minutes: z.number().int() })),
  collisions: z.array(Collision),
})
export type Moved = z.output<typeof moved>

const stepId = { stepId: DayStepId }
const dayId = { dayId: InterviewDayId }
const touched = ['interview', 'case', 'timeline', 'today'] as const

export const interviewContract = {
  'interview.ofCase': query(z.strictObject({ caseId: CaseId }), InterviewPage),
  /** Lays out a day for one child; what it plans stands among the case's events. */
  'interview.plan': command(
    z.strictObject({
      caseId: CaseId,
      day: Day,
      place: DayPlace,
      placeWhy: optionalLine(300),
      orderWhy: optionalLine(300),
      steps: z.array(PlannedStep).min(1).max(24),
    }),
    z.strictObject(dayId),
    touched,
  ),
  'interview.saveStep': command(
    z.strictObject({ ...dayId, stepId: DayStepId.nullable(), step: StepChange, revision: Revision }),
    z.strictObject(stepId),
    touched,
  ),
  /** What a new start or length would bring with it. Nothing is changed. */
  'interview.preview': query(
    z.strictObject({ ...stepId, startsAt: ClockTime, minutes: z.number().int().min(5).max(600) }),
    moved,
  ),
  /** Gives a step a new start or length, and what hangs on it moves along. Refused at collisions until they are accepted. */
  'interview.shift': command(
    z.strictObject({
      ...stepId,
      startsAt: ClockTime,
      minutes: z.number().int().min(5).max(600),
      isAccepted: z.boolean(),
      revision: Revision,
    }),
    moved,
    touched,
  ),
  'interview.begin': command(z.strictObject({ ...stepId, at: ClockTime.nullable() }), moved, touched),
  'interview.finish': command(z.strictObject({ ...stepId, at: ClockTime.nullable() }), moved, touched),
  'interview.skip': command(z.strictObject({ ...stepId, reason: SkipReason }), z.strictObject({}), touched),
  /** How the child seemed before and after, out of a short list. */
  'interview.setMood': command(
    z.strictObject({ ...stepId, before: ChildMood.nullable(), after: ChildMood.nullable() }),
    z.strictObject({}),
    ['interview'],
  ),
  'interview.cancel': command(
    z.strictObject({ ...dayId, cause: z.enum(cancelCauses), reason: optionalLine(300) }),
    z.strictObject({}),
    touched,
  ),
  'interview.setPerson': command(
    z.strictObject({ ...dayId, personId: z.uuidv7().nullable(), person: DayPerson }),
    z.strictObject({}),
    ['interview'],
  ),
  'interview.dropPerson': command(z.strictObject({ personId: z.uuidv7(), reason: line(200) }), z.strictObject({}), [
    'interview',
  ]),
  'interview.setListening': command(z.strictObject({ ...dayId, listening: Listening }), z.strictObject({}), [
    'interview',
  ]),
  /** Särskild företrädare for one child, or for several siblings at once. */
  'interview.setCounsel': command(
    z.strictObject({ caseIds: z.array(CaseId).min(1).max(12), counsel: Counsel }),
    z.strictObject({}),
    touched,
  ),
  'interview.setExam': command(z.strictObject({ caseId: CaseId, exam: Exam }), z.strictObject({}), touched),
  /** Begins the note that belongs to a finished step, in the barnakt I hold. */
  'interview.writeNote': command(z.strictObject(stepId), z.strictObject({ aktId: AktId, noteId: NoteId }), [
    'note',
    'akt',
    'case',
    'today',
  ]),
}
