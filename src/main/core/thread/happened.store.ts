import type { ThreadGap } from '../../../shared/thread/thread.contract'
import type { AktRecord } from '../akt/akt.store'
import { swedishDay } from '../calendar'
import { casesOfChild } from '../case/case.store'
import type { ReadContext } from '../context'
import { samradOfCase } from '../samrad/samrad.store'

/** Milestones a child is to be told of, by the word for them here. */
const told = {
  barnforhor: 'barnforhor',
  'forundersokning-nedlagd': 'nedlagd',
  atal: 'atal',
  dom: 'dom',
} as const satisfies Readonly<Record<string, ThreadGap['what']>>
type Told = keyof typeof told

/** What has happened to a child since the akt was opened that the child should be told of: read from kinds and days, no word is opened. */
export const happenedTo = (context: ReadContext, akt: AktRecord): ThreadGap[] =>
  casesOfChild(context, akt.person_id)
    .flatMap(({ id }) => [
      ...milestonesOf(context, id),
      ...closingOf(context, id),
      ...samradOfCase(context, id)
        .filter((one) => one.state === 'signerat')
        .map((one) => ({ what: 'samradsbeslut' as const, on: one.startsAt.slice(0, 10) })),
    ])
    .filter(({ on }) => on >= swedishDay(akt.opened_at))

const milestonesOf = (context: ReadContext, caseId: string): ThreadGap[] =>
  context.db
    .all((q) =>
      q
        .selectFrom('milestone')
        .select(['kind', 'happened_on'])
        .where('case_id', '=', caseId)
        .where('kind', 'in', Object.keys(told))
        .where('happened_on', 'is not', null),
    )
    .map((row) => ({ what: told[row.kind as Told], on: row.happened_on ?? '' }))

const closingOf = (context: ReadContext, caseId: string): ThreadGap[] =>
  context.db
    .all((q) =>
      // A case that was closed with the child told says so itself.
      q
        .selectFrom('barnahus_case')
        .select('closed_on')
        .where('id', '=', caseId)
        .where('id', 'not in', (closings) => closings.selectFrom('case_closing').select('case_id')),
    )
    .flatMap(({ closed_on }) => (closed_on ? [{ what: 'avslutat' as const, on: closed_on }] : []))
