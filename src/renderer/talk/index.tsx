import type { CaseId, TalkId } from '@shared/ids'
import { PlanPage } from './PlanPage'
import { SortPage } from './SortPage'
import { TalkPage } from './TalkPage'

export { TalksCard } from './TalksCard'
export { talkWaitingLines } from './waiting-lines'

type Parameters = Readonly<Record<string, string>>

export const talkRoutes = {
  '/samtal/planera/:id': ({ id }: Parameters) => <PlanPage key={id} caseId={id as CaseId} />,
  '/samtal/:id': ({ id }: Parameters) => <TalkPage key={id} talkId={id as TalkId} />,
  '/samtal/:id/sortera': ({ id }: Parameters) => <SortPage key={id} talkId={id as TalkId} />,
}
