import type { AktId } from '@shared/ids'
import { ThreadPage } from './ThreadPage'

export { AlreadyTold } from './AlreadyTold'
export { ThreadCard } from './ThreadCard'
export { ToldBefore } from './ToldBefore'
export { threadWaitingLines } from './waiting-lines'

export const threadRoutes = {
  '/akt/:id/trad': ({ id }: Readonly<Record<string, string>>) => <ThreadPage key={id} aktId={id as AktId} />,
}
