import { serviceLabels } from '@shared/glossary/labels'
import type { Service } from '@shared/need/hand'
import { choicesOf, SelectField, TextField } from '../ui/fields'
import { Grid } from '../ui/layout'

interface ReceiverFieldsProps {
  readonly service: Service | ''
  readonly unit: string
  readonly onChange: (change: { readonly service?: Service; readonly unit?: string }) => void
  readonly error: (field: 'service' | 'unit') => string | undefined
}

/** Which service, and what its unit is called here. */
export const ReceiverFields = ({ service, unit, onChange, error }: ReceiverFieldsProps) => (
  <Grid>
    <SelectField<Service>
      label="Mottagare"
      value={service}
      choices={choicesOf(serviceLabels)}
      onChange={(chosen) => onChange({ service: chosen })}
      error={error('service')}
    />
    <TextField
      label="Enhet"
      hint="Så som den heter hos er, till exempel ”BUP Sjöberga”"
      optional={service !== 'annan'}
      value={unit}
      onChange={(named) => onChange({ unit: named })}
      error={error('unit')}
    />
  </Grid>
)
