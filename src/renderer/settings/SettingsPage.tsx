import { useQuery } from '@tanstack/react-query'
import { MyLoginCard, SheetsCard } from '../account'
import { BackupCard } from '../backup'
import { GallringCard } from '../gallring'
import { FileStateCard } from '../integrity'
import { ask } from '../lib/api'
import { Loaded } from '../ui/Loaded'
import { Card, Facts, layout, Page } from '../ui/layout'
import { AboutCard } from './AboutCard'
import { GlossaryCard } from './GlossaryCard'
import { GuardCard } from './GuardCard'
import { LogCard } from './LogCard'
import { UsersCard } from './UsersCard'

/** The house, who works in it, whether the log is whole, and the words we use. */
export function SettingsPage() {
  const { data: me } = useQuery(ask('account.me', {}))
  return (
    <Page title="Inställningar" narrow>
      <Card title="Huset">
        <Loaded question={ask('house.current', {})}>
          {(house) => (
            <Facts
              rows={[
                ['Namn', house.name],
                ['Verksamhetsprofil', `${house.profile.name}, version ${house.profile.version}`],
                [
                  'Nämnder',
                  <ul key="namnder">
                    {house.namnder.map((namnd) => (
                      <li key={namnd.id}>
                        {namnd.name} <span className={layout.muted}>({namnd.municipalities.join(', ')})</span>
                      </li>
                    ))}
                  </ul>,
                ],
              ]}
            />
          )}
        </Loaded>
      </Card>
      <MyLoginCard name={me?.displayName ?? ''} />
      <UsersCard me={me} />
      {me?.roles.includes('systemadmin') ? <SheetsCard /> : null}
      <BackupCard />
      <FileStateCard />
      <GallringCard />
      <GuardCard />
      <LogCard />
      <GlossaryCard />
      <AboutCard />
    </Page>
  )
}
