import { Tabs } from '../ui/layout'

/** The views of the log review. */
export const AuditTabs = () => (
  <Tabs
    label="Loggkontroll"
    tabs={[
      ['/loggkontroll', 'Att granska'],
      ['/loggkontroll/granskat', 'Granskat'],
      ['/loggkontroll/logg', 'Hela loggen'],
      ['/loggkontroll/kedja', 'Kedjan'],
    ]}
  />
)
