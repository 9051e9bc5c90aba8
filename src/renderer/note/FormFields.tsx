import type { FieldDefinition, FormDefinition } from '@shared/note/form'
import type { Passage } from '@shared/note/passage'
import { DateField, SelectField, TextField } from '../ui/fields'
import { ProseField } from './ProseField'

interface FormFieldsProps {
  readonly form: FormDefinition
  readonly lines: Readonly<Record<string, string>>
  readonly prose: Readonly<Record<string, readonly Passage[]>>
  readonly onLine: (key: string, value: string) => void
  readonly onProse: (key: string, value: Passage[]) => void
  readonly error: (kind: 'lines' | 'prose', key: string) => string | undefined
}

/** The fields of a form, each as its definition says. */
export const FormFields = ({ form, lines, prose, onLine, onProse, error }: FormFieldsProps) =>
  form.fields.map((field) =>
    field.kind === 'prose' ? (
      <ProseField
        key={field.key}
        {...wordsOf(field)}
        error={error('prose', field.key)}
        value={prose[field.key] ?? []}
        onChange={(value) => onProse(field.key, value)}
        place={field.place ?? 'bas'}
      />
    ) : (
      <LineField
        key={field.key}
        field={field}
        value={lines[field.key] ?? ''}
        onChange={(value) => onLine(field.key, value)}
        error={error('lines', field.key)}
      />
    ),
  )

const wordsOf = (field: FieldDefinition) => ({ label: field.label, hint: field.hint, optional: !field.isRequired })

interface LineFieldProps {
  readonly field: Exclude<FieldDefinition, { kind: 'prose' }>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

function LineField({ field, value, onChange, error }: LineFieldProps) {
  const common = { ...wordsOf(field), value, onChange, error }
  switch (field.kind) {
    case 'line':
      return <TextField {...common} lang="sv" spellCheck />
    case 'day':
      return <DateField {...common} />
    case 'choice':
      return <SelectField {...common} choices={field.options} />
  }
}
