import type { Moved } from '../../../shared/interview/interview.contract'
import type { ReadContext, WriteContext } from '../context'
import { type DayRecord, type StepRecord, settleDay, stepsOf, timed, updateStep } from './interview.store'
import { shift } from './shift.rules'

export interface Change {
  readonly stepId: string
  readonly startsAt: string
  readonly minutes: number
}

/** What a new start or length brings with it: the steps that get another time, and what does not go together then. */
export function movesOf(context: ReadContext, day: DayRecord, change: Change): Moved {
  const before = stepsOf(context, day.id).map((row) => timed(context, day.case_id, row))
  const { steps, collisions } = shift(before, change)
  return {
    moves: steps
      .filter((step, index) => step !== before[index])
      .filter((step) => {
        const was = before.find((one) => one.id === step.id)
        return was?.startsAt !== step.startsAt || was.minutes !== step.minutes
      })
      .map(({ id, day: on, startsAt, minutes }) => ({ stepId: id, day: on, startsAt, minutes })) as Moved['moves'],
    collisions: collisions as Moved['collisions'],
  }
}

/** Gives every step of a move its new time. */
export function applyMoves(context: WriteContext, day: DayRecord, { moves }: Moved): void {
  const rows = new Map<string, StepRecord>(stepsOf(context, day.id).map((row) => [row.id, row]))
  for (const { stepId, startsAt, minutes } of moves) {
    const row = rows.get(stepId)
    if (row) updateStep(context, day.case_id, row, { starts_at: startsAt, minutes })
  }
  settleDay(context, day.id)
}
