import { DateField, SegmentField, TextArea, TextField } from '../ui/fields'
import { Grid, Stack } from '../ui/layout'
import type { ViewValues } from './record-values'

interface ViewFieldsProps {
  readonly name: string
  readonly view: ViewValues
  readonly error: (field: 'on' | 'how' | 'words' | 'missing') => string | undefined
  readonly onChange: (change: Partial<ViewValues>) => void
}

/** That a child was told and heard, or why not. */
export const ViewFields = ({ name, view, error, onChange }: ViewFieldsProps) => (
  <Stack tight>
    <SegmentField
      label={`${name}: barnets egen mening`}
      value={view.isMissing ? 'saknas' : 'finns'}
      choices={[
        { value: 'finns', label: 'Barnet har fått veta och svarat' },
        { value: 'saknas', label: 'Saknas' },
      ]}
      onChange={(chosen) => onChange({ isMissing: chosen === 'saknas' })}
    />
    {view.isMissing ? (
      <TextField
        label="Varför den saknas"
        value={view.missing}
        onChange={(missing) => onChange({ missing })}
        error={error('missing') ?? error('on')}
      />
    ) : (
      <>
        <Grid>
          <DateField label="Dag" value={view.on} onChange={(on) => onChange({ on })} error={error('on')} />
          <TextField
            label="Vem som berättade, och hur"
            value={view.how}
            onChange={(how) => onChange({ how })}
            error={error('how')}
          />
        </Grid>
        <TextArea
          label="Vad barnet tycker"
          hint="Med barnets egna ord"
          value={view.words}
          onChange={(words) => onChange({ words })}
          error={error('words')}
          lang="sv"
          spellCheck
        />
      </>
    )}
  </Stack>
)
