import type { Passage, PassagePlace } from '@shared/note/passage'
import { TextArea } from '../ui/fields'
import { newPassage } from './passages'

interface ProseFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly value: readonly Passage[]
  readonly onChange: (value: Passage[]) => void
  /** Where a new passage belongs unless the writer says otherwise. */
  readonly place: PassagePlace
}

/** A field of a note in running text: each line is a passage that keeps its id as long as its text begins alike. */
export const ProseField = ({ label, hint, error, optional, value, onChange, place }: ProseFieldProps) => (
  <TextArea
    label={label}
    hint={hint}
    error={error}
    {...(optional ? { optional } : {})}
    value={value.map((one) => one.text).join('\n')}
    onChange={(text) =>
      onChange(
        text === ''
          ? []
          : text.split('\n').map((line, index) => {
              const known = value[index]
              return known ? { ...known, text: line } : newPassage(line, place)
            }),
      )
    }
    lang="sv"
    spellCheck
  />
)
