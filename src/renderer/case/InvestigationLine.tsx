import type { Investigation } from '@shared/case/course.contract'
import { investigationLabels } from '@shared/glossary/labels'
import { nearDay } from '../lib/dates'
import { Badge, layout } from '../ui/layout'
import { Term } from '../ui/Term'

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`)

/** What the police and the prosecutor have told, in one line: never what the investigation holds, and never an alarm of ours. */
export function InvestigationLine({ investigation }: { readonly investigation: Investigation }) {
  const { state, since, reportedOn, suspectedOn, threeMonthsOn, firstInterviewOn, daysToInterview } = investigation
  return (
    <p className={`${layout.row} ${layout.small}`}>
      <span className={layout.strong}>
        <Term code="investigation">Förundersökning</Term>
      </span>
      <Badge>{`${investigationLabels[state]}${since ? ` ${nearDay(since)}` : ''}`}</Badge>
      {reportedOn ? <span>Polisanmälan {nearDay(reportedOn)}</span> : null}
      {daysToInterview === null ? null : (
        <span>
          {firstInterviewOn
            ? `${days(daysToInterview)} från polisanmälan till första förhöret`
            : `${days(daysToInterview)} sedan polisanmälan, inget förhör än`}
        </span>
      )}
      {threeMonthsOn && suspectedOn ? (
        <span className={layout.muted}>
          Skäligen misstänkt {nearDay(suspectedOn)}: tre månader {nearDay(threeMonthsOn)}, polisens och åklagarens frist
        </span>
      ) : null}
    </p>
  )
}
