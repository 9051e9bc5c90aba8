import { WaitsPage } from './WaitsPage'

export { ReceiverFields } from './ReceiverFields'
export { ReferralCard } from './ReferralCard'
export { receiverName } from './receiver-name'
export { referralWaitingLines } from './waiting-lines'

export const referralRoutes = {
  '/uppfoljning/vantetider': () => <WaitsPage />,
}
