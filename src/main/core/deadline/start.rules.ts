import type { MilestoneKind } from '../../../shared/case/case.contract'
import type { DeadlineRule } from '../../../shared/deadline/rule'

/** A fact of the case's register, as far as a deadline asks for it. */
export interface Fact {
  readonly id: string
  readonly kind: MilestoneKind
  readonly plannedFor: string | null
  readonly happenedOn: string | null
  readonly clock: string | null
}

/** What has happened; what is only planned starts and ends nothing. */
export interface Happened extends Fact {
  readonly happenedOn: string
}

/** A deadline's beginning: the fact it belongs to, the day it counts from, and the day from which it can be fulfilled. */
export interface Beginning {
  readonly fact: Happened
  readonly start: string
  readonly clock: string | null
  readonly fulfilledFrom: string
  /** To be done at once, whatever the rule's length. */
  readonly atOnce: boolean
}

const has = (fact: Fact): fact is Happened => fact.happenedOn !== null

/** What has happened, in order of days and of clocks within a day; a report without a clock stands first. */
export const happened = (facts: readonly Fact[]): Happened[] =>
  facts
    .filter(has)
    .toSorted((a, b) => `${a.happenedOn}${a.clock ?? ''}`.localeCompare(`${b.happenedOn}${b.clock ?? ''}`))

/** True when an inquiry was open before a day and had not been ended by then: a new report then opens no förhandsbedömning. */
export function isInquiryOpenOn(day: string, facts: readonly Happened[]): boolean {
  const opened = facts.findLast((fact) => fact.kind === 'utredning-inledd' && fact.happenedOn < day)
  return (
    opened !== undefined &&
    !facts.some(
      (fact) => fact.kind === 'utredning-avslutad' && fact.happenedOn >= opened.happenedOn && fact.happenedOn <= day,
    )
  )
}

const plainly = (fact: Happened): Beginning => ({
  fact,
  start: fact.happenedOn,
  clock: fact.clock,
  fulfilledFrom: fact.happenedOn,
  atOnce: false,
})

/** Återkoppling: a week from the decision on the report; at once when it is asked for later or an inquiry is already open. */
function feedback(asked: Happened, facts: readonly Happened[]): Beginning | null {
  const report = facts.findLast((fact) => fact.kind === 'anmalan' && fact.happenedOn <= asked.happenedOn)
  if (report && isInquiryOpenOn(report.happenedOn, facts)) return { ...plainly(asked), atOnce: true }
  const decisions = facts.filter(
    (fact) =>
      (fact.kind === 'utredning-inledd' || fact.kind === 'utredning-inte-inledd') &&
      (!report || fact.happenedOn >= report.happenedOn),
  )
  const decision = report
    ? decisions[0]
    : (decisions.findLast((fact) => fact.happenedOn <= asked.happenedOn) ?? decisions[0])
  if (!decision) return null
  if (decision.happenedOn < asked.happenedOn) return { ...plainly(asked), atOnce: true }
  return { ...plainly(asked), start: decision.happenedOn }
}

/** Every beginning of a rule in a case. A förmöte or hembesök is only waited for when it has been planned. */
export function beginningsOf(
  code: DeadlineRule['code'],
  startsAt: readonly MilestoneKind[],
  all: readonly Fact[],
): Beginning[] {
  const facts = happened(all)
  const starts = facts.filter((fact) => startsAt.includes(fact.kind))
  switch (code) {
    case 'T2':
      return starts.filter((fact) => !isInquiryOpenOn(fact.happenedOn, facts)).map(plainly)
    case 'T4':
      return starts.flatMap((fact) => feedback(fact, facts) ?? [])
    // The goal is about the first report and the first interview of the matter.
    case 'T7':
      return starts.slice(0, 1).map(plainly)
    case 'T9-formote':
    case 'T9-hembesok': {
      const kind = code === 'T9-formote' ? 'formote' : 'hembesok'
      return starts
        .filter((start) =>
          all.some((fact) => fact.kind === kind && (fact.plannedFor ?? fact.happenedOn) === start.happenedOn),
        )
        .map(plainly)
    }
    default:
      return starts.map(plainly)
  }
}
