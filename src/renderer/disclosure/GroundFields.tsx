import { type BreakingGround, breakingWords } from '@shared/disclosure/ground'
import { SelectField, TextField } from '../ui/fields'
import { groundChoices } from './grounds'

interface GroundFieldsProps {
  readonly label: string
  readonly hint: string
  readonly ground: BreakingGround | ''
  readonly groundText: string
  /** Those that can hold for whoever receives it. */
  readonly grounds: readonly BreakingGround[]
  readonly error: (field: 'ground' | 'groundText') => string | undefined
  readonly onGround: (ground: BreakingGround) => void
  readonly onText: (groundText: string) => void
}

/** On what ground something secret is told, with what it means, and in words where the ground alone does not say it. */
export const GroundFields = ({
  label,
  hint,
  ground,
  groundText,
  grounds,
  error,
  onGround,
  onText,
}: GroundFieldsProps) => (
  <>
    <SelectField<BreakingGround>
      label={label}
      hint={ground === '' ? hint : breakingWords[ground].plain}
      error={error('ground')}
      value={ground}
      choices={groundChoices(grounds)}
      onChange={onGround}
    />
    <GroundText ground={ground} groundText={groundText} error={error('groundText')} onText={onText} />
  </>
)

interface GroundTextProps extends Pick<GroundFieldsProps, 'ground' | 'groundText' | 'onText'> {
  readonly error: string | undefined
}

/** The provision and the reason, where a ground has to be told in words. */
export const GroundText = ({ ground, groundText, error, onText }: GroundTextProps) =>
  ground === 'annan' || ground === 'inget-men' ? (
    <TextField
      label="Bestämmelse och skäl"
      optional={ground !== 'annan'}
      error={error}
      value={groundText}
      onChange={onText}
    />
  ) : null
