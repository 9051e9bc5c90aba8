import { TextArea } from '../ui/fields'
import { layout } from '../ui/layout'

export type Typed = readonly [string, string]

interface Props {
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
  readonly error: (...path: readonly (string | number)[]) => string | undefined
  /** Where the input has them. */
  readonly path?: string
  readonly labels?: readonly [string, string]
}

const usual = ['Ett ark', 'Ett annat ark'] as const

/** Two of the three recovery sheets, typed from the paper. */
export const TwoSheets = ({ typed, onChange, error, path = 'typedShares', labels = usual }: Props) => (
  <div className={layout.stack}>
    {([0, 1] as const).map((index) => (
      <TextArea
        key={index}
        label={labels[index]}
        value={typed[index]}
        onChange={(text) => onChange(index === 0 ? [text, typed[1]] : [typed[0], text])}
        error={error(path, index)}
        spellCheck={false}
        rows={2}
      />
    ))}
  </div>
)
