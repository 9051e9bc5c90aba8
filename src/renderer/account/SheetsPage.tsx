import { useState } from 'react'
import { ask } from '../lib/api'
import { momentText } from '../lib/dates'
import { SettingsFrame } from '../settings'
import { Button } from '../ui/Button'
import { Loaded } from '../ui/Loaded'
import { Callout, Card, Facts, Row } from '../ui/layout'
import { NewSheets } from './NewSheets'
import { TrySheets } from './TrySheets'

/** The three recovery sheets: how old they are, when two were last tried, and how new ones are made. */
export function SheetsPage() {
  const [open, setOpen] = useState<'prov' | 'nya' | null>(null)
  const close = () => setOpen(null)
  return (
    <SettingsFrame title="Återställningsark">
      <Card>
        <p>
          Två av tre ark öppnar huset om lösenfraser är borta. Prova dem en gång om året, så vet ni att de går att läsa.
        </p>
        <Loaded question={ask('account.sheets', {})}>
          {({ madeAt, triedAt, triedBy, waiting }) => (
            <>
              <Facts
                rows={[
                  ['Gjorda', momentText(madeAt)],
                  ['Senast provade', triedAt ? `${momentText(triedAt)} av ${triedBy}` : 'Aldrig'],
                ]}
              />
              {waiting > 0 ? (
                <Callout title="Några lås öppnas fortfarande bara med de gamla arken.">
                  <span>Spara dem tills alla som arbetar här har låst upp en gång. Då försvinner den här raden.</span>
                </Callout>
              ) : null}
            </>
          )}
        </Loaded>
        <Row>
          <Button size="small" onClick={() => setOpen('prov')}>
            Prova två ark
          </Button>
          <Button size="small" onClick={() => setOpen('nya')}>
            Gör nya ark
          </Button>
        </Row>
        {open === 'prov' ? <TrySheets onClose={close} /> : null}
        {open === 'nya' ? <NewSheets onClose={close} /> : null}
      </Card>
    </SettingsFrame>
  )
}
