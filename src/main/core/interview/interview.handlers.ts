import { dayRoleLabels } from '../../../shared/glossary/labels'
import type { AktId } from '../../../shared/ids'
import type { interviewContract, Moved } from '../../../shared/interview/interview.contract'
import type { StepChange, StepKind } from '../../../shared/interview/step'
import { AppError, refuse } from '../../../shared/result'
import { requireRole } from '../account/account.rules'
import { aktDoors, getAkt } from '../akt/akt.store'
import { requireNoBlock } from '../block/block.store'
import { swedishMoment, swedishTime } from '../calendar'
import { getCase, requireOpenCase } from '../case/case.store'
import type { HandlersFor, WriteContext } from '../context'
import { followTimers } from '../deadline/timer.store'
import { requireForm, requireWriter } from '../note/note.rules'
import { insertNote } from '../note/note.store'
import {
  clockOf,
  isCircle,
  meetsGuardians,
  milestoneOf,
  noteFormOf,
  requireAbove,
  requireClock,
  requireCounsel,
  requireDayReasons,
  requireExam,
  requireNoSafeListener,
  requireNotBoth,
  requireStepTime,
} from './interview.rules'
import {
  countedInterviews,
  type DayRecord,
  dayText,
  getDay,
  getStep,
  insertDay,
  insertStep,
  type StepRecord,
  settleDay,
  shownName,
  stepsOf,
  stepText,
  updateDay,
  updateStep,
} from './interview.store'
import { completeStep, dropMilestone, noteHappened } from './milestones.store'
import { applyMoves, movesOf } from './move.store'
import { interviewPage } from './page.store'
import { counselOf, dayOfPerson, dropPerson, examOf, peopleOf, setCounsel, setExam, setPerson } from './people.store'

/** Who lays out a day, and who may say in it what has begun and ended. */
const planners = ['samordnare', 'barnhandlaggare'] as const
const doers = [...planners, 'stodjare'] as const

/** A day that can still be changed. Throws `not-found`, `not-allowed`, `conflict`. */
function openDay(context: WriteContext, dayId: string, revision?: number): DayRecord {
  const day = getDay(context, dayId)
  requireOpenCase(context, day.case_id)
  if (day.state === 'installd' || day.state === 'genomford') throw new AppError({ code: 'not-allowed' })
  if (revision !== undefined && day.revision !== revision) throw new AppError({ code: 'conflict' })
  return day
}

/** A step of such a day. */
function openStep(context: WriteContext, stepId: string) {
  const { step, day } = getStep(context, stepId)
  return { step, day: openDay(context, day.id) }
}

/** The days of an examination that are events of the case's own. */
const examEvents = [
  ['doneOn', 'lakarundersokning'],
  ['intygReceivedOn', 'rattsintyg'],
] as const

/** True unless the child was not heard that day though a meeting about it was held. */
const isHeardBefore = (steps: readonly StepRecord[]): boolean =>
  steps.some(({ kind, state }) => kind === 'barnforhor' && state !== 'hoppad')

/** A step that takes longer than it may is as long as that. */
const longest = 600
const minutesBetween = (day: string, from: string, until: string): number =>
  Math.round((Date.parse(swedishMoment(day, until)) - Date.parse(swedishMoment(day, from))) / 60_000)

/** What is planned of a step and will not be is taken out of the case's events. */
function unplan(context: WriteContext, day: DayRecord, stepId: string, why: string): void {
  const { step } = getStep(context, stepId)
  if (!step.milestone_id || step.state === 'klar') return
  updateStep(context, day.case_id, step, { milestone_id: null })
  dropMilestone(context, day.case_id, step.milestone_id, why)
}

/** Moves what hangs on a step that began or ended later than was planned. */
function carryOn(context: WriteContext, day: DayRecord, change: Parameters<typeof movesOf>[2]): Moved {
  const moved = movesOf(context, day, change)
  applyMoves(context, day, moved)
  return moved
}

export const interviewHandlers: HandlersFor<typeof interviewContract> = {
  'interview.ofCase': (context, { caseId }) => interviewPage(context, getCase(context, caseId)),
  'interview.plan': (context, { caseId, day, place, placeWhy, orderWhy, steps }) => {
    requireRole(context.me, ...planners)
    requireOpenCase(context, caseId)
    if (day < context.today()) refuse(['day'], 'day-past')
    const orderNo = countedInterviews(context, caseId) + 1
    requireDayReasons({ place, placeWhy, orderNo, orderWhy })
    requireAbove(steps)
    steps.forEach((step, index) => {
      requireStepTime(step, day, ['steps', index])
      requireNoSafeListener(step, ['steps', index])
    })
    const listening = { decidedOn: null, decidedBy: '', childTold: null }
    const text = { placeWhy, orderWhy, cancelReason: '', listening }
    const dayId = insertDay(context, { caseId, day, orderNo, place, text })
    const row = getDay(context, dayId)
    const ids: string[] = []
    for (const { after, ...step } of steps)
      ids.push(
        insertStep(context, row, { ...step, afterId: (after === null ? null : ids[after]) as StepChange['afterId'] }),
      )
    followTimers(context, caseId)
    return { dayId }
  },
  'interview.saveStep': (context, { dayId, stepId, step, revision }) => {
    requireRole(context.me, ...planners)
    const day = openDay(context, dayId, revision)
    requireStepTime(step, day.day, ['step'])
    requireNoSafeListener(step, ['step'])
    const steps = stepsOf(context, dayId)
    if (step.afterId !== null && !steps.some((one) => one.id === step.afterId))
      refuse(['step', 'afterId'], 'not-a-choice')
    if (stepId === null) {
      const added = insertStep(context, day, step)
      settleDay(context, dayId)
      followTimers(context, day.case_id)
      return { stepId: added }
    }
    const row = steps.find((one) => one.id === stepId)
    if (!row) throw new AppError({ code: 'not-found' })
    if (row.kind !== step.kind || row.state === 'klar' || row.state === 'hoppad')
      throw new AppError({ code: 'not-allowed' })
    const linked = steps.map((one) => ({ id: one.id, afterId: one.after_id }))
    if (isCircle(linked, stepId, step.afterId)) refuse(['step', 'afterId'], 'step-order')
    const { people, placeText, fixedWhy } = step
    const time = { day: step.day, starts_at: step.startsAt, minutes: step.minutes }
    const plan = { after_id: step.afterId, link: step.link, is_fixed: step.isFixed ? 1 : 0, place: step.place }
    updateStep(context, day.case_id, row, { ...time, ...plan }, { people, placeText, fixedWhy })
    settleDay(context, dayId)
    followTimers(context, day.case_id)
    return { stepId }
  },
  'interview.preview': (context, { stepId, startsAt, minutes }) => {
    const { step, day } = getStep(context, stepId)
    requireClock({ day: step.day, startsAt, minutes }, ['startsAt'])
    return movesOf(context, day, { stepId, startsAt, minutes })
  },
  'interview.shift': (context, { stepId, startsAt, minutes, isAccepted, revision }) => {
    requireRole(context.me, ...doers)
    const { step, day } = openStep(context, stepId)
    if (day.revision !== revision) throw new AppError({ code: 'conflict' })
    if (step.state === 'klar' || step.state === 'hoppad') throw new AppError({ code: 'not-allowed' })
    requireClock({ day: step.day, startsAt, minutes }, ['startsAt'])
    const moved = movesOf(context, day, { stepId, startsAt, minutes })
    if (moved.collisions.length > 0 && !isAccepted) refuse(['isAccepted'], 'collisions', moved.collisions.length)
    applyMoves(context, day, moved)
    return moved
  },
  'interview.begin': (context, { stepId, at }) => {
    requireRole(context.me, ...doers)
    const { step, day } = openStep(context, stepId)
    if (step.state !== 'planerad') throw new AppError({ code: 'conflict' })
    if (meetsGuardians(step.kind as StepKind)) requireNoBlock(context, getCase(context, day.case_id).child_id, [])
    const clock = clockOf(at, step.day, context.today(), swedishTime(context.now()))
    updateStep(context, day.case_id, step, { state: 'pagar', began_at: clock })
    const startsAt = clock > step.starts_at ? clock : step.starts_at
    return carryOn(context, day, { stepId, startsAt, minutes: step.minutes })
  },
  'interview.finish': (context, { stepId, at }) => {
    requireRole(context.me, ...doers)
    const { step, day } = openStep(context, stepId)
    if (step.state !== 'pagar' || step.began_at === null) throw new AppError({ code: 'conflict' })
    const clock = clockOf(at, step.day, context.today(), swedishTime(context.now()))
    if (clock < step.began_at) refuse(['at'], 'step-ends-before')
    const took = Math.min(longest, minutesBetween(step.day, step.starts_at, clock))
    const moved = carryOn(context, day, { stepId, startsAt: step.starts_at, minutes: Math.max(step.minutes, took) })
    const now = getStep(context, stepId).step
    updateStep(context, day.case_id, now, { state: 'klar', ended_at: clock })
    const kind = milestoneOf(step.kind as StepKind)
    if (kind && step.milestone_id) {
      const note = isHeardBefore(stepsOf(context, day.id)) ? '' : 'Inget förhör med barnet den dagen'
      completeStep(context, day.case_id, step.milestone_id, { kind, day: step.day, clock: step.began_at, note })
    }
    settleDay(context, day.id)
    followTimers(context, day.case_id)
    return moved
  },
  'interview.skip': (context, { stepId, reason }) => {
    requireRole(context.me, ...doers)
    const { step, day } = openStep(context, stepId)
    if (step.state !== 'planerad') throw new AppError({ code: 'conflict' })
    unplan(context, day, stepId, reason)
    updateStep(context, day.case_id, getStep(context, stepId).step, { state: 'hoppad' }, { skipReason: reason })
    settleDay(context, day.id)
    followTimers(context, day.case_id)
    return {}
  },
  'interview.setMood': (context, { stepId, before, after }) => {
    requireRole(context.me, ...doers)
    const { step, day } = getStep(context, stepId)
    requireOpenCase(context, day.case_id)
    if (step.kind !== 'barnforhor' || day.state === 'installd') throw new AppError({ code: 'not-allowed' })
    updateStep(context, day.case_id, step, {}, { moodBefore: before, moodAfter: after })
    return {}
  },
  'interview.cancel': (context, { dayId, cause, reason }) => {
    requireRole(context.me, ...planners)
    const day = openDay(context, dayId)
    if (cause === 'annat' && reason === '') refuse(['reason'], 'reason-missing')
    for (const step of stepsOf(context, dayId)) unplan(context, day, step.id, 'Förhörsdagen ställdes in')
    updateDay(
      context,
      day,
      { state: 'installd', cancel_cause: cause },
      { ...dayText(context, day), cancelReason: reason },
    )
    followTimers(context, day.case_id)
    return {}
  },
  'interview.setPerson': (context, { dayId, personId, person }) => {
    requireRole(context.me, ...planners)
    const day = openDay(context, dayId)
    const others = peopleOf(context, day).filter(({ id }) => id !== personId)
    requireNotBoth(
      person,
      others.map((one) => one.person),
    )
    setPerson(context, day, personId, person)
    return {}
  },
  'interview.dropPerson': (context, { personId, reason }) => {
    requireRole(context.me, ...planners)
    const day = openDay(context, dayOfPerson(context, personId).id)
    context.note({ reason })
    dropPerson(context, day, personId)
    return {}
  },
  'interview.setListening': (context, { dayId, listening }) => {
    requireRole(context.me, ...planners)
    const day = openDay(context, dayId)
    if (listening.decidedOn !== null && listening.decidedOn > context.today())
      refuse(['listening', 'decidedOn'], 'day-ahead')
    updateDay(context, day, {}, { ...dayText(context, day), listening })
    return {}
  },
  'interview.setCounsel': (context, { caseIds, counsel }) => {
    requireRole(context.me, ...planners)
    requireCounsel(counsel, context.today())
    for (const caseId of new Set(caseIds)) {
      requireOpenCase(context, caseId)
      const before = counselOf(context, caseId)?.appointedOn ?? null
      setCounsel(context, caseId, counsel)
      if (counsel.appointedOn === null) continue
      const one = { kind: 'sarskild-foretradare', day: counsel.appointedOn, before } as const
      noteHappened(context, caseId, one, ['counsel', 'appointedOn'])
      followTimers(context, caseId)
    }
    return {}
  },
  'interview.setExam': (context, { caseId, exam }) => {
    requireRole(context.me, ...planners)
    requireOpenCase(context, caseId)
    requireExam(exam, context.today())
    const before = examOf(context, caseId)
    setExam(context, caseId, exam)
    for (const [field, kind] of examEvents) {
      const on = exam[field]
      if (on !== null)
        noteHappened(context, caseId, { kind, day: on, before: before?.[field] ?? null }, ['exam', field])
    }
    followTimers(context, caseId)
    return {}
  },
  'interview.writeNote': (context, { stepId }) => {
    const { step, day } = getStep(context, stepId)
    const form = noteFormOf(step.kind as StepKind)
    if (!form || step.state !== 'klar' || step.began_at === null) throw new AppError({ code: 'not-allowed' })
    const door = aktDoors(context, [getCase(context, day.case_id).child_id]).find(({ kind }) => kind === 'barnakt')
    const akt = getAkt(context, door?.id ?? '')
    const found = requireForm(form, akt.kind)
    requireWriter(found, context.me)
    const { people } = stepText(context, day.case_id, step)
    const noteId = insertNote(context, {
      aktId: akt.id,
      form: found,
      eventAt: swedishMoment(step.day, step.began_at),
      content: {
        participants: people.map((person) => ({
          name: shownName(context, person) || dayRoleLabels[person.role],
          role: dayRoleLabels[person.role],
        })),
        areas: [],
        lines: {},
        prose: {},
      },
    })
    return { aktId: akt.id as AktId, noteId }
  },
}
