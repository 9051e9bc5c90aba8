import { SettingsPage } from './SettingsPage'

export const settingsRoutes = { '/installningar': () => <SettingsPage /> }
