import { TextField } from '../ui/fields'
import { Stack } from '../ui/layout'
import type { SetUpForm } from './SetUpSteps'

/** Step two: the first user, who coordinates and lets the others in. */
export const UserStep = ({ form }: { readonly form: SetUpForm }) => (
  <Stack>
    <h2>Du som är först in</h2>
    <p>
      Du blir samordnare och den som släpper in de andra. Varje person har sin egen inloggning; dela aldrig den med
      någon.
    </p>
    <TextField
      label="Namn"
      value={form.values.displayName}
      onChange={(displayName) => form.set({ displayName })}
      error={form.error('user', 'displayName')}
      autoFocus
    />
    <TextField
      label="Titel"
      value={form.values.title}
      onChange={(title) => form.set({ title })}
      error={form.error('user', 'title')}
    />
    <TextField
      label="Användarnamn"
      hint="Det du skriver när du låser upp"
      value={form.values.login}
      onChange={(login) => form.set({ login })}
      error={form.error('user', 'login')}
      autoComplete="off"
      spellCheck={false}
    />
  </Stack>
)
