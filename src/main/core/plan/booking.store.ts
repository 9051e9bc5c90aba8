import type { CaseId } from '../../../shared/ids'
import type { Clash } from '../../../shared/plan/plan.contract'
import { casesOfChild, getCase } from '../case/case.store'
import type { ReadContext } from '../context'
import { meetingsOf, partiesOf } from '../meeting/meeting.store'
import { listRelatives, names } from '../person/person.store'
import { type Booked, clashesIn, whenText } from './clash.rules'
import { lineRecords, toLine } from './line.store'
import { openPlanOf } from './plan.store'

/** A child's case and the cases of its brothers and sisters, of those my keys open. */
export function familyCases(context: ReadContext, caseId: string): CaseId[] {
  const row = getCase(context, caseId)
  const siblings = listRelatives(context, row.child_id)
    .filter(({ kinship }) => kinship.relation === 'syskon')
    .flatMap(({ personId }) => casesOfChild(context, personId).map((one) => one.id))
  return [...new Set([row.id as CaseId, ...siblings])]
}

/** What is planned for anybody of the family in one child's case: measures with a time of the week, and meetings to come. */
function bookedIn(context: ReadContext, caseId: string): Booked[] {
  const row = getCase(context, caseId)
  const plan = openPlanOf(context, caseId)
  const lines = plan ? lineRecords(context, plan.id).map((record) => toLine(context, plan, record, row.child_id)) : []
  const weekly = lines.flatMap((line): Booked[] =>
    line.weekly && line.state !== 'klar' && line.state !== 'avbruten'
      ? [
          {
            key: line.id,
            personId: line.personId ?? row.child_id,
            personName: line.personName,
            what: line.intervention,
            time: { kind: 'weekly', ...line.weekly, from: line.startsOn, until: line.dueOn },
          },
        ]
      : [],
  )
  const meetings = meetingsOf(context, caseId)
    .filter((one) => (one.state === 'planerat' || one.state === 'kallat') && one.planned_on >= context.today())
    .flatMap((one) =>
      partiesOf(context, one).flatMap((party): Booked[] =>
        party.isCalled && party.personId
          ? [
              {
                key: `${one.id}:${party.personId}`,
                personId: party.personId,
                personName: names(context).get(party.personId)?.name ?? 'Någon i familjen',
                what: one.form === 'samverkansmote' ? 'Samverkansmöte' : 'Gemensamt hembesök',
                time: { kind: 'once', day: one.planned_on, startsAt: one.starts_at, minutes: one.minutes },
              },
            ]
          : [],
      ),
    )
  return [...weekly, ...meetings]
}

export const bookedFor = (context: ReadContext, caseIds: readonly string[]): Booked[] =>
  caseIds.flatMap((caseId) => bookedIn(context, caseId))

/** Everything planned for the family that wants the same person at the same time. */
export const clashesOf = (booked: readonly Booked[]): Clash[] =>
  clashesIn(booked).map(({ first, second }) => ({
    personName: first.personName,
    first: first.what,
    second: second.what,
    when: `${whenText(first.time)} och ${whenText(second.time)}`,
  }))
