import { Stack } from '../ui/layout'
import { NewPassphrase } from './NewPassphrase'
import type { SetUpForm } from './SetUpSteps'

/** Step three: the passphrase that opens everything the user may open. */
export function PassphraseStep({ form }: { readonly form: SetUpForm }) {
  const { houseName, displayName, login } = form.values
  return (
    <Stack>
      <h2>Lösenfras</h2>
      <NewPassphrase
        chosen={form.values}
        set={form.set}
        words={[houseName, displayName, login]}
        error={form.error('passphrase')}
        label="Lösenfras"
        hint="Minst 15 tecken. Flera ord som inte hör ihop är lättare att minnas och svårare att gissa än krångliga tecken."
        autoFocus
      />
    </Stack>
  )
}
