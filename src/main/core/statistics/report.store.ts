import type { OutputOf } from '../../../shared/contract/define'
import type { Span, StatisticsReport, statisticsContract } from '../../../shared/statistics/statistics.contract'
import type { ReadContext } from '../context'
import { houseName, listNamnder, namndName } from '../house/house.store'
import { firstOpened } from './cases.store'
import { countAll } from './counts.store'
import { reportOf } from './report.rules'
import { reachOf, requireSpan } from './span.rules'

/** What a person may choose: the years there is something to count in, and the nämnder. */
export function choicesFor(context: ReadContext): OutputOf<(typeof statisticsContract)['statistics.choices']> {
  const reach = reachOf(context.me)
  if (reach === null) return { reach, years: [], namnder: [] }
  const newest = Number(context.today().slice(0, 4)) - (reach === 'hela-ar' ? 1 : 0)
  const oldest = Number((context.db.first(firstOpened)?.day ?? context.today()).slice(0, 4))
  return {
    reach,
    years: Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, back) => newest - back),
    namnder: listNamnder(context.db).filter(
      ({ id }) => reach === 'alla' || (reach === 'namnd' && id === context.me.namndId),
    ),
  }
}

/** The report of a span, logged with what was asked for. Throws `not-allowed`, `not-found`, `invalid-input`. */
export function readReport(context: ReadContext, span: Span): StatisticsReport {
  const { from, until, namndId, municipality } = span
  const today = context.today()
  requireSpan(context.me, span, today, listNamnder(context.db))
  context.note({ from, until, namndId, municipality })
  return reportOf(countAll(context.db, { from, until, namndId, municipality, today }, context.house.profile), {
    span,
    today,
    houseName: houseName(context.db),
    namnd: namndId === null ? '' : namndName(context.db, namndId),
    profile: context.house.profile,
  })
}
