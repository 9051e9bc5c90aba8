import { ask } from '../lib/api'
import { SettingsFrame } from '../settings'
import { Loaded } from '../ui/Loaded'
import { Card, Facts, layout } from '../ui/layout'

/** What the house is called, by which profile it works, and for which nämnder. */
export const HousePage = () => (
  <SettingsFrame title="Verksamhet">
    <Card>
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
  </SettingsFrame>
)
