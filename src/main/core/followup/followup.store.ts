import { z } from 'zod'
import {
  FollowUpFacts as Facts,
  type FollowUpFacts,
  type FollowUpView,
  FollowUpWords,
  type Rung,
  type StepKey,
} from '../../../shared/followup/followup.contract'
import type { FollowUpId } from '../../../shared/ids'
import { userName } from '../account/account.store'
import { caseLock } from '../case/case.store'
import { standingFacts, standingRows } from '../case/standing.store'
import type { ReadContext, WriteContext } from '../context'
import { question } from '../database/handle'
import { samradOfCase } from '../samrad/samrad.store'
import { countedFrom, heldDays, ladderOf, plannedRungs, statesOf, stepName } from './followup.rules'

const followUpsOfCase = question((q, caseId: string) =>
  q.selectFrom('follow_up').selectAll().where('case_id', '=', caseId).orderBy('held_on').orderBy('id'),
)
const movesOfCase = question((q, caseId: string) =>
  q.selectFrom('follow_up_move').selectAll().where('case_id', '=', caseId).orderBy('no'),
)
const firstNeedOfCase = question((q, caseId: string) =>
  q.selectFrom('need').select('created_on').where('case_id', '=', caseId).orderBy('created_on').limit(1),
)

const MoveWords = z.strictObject({ reason: z.string() })
const wordsPlace = (row: string) => ({ table: 'follow_up', column: 'words', row })
const movePlace = (row: string) => ({ table: 'follow_up_move', column: 'words', row })

/** The day support began in a case with needs: the first samråd that was held, or the day the first need was written in. */
function supportFrom(context: ReadContext, caseId: string): string | null {
  const firstNeed = context.db.firstOf(firstNeedOfCase, caseId)
  if (!firstNeed) return null
  const held = samradOfCase(context, caseId)
    .filter(({ state }) => state === 'hallet' || state === 'signerat')
    .map(({ startsAt }) => startsAt.slice(0, 10))
  return [...held, firstNeed.created_on].sort()[0] ?? null
}

/** From where the ladder of a case is counted. */
export const countedFromIn = (context: ReadContext, caseId: string) =>
  countedFrom(standingFacts(context, caseId), supportFrom(context, caseId), context.today())

const heldRows = (context: ReadContext, caseId: string) => context.db.allOf(followUpsOfCase, caseId)
const moveRows = (context: ReadContext, caseId: string) => context.db.allOf(movesOfCase, caseId)

/** The ladder with its days as they stand now, without the words that moved them. */
export function plainLadder(context: ReadContext, caseId: string): Rung[] {
  const moves = new Map(moveRows(context, caseId).map(({ step, due_on }) => [step, due_on]))
  const happened = standingFacts(context, caseId)
  const planned = ladderOf(happened, supportFrom(context, caseId), context.today())
  const records = heldRows(context, caseId)
  const between = new Set(records.filter(({ step }) => step === null).map(({ held_on }) => held_on))
  const held = heldDays(
    planned,
    new Map(records.flatMap(({ step, held_on }) => (step === null ? [] : [[step, held_on] as const]))),
    happened.flatMap(({ kind, happenedOn }) =>
      kind === 'uppfoljning' && happenedOn && !between.has(happenedOn) ? [happenedOn] : [],
    ),
  )
  const rungs = planned
    .map(({ step, name, firstDueOn }) => ({
      step,
      name,
      firstDueOn,
      dueOn: moves.get(step) ?? firstDueOn,
      heldOn: held.get(step) ?? null,
      movedBecause: '',
    }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  const states = statesOf(rungs, context.today())
  return rungs.map((rung, index) => ({ ...rung, state: states[index] ?? 'kommer' }))
}

/** The planned follow-ups in the case's own register, each under the rung it is planned for. */
export function plansOf(context: ReadContext, caseId: string): Map<StepKey, string> {
  const plans = standingRows(context.db, caseId).flatMap(({ row }) =>
    row.kind === 'uppfoljning' && row.happened_on === null && row.planned_for !== null
      ? [{ id: row.id, day: row.planned_for }]
      : [],
  )
  return plannedRungs(
    plainLadder(context, caseId).filter(({ heldOn }) => heldOn === null),
    plans,
  )
}

/** The ladder with why its days were moved. */
export function wordedLadder(context: ReadContext, caseId: string): Rung[] {
  const reasons = new Map(
    moveRows(context, caseId).map((row) => [
      row.step,
      context.open(MoveWords, caseLock(caseId), movePlace(row.id), row.words).reason,
    ]),
  )
  return plainLadder(context, caseId).map((rung) => ({ ...rung, movedBecause: reasons.get(rung.step) ?? '' }))
}

/** The first day on which something is to be followed up. */
export const nextFollowUp = (context: ReadContext, caseId: string): string | null =>
  plainLadder(context, caseId).find(({ heldOn }) => heldOn === null)?.dueOn ?? null

/** The follow-ups that have been held, the latest first. */
export function recordsOf(context: ReadContext, caseId: string): FollowUpView[] {
  const happened = standingFacts(context, caseId)
  return heldRows(context, caseId)
    .map((row) => ({
      id: row.id as FollowUpId,
      step: row.step,
      stepName: stepName(row.step, happened),
      heldOn: row.held_on,
      by: userName(context.db, row.made_by),
      facts: Facts.parse({
        isSafe: row.is_safe,
        knowsContact: row.knows_contact,
        support: row.support,
        newViolence: row.new_violence === 1,
        outcomeTold: row.outcome_told,
        toldOn: row.told_on,
      }),
      words: context.open(FollowUpWords, caseLock(caseId), wordsPlace(row.id), row.words),
    }))
    .reverse()
}

export interface RecordOrder {
  readonly caseId: string
  readonly step: StepKey | null
  readonly heldOn: string
  readonly facts: FollowUpFacts
  readonly words: FollowUpWords
}

export function addFollowUp(context: WriteContext, order: RecordOrder): FollowUpId {
  const id = context.newId()
  const lock = caseLock(order.caseId)
  const { facts } = order
  context.write.insert(
    'follow_up',
    {
      id,
      case_id: order.caseId,
      step: order.step,
      held_on: order.heldOn,
      is_safe: facts.isSafe,
      knows_contact: facts.knowsContact,
      support: facts.support,
      new_violence: facts.newViolence ? 1 : 0,
      outcome_told: facts.outcomeTold,
      told_on: facts.toldOn,
      made_by: context.me.id,
      made_at: context.now(),
      words: context.seal(order.words, lock, wordsPlace(id)),
    },
    lock,
  )
  return id as FollowUpId
}

export function addMove(context: WriteContext, caseId: string, step: StepKey, dueOn: string, reason: string): void {
  const id = context.newId()
  const lock = caseLock(caseId)
  context.write.insert(
    'follow_up_move',
    {
      id,
      case_id: caseId,
      step,
      no: moveRows(context, caseId).filter((row) => row.step === step).length + 1,
      due_on: dueOn,
      made_by: context.me.id,
      made_at: context.now(),
      words: context.seal({ reason }, lock, movePlace(id)),
    },
    lock,
  )
}
