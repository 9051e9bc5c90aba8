import type { CaseId } from '@shared/ids'
import { TimelinePage } from './TimelinePage'

export { TimelineSheet } from './TimelineSheet'

export const timelineRoutes = {
  '/arenden/:id/tidslinje': ({ id }: Readonly<Record<string, string>>) => (
    <TimelinePage key={id} caseId={id as CaseId} />
  ),
}
