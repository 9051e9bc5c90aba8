import { useState } from 'react'
import { invoke } from '../lib/api'
import { Button } from '../ui/Button'
import { PassphraseField } from '../ui/fields'
import { Callout, layout, Row, Stack } from '../ui/layout'
import type { SetUpForm } from './SetUpSteps'
import { StrengthMeter } from './StrengthMeter'

/** Step three: the passphrase that opens everything the user may open. */
export function PassphraseStep({ form }: { readonly form: SetUpForm }) {
  const [suggested, setSuggested] = useState('')
  const { passphrase, repeated, houseName, displayName, login } = form.values
  return (
    <Stack>
      <h2>Lösenfras</h2>
      <p>
        Minst 15 tecken. Flera ord som inte hör ihop är lättare att minnas och svårare att gissa än krångliga tecken.
      </p>
      <PassphraseField
        label="Lösenfras"
        value={passphrase}
        onChange={(value) => form.set({ passphrase: value })}
        error={form.error('passphrase')}
        autoFocus
      />
      <StrengthMeter
        passphrase={passphrase}
        words={[houseName, displayName, login]}
        onWeighed={(isRefused) => form.set({ isRefused })}
      />
      <PassphraseField
        label="Skriv den en gång till"
        value={repeated}
        onChange={(value) => form.set({ repeated: value })}
        error={repeated !== '' && repeated !== passphrase ? 'De två stämmer inte överens.' : undefined}
      />
      <Row>
        <Button
          size="small"
          onClick={() => void invoke('account.suggestPassphrase', {}).then((found) => setSuggested(found.passphrase))}
        >
          Föreslå fem ord
        </Button>
      </Row>
      {suggested ? (
        <Callout title="Förslag">
          <span className={layout.strong}>{suggested}</span>
          <span>Orden är slumpade. Skriv in dem själv, så minns du dem bättre.</span>
        </Callout>
      ) : null}
    </Stack>
  )
}
