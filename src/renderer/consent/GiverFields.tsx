import type { GiverChoice } from '@shared/consent/consent.contract'
import { giverRoleLabels } from '@shared/glossary/labels'
import { SelectField } from '../ui/fields'
import { Callout, Grid } from '../ui/layout'
import { type Asked, keyOf } from './record-values'

const answers: readonly { readonly value: Asked; readonly label: string }[] = [
  { value: 'inte-fragad', label: 'Inte tillfrågad' },
  { value: 'vantar', label: 'Tillfrågad, har inte svarat' },
  { value: 'ja', label: 'Har sagt ja' },
  { value: 'nej', label: 'Har sagt nej' },
]

interface GiverFieldsProps {
  readonly choices: readonly GiverChoice[]
  readonly childAge: number | null
  readonly asked: Readonly<Record<string, Asked>>
  readonly error: (key: string) => string | undefined
  readonly onChange: (key: string, asked: Asked) => void
}

/** Who has been asked, and what each has answered. */
export const GiverFields = ({ choices, childAge, asked, error, onChange }: GiverFieldsProps) => (
  <>
    {childAge !== null && childAge >= 12 ? (
      <Callout tone="info">
        <span>
          {childAge >= 15
            ? 'Barnet har fyllt 15 år, för sin egen talan och säger själv ja eller nej (3 kap. 4 § och 21 kap. 1 § socialtjänstlagen).'
            : 'Barnet har fyllt 12 år och får självt samtycka till en insats om det är lämpligt (21 kap. 1 § socialtjänstlagen).'}
        </span>
      </Callout>
    ) : null}
    <Grid>
      {choices.map(({ giver, isNeeded, mayBeAsked }) => (
        <SelectField<Asked>
          key={keyOf(giver)}
          label={`${giver.name}, ${giverRoleLabels[giver.role].toLowerCase()}`}
          hint={
            mayBeAsked ? (isNeeded ? 'Behöver säga ja' : undefined) : 'Informationsspärr: fråga inte förrän den är hävd'
          }
          value={asked[keyOf(giver)] ?? 'inte-fragad'}
          choices={mayBeAsked ? answers : answers.slice(0, 1)}
          onChange={(chosen) => onChange(keyOf(giver), chosen)}
          error={error(keyOf(giver))}
        />
      ))}
    </Grid>
  </>
)
