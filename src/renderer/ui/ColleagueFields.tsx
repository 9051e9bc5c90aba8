import { PassphraseField, TextField } from './fields'

interface Typed {
  readonly login: string
  readonly passphrase: string
}

interface ColleagueFieldsProps {
  readonly values: Typed
  readonly set: (change: Partial<Typed>) => void
  readonly loginError: string | undefined
  readonly passphraseError: string | undefined
}

/** Where a colleague, sitting beside, types the own login name and passphrase. */
export const ColleagueFields = ({ values, set, loginError, passphraseError }: ColleagueFieldsProps) => (
  <>
    <TextField
      label="Kollegans användarnamn"
      value={values.login}
      onChange={(login) => set({ login })}
      error={loginError}
      autoComplete="off"
    />
    <PassphraseField
      label="Kollegans lösenfras"
      value={values.passphrase}
      onChange={(passphrase) => set({ passphrase })}
      error={passphraseError}
    />
  </>
)
