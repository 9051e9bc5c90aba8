import { MyLoginPage } from './MyLoginPage'
import { SheetsPage } from './SheetsPage'
import { UsersPage } from './UsersPage'

export { ConfirmDialog } from './ConfirmDialog'

export const accountRoutes = {
  '/installningar': () => <MyLoginPage />,
  '/installningar/anvandare': () => <UsersPage />,
  '/installningar/ark': () => <SheetsPage />,
}
