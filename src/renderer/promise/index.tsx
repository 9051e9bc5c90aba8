import { PromisesAtRiskPage } from './PromisesAtRiskPage'

export { ChildPromises } from './ChildPromises'
export { PromisesCard, ThreadPromises } from './PromisesCard'
export { promiseWaitingLines } from './waiting-lines'

export const promiseRoutes = { '/uppfoljning/loften': () => <PromisesAtRiskPage /> }
