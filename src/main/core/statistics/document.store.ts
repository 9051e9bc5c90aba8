import type { Span } from '../../../shared/statistics/statistics.contract'
import type { ReadContext } from '../context'
import type { Drawn } from '../template/produced.store'
import { reportRows, reportSheet } from './document.rules'
import { readReport } from './report.store'

/** The statistics of a span as a document, as the same person may read them on the screen. */
export function drawStatistics(context: ReadContext, span: Span, comment: string): Drawn {
  const report = readReport(context, span)
  const { displayName, title } = context.me
  return {
    printable: reportSheet(report, {
      comment,
      by: `${displayName}, ${title.toLocaleLowerCase('sv')}`,
      isDemo: context.house.isDemo,
    }),
    table: reportRows(report),
    fileName: report.title,
  }
}
