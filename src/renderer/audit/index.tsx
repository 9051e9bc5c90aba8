import type { AktId } from '@shared/ids'
import { AktReadingsPage } from './AktReadingsPage'
import { ChainPage } from './ChainPage'
import { LogPage } from './LogPage'
import { MyLogPage } from './MyLogPage'
import { ReviewsPage } from './ReviewsPage'
import { SamplePage } from './SamplePage'

export { auditWaitingLines } from './waiting-lines'

export const auditRoutes = {
  '/loggkontroll': () => <SamplePage />,
  '/loggkontroll/granskat': () => <ReviewsPage />,
  '/loggkontroll/logg': () => <LogPage />,
  '/loggkontroll/kedja': () => <ChainPage />,
  '/installningar/loggen': () => <MyLogPage />,
  '/akt/:id/lasningar': ({ id }: Readonly<Record<string, string>>) => <AktReadingsPage key={id} aktId={id as AktId} />,
}
