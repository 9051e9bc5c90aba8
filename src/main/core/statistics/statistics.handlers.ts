import type { statisticsContract } from '../../../shared/statistics/statistics.contract'
import type { HandlersFor } from '../context'
import { choicesFor, readReport } from './report.store'

export const statisticsHandlers: HandlersFor<typeof statisticsContract> = {
  'statistics.choices': (context) => choicesFor(context),
  'statistics.report': (context, span) => readReport(context, span),
}
