import { type FieldDefinition, type FormDefinition, isShown, isVoluntary } from '@shared/note/form'
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

const nothing: readonly Passage[] = []

/** The fields of a form, each as its definition says; those that a choice makes needless are not shown. */
export function FormFields({ form, lines, prose, onLine, onProse, error }: FormFieldsProps) {
  const filled = { lines, prose }
  const wordsOf = (field: FieldDefinition) => ({
    label: field.label,
    hint: field.hint,
    optional: isVoluntary(form, field, filled),
  })
  return form.fields
    .filter((field) => isShown(field, filled))
    .map((field) =>
      field.kind === 'prose' ? (
        <ProseField
          key={field.key}
          {...wordsOf(field)}
          error={error('prose', field.key)}
          value={prose[field.key] ?? nothing}
          onChange={(value) => onProse(field.key, value)}
          place={field.place ?? 'bas'}
          begins={field.begins ?? 'stycke'}
        />
      ) : (
        <LineField
          key={field.key}
          field={field}
          words={wordsOf(field)}
          value={lines[field.key] ?? ''}
          onChange={(value) => onLine(field.key, value)}
          error={error('lines', field.key)}
        />
      ),
    )
}

interface LineFieldProps {
  readonly field: Exclude<FieldDefinition, { kind: 'prose' }>
  readonly words: { readonly label: string; readonly hint: string; readonly optional: boolean }
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

function LineField({ field, words, value, onChange, error }: LineFieldProps) {
  const common = { ...words, value, onChange, error }
  switch (field.kind) {
    case 'line':
      return <TextField {...common} lang="sv" spellCheck />
    case 'day':
      return <DateField {...common} />
    case 'choice':
      return <SelectField {...common} choices={field.options} />
  }
}
