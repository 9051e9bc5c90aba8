import type { PersonId } from '@shared/ids'
import { SelectField } from '../ui/fields'
import type { EditorProps } from './editor'

interface AdultFieldProps {
  readonly adults: EditorProps['adults']
  readonly value: PersonId | ''
  readonly onChange: (personId: PersonId) => void
  readonly error: string | undefined
}

/** Which of the adults it is about. */
export const AdultField = ({ adults, value, onChange, error }: AdultFieldProps) => (
  <SelectField
    label="Vem det gäller"
    value={value}
    onChange={onChange}
    choices={adults.map((one) => ({ value: one.personId, label: one.name }))}
    error={error}
  />
)
