import type { Selectable } from 'kysely'
import type { DayStepId, InterviewDayId } from '../../../shared/ids'
import { type CancelCause, type DayPlace, type DayState, DayText } from '../../../shared/interview/interview.contract'
import { type StepChange, type StepKind, type StepLink, type StepState, StepText } from '../../../shared/interview/step'
import { AppError } from '../../../shared/result'
import { userName } from '../account/account.store'
import { caseLock, getCase } from '../case/case.store'
import type { ReadContext, WriteContext } from '../context'
import { findAgency } from '../profile/profile.rules'
import { dayStateOf, doerOf, milestoneOf } from './interview.rules'
import type { DayStepTable, InterviewDayTable } from './interview.tables'
import { moveMilestone, planMilestone } from './milestones.store'
import type { TimedStep } from './shift.rules'

const dayPlace = (row: string) => ({ table: 'interview_day', column: 'text', row })
const stepPlace = (row: string) => ({ table: 'day_step', column: 'text', row })

export type DayRecord = Selectable<InterviewDayTable>
export type StepRecord = Selectable<DayStepTable>

/** A day of a case I hold the key to. Throws `not-found`. */
export function getDay(context: ReadContext, dayId: string): DayRecord {
  const row = context.db.first((q) => q.selectFrom('interview_day').selectAll().where('id', '=', dayId))
  if (!row) throw new AppError({ code: 'not-found' })
  getCase(context, row.case_id)
  return row
}

/** A case's days, latest first. */
export const daysOf = (context: ReadContext, caseId: string): DayRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('interview_day')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('day', 'desc')
      .orderBy('id', 'desc'),
  )

/** The days between two that hold anything, of cases I hold keys to. */
export const daysBetween = (context: ReadContext, from: string, until: string): DayRecord[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('interview_day')
        .selectAll()
        .where('state', 'in', ['planerad', 'pagar'])
        .where('day', '>=', from)
        .where('day', '<=', until)
        .orderBy('day'),
    )
    .filter((row) => context.holds(caseLock(row.case_id)))

/** A day's steps in order of time. */
export const stepsOf = (context: ReadContext, dayId: string): StepRecord[] =>
  context.db.all((q) =>
    q
      .selectFrom('day_step')
      .selectAll()
      .where('interview_day_id', '=', dayId)
      .orderBy('day')
      .orderBy('starts_at')
      .orderBy('id'),
  )

/** A step of a case I hold the key to, with its day. Throws `not-found`. */
export function getStep(context: ReadContext, stepId: string): { readonly step: StepRecord; readonly day: DayRecord } {
  const step = context.db.first((q) => q.selectFrom('day_step').selectAll().where('id', '=', stepId))
  if (!step) throw new AppError({ code: 'not-found' })
  return { step, day: getDay(context, step.interview_day_id) }
}

export const dayText = (context: ReadContext, row: DayRecord): DayText =>
  context.open(DayText, caseLock(row.case_id), dayPlace(row.id), row.text)

export const stepText = (context: ReadContext, caseId: string, row: StepRecord): StepText =>
  context.open(StepText, caseLock(caseId), stepPlace(row.id), row.text)

/** A person's name as it is shown: a colleague's, or somebody's at an agency; empty while it is not known. */
export function shownName(context: ReadContext, person: StepText['people'][number]): string {
  if (person.userId) return userName(context.db, person.userId)
  const agency = person.agencyId ? findAgency(context.house.profile, person.agencyId).name : ''
  return person.name && agency ? `${person.name}, ${agency}` : person.name || agency
}

/** A step as the rules of time see it. */
export const timed = (context: ReadContext, caseId: string, row: StepRecord): TimedStep => ({
  id: row.id,
  day: row.day,
  startsAt: row.starts_at,
  minutes: row.minutes,
  afterId: row.after_id,
  link: row.link as StepLink,
  isFixed: row.is_fixed === 1,
  state: row.state as StepState,
  doers: stepText(context, caseId, row).people.map((person) => doerOf(person, shownName(context, person))),
})

export interface DayOrder {
  readonly caseId: string
  readonly day: string
  readonly orderNo: number
  readonly place: DayPlace
  readonly text: DayText
}

export function insertDay(context: WriteContext, order: DayOrder): InterviewDayId {
  const id = context.newId()
  context.write.insert(
    'interview_day',
    {
      id,
      case_id: order.caseId,
      day: order.day,
      order_no: order.orderNo,
      place: order.place,
      state: 'planerad' satisfies DayState,
      cancel_cause: null,
      text: context.seal(order.text, caseLock(order.caseId), dayPlace(id)),
      revision: 1,
      created_by: context.me.id,
      created_at: context.now(),
    },
    caseLock(order.caseId),
  )
  return id as InterviewDayId
}

/** Stores a change of a day; whoever has read an older revision must read again. */
export function updateDay(
  context: WriteContext,
  row: DayRecord,
  changes: { readonly state?: DayState; readonly cancel_cause?: CancelCause },
  text?: DayText,
): void {
  const lock = caseLock(row.case_id)
  const sealed = text ? { text: context.seal(text, lock, dayPlace(row.id)) } : {}
  context.write.update('interview_day', row.id, { ...changes, ...sealed, revision: row.revision + 1 }, lock)
}

/** Brings the day's state to where its steps are, and counts its revision up. */
export const settleDay = (context: WriteContext, dayId: string): void => {
  const row = getDay(context, dayId)
  updateDay(context, row, { state: dayStateOf(stepsOf(context, dayId).map((one) => one.state as StepState)) })
}

const blankText = { skipReason: '', moodBefore: null, moodAfter: null } as const

/** Adds a step to a day; what it is of the case's own events is noted there as planned. */
export function insertStep(context: WriteContext, day: DayRecord, step: StepChange): DayStepId {
  const id = context.newId()
  const kind = milestoneOf(step.kind)
  const text: StepText = { people: step.people, placeText: step.placeText, fixedWhy: step.fixedWhy, ...blankText }
  context.write.insert(
    'day_step',
    {
      id,
      interview_day_id: day.id,
      kind: step.kind,
      day: step.day,
      starts_at: step.startsAt,
      minutes: step.minutes,
      after_id: step.afterId,
      link: step.link,
      is_fixed: step.isFixed ? 1 : 0,
      place: step.place,
      state: 'planerad' satisfies StepState,
      began_at: null,
      ended_at: null,
      milestone_id: kind ? planMilestone(context, day.case_id, kind, step.day) : null,
      text: context.seal(text, caseLock(day.case_id), stepPlace(id)),
    },
    caseLock(day.case_id),
  )
  return id as DayStepId
}

/** Stores a change of a step, its words with it; a new day is noted among the case's events too. */
export function updateStep(
  context: WriteContext,
  caseId: string,
  row: StepRecord,
  changes: Partial<Omit<DayStepTable, 'text'>>,
  text: Partial<StepText> = {},
): void {
  const lock = caseLock(caseId)
  const sealed =
    Object.keys(text).length > 0
      ? { text: context.seal({ ...stepText(context, caseId, row), ...text }, lock, stepPlace(row.id)) }
      : {}
  context.write.update('day_step', row.id, { ...changes, ...sealed }, lock)
  if (changes.day !== undefined && row.milestone_id && row.state === 'planerad')
    moveMilestone(context, caseId, row.milestone_id, changes.day)
}

/** How many interviews there are to count: those planned or held, and none that was called off. */
export const countedInterviews = (context: ReadContext, caseId: string): number =>
  context.db.all((q) =>
    q
      .selectFrom('interview_day')
      .innerJoin('day_step', 'day_step.interview_day_id', 'interview_day.id')
      .select('interview_day.id')
      .distinct()
      .where('interview_day.case_id', '=', caseId)
      .where('day_step.kind', '=', 'barnforhor' satisfies StepKind)
      .where('day_step.state', '<>', 'hoppad')
      .where(({ or, eb }) => or([eb('interview_day.state', '<>', 'installd'), eb('day_step.state', '=', 'klar')])),
  ).length
