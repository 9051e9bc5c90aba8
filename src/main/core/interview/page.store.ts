import type { CaseId, DayStepId, InterviewDayId } from '../../../shared/ids'
import type {
  CancelCause,
  DayPlace,
  DayState,
  InterviewDay,
  InterviewPage,
} from '../../../shared/interview/interview.contract'
import type { Collision, DayStep, StepKind, StepLink, StepPlace, StepState } from '../../../shared/interview/step'
import { aktDoors } from '../akt/akt.store'
import { blocksOfChild } from '../block/block.store'
import { type CaseRecord, childOf } from '../case/case.store'
import type { ReadContext } from '../context'
import { casesOf, samradOfCase } from '../samrad/samrad.store'
import { meetsGuardians, noteFormOf } from './interview.rules'
import {
  countedInterviews,
  type DayRecord,
  daysOf,
  dayText,
  type StepRecord,
  shownName,
  stepsOf,
  stepText,
  timed,
} from './interview.store'
import { counselOf, examOf, peopleOf } from './people.store'
import { sheetsOf } from './sheet.rules'
import { collisionsIn } from './shift.rules'

/** Until when guardians may not be told, in words; null when nothing stands in the way. */
export function blockedUntil(context: ReadContext, childId: string): string | null {
  const block = blocksOfChild(context, childId).find((one) => one.liftedOn === null)
  if (!block) return null
  return block.untilDay ?? block.words?.untilEvent ?? ''
}

function toStep(context: ReadContext, caseId: string, row: StepRecord, until: string | null): DayStep {
  const text = stepText(context, caseId, row)
  const kind = row.kind as StepKind
  return {
    ...text,
    id: row.id as DayStepId,
    kind,
    day: row.day,
    startsAt: row.starts_at,
    minutes: row.minutes,
    afterId: row.after_id as DayStepId | null,
    link: row.link as StepLink,
    isFixed: row.is_fixed === 1,
    place: row.place as StepPlace,
    state: row.state as StepState,
    beganAt: row.began_at,
    endedAt: row.ended_at,
    names: text.people.map((person) => shownName(context, person)),
    blockedUntil: meetsGuardians(kind) && row.state === 'planerad' ? until : null,
    noteForm: noteFormOf(kind) ?? null,
  }
}

/** A day's steps as they are shown. */
export function dayStepsOf(context: ReadContext, kase: CaseRecord, day: DayRecord): DayStep[] {
  const until = blockedUntil(context, kase.child_id)
  return stepsOf(context, day.id).map((row) => toStep(context, kase.id, row, until))
}

function toDay(context: ReadContext, kase: CaseRecord, row: DayRecord): InterviewDay {
  const steps = dayStepsOf(context, kase, row)
  const people = peopleOf(context, row)
  const isOpen = row.state === 'planerad' || row.state === 'pagar'
  return {
    id: row.id as InterviewDayId,
    caseId: row.case_id as CaseId,
    day: row.day,
    orderNo: row.order_no,
    place: row.place as DayPlace,
    state: row.state as DayState,
    cancelCause: row.cancel_cause as CancelCause | null,
    text: dayText(context, row),
    steps,
    people,
    sheets: sheetsOf(
      steps,
      people.map(({ person }) => person),
    ).map((sheet) => ({ no: sheet.no, name: sheet.name, role: sheet.role, steps: sheet.steps.length })),
    collisions: isOpen
      ? (collisionsIn(stepsOf(context, row.id).map((step) => timed(context, kase.id, step))) as Collision[])
      : [],
    revision: row.revision,
  }
}

/** The cases that a samråd has taken up together with this one, as far as I hold keys to them. */
const besides = (context: ReadContext, kase: CaseRecord): CaseRecord[] => [
  ...new Map(
    samradOfCase(context, kase.id)
      .flatMap(({ id }) => casesOf(context, id))
      .filter((one) => one.id !== kase.id)
      .map((one) => [one.id, one]),
  ).values(),
]

const planners = ['samordnare', 'barnhandlaggare'] as const

/** Everything about a child's förhörsdagar. */
export function interviewPage(context: ReadContext, kase: CaseRecord): InterviewPage {
  const days = daysOf(context, kase.id)
  const siblings = besides(context, kase)
  const onDays = new Set(days.filter(({ state }) => state !== 'installd').map(({ day }) => day))
  return {
    days: days.map((row) => toDay(context, kase, row)),
    counsel: counselOf(context, kase.id),
    exam: examOf(context, kase.id),
    siblings: siblings.map((one) => ({
      caseId: one.id as CaseId,
      number: one.number,
      name: childOf(context, one).name,
    })),
    siblingDays: siblings.flatMap((one) =>
      daysOf(context, one.id)
        .filter(({ day, state }) => state !== 'installd' && onDays.has(day))
        .map((row) => ({
          caseId: one.id as CaseId,
          number: one.number,
          name: childOf(context, one).name,
          day: row.day,
          steps: dayStepsOf(context, one, row).map(({ id, kind, day, startsAt, minutes, state, place }) => ({
            id,
            kind,
            day,
            startsAt,
            minutes,
            state,
            place,
          })),
        })),
    ),
    nextOrderNo: countedInterviews(context, kase.id) + 1,
    mayWrite: kase.state !== 'avslutat' && planners.some((role) => context.me.roles.includes(role)),
    aktId: aktDoors(context, [kase.child_id]).find(({ kind }) => kind === 'barnakt')?.id ?? null,
  }
}
