import { TextField } from '../ui/fields'

interface SharesFieldsProps {
  readonly values: { readonly first: string; readonly second: string }
  readonly set: (change: { first?: string; second?: string }) => void
  readonly error: (...path: (string | number)[]) => string | undefined
}

/** Two of the three recovery sheets, typed off. */
export const SharesFields = ({ values, set, error }: SharesFieldsProps) => (
  <>
    <TextField
      label="Ett återställningsark"
      hint="Skriv av raden på arket. Stora och små bokstäver, mellanslag och bindestreck spelar ingen roll."
      value={values.first}
      onChange={(first) => set({ first })}
      error={error('typedShares', 0)}
      autoComplete="off"
      spellCheck={false}
    />
    <TextField
      label="Ett annat återställningsark"
      value={values.second}
      onChange={(second) => set({ second })}
      error={error('typedShares', 1)}
      autoComplete="off"
      spellCheck={false}
    />
  </>
)
