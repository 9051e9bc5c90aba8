import { addDays, today } from '../lib/dates'
import { Button } from '../ui/Button'
import { DateField, TextField } from '../ui/fields'
import { Grid, Row, Stack } from '../ui/layout'

export interface LeftLine {
  readonly what: string
  readonly dueOn: string
}

export const emptyLine = (): LeftLine => ({ what: '', dueOn: addDays(today(), 14) })

interface LeftListProps {
  readonly lines: readonly LeftLine[]
  readonly onChange: (lines: readonly LeftLine[]) => void
  readonly error: (at: number, field: 'what' | 'dueOn') => string | undefined
}

/** What is left to do and by when, a line for each. */
export function LeftList({ lines, onChange, error }: LeftListProps) {
  const change = (at: number, part: Partial<LeftLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  return (
    <Stack tight>
      {lines.map((line, at) => (
        // The lines have no names of their own; they are only ever added last.
        // oxlint-disable-next-line react/no-array-index-key
        <Grid key={at}>
          <TextField
            label={at === 0 ? 'Det som återstår' : `Det som återstår, rad ${at + 1}`}
            optional
            value={line.what}
            onChange={(what) => change(at, { what })}
            error={error(at, 'what')}
          />
          <DateField
            label="Senast"
            value={line.dueOn}
            onChange={(dueOn) => change(at, { dueOn })}
            error={error(at, 'dueOn')}
          />
        </Grid>
      ))}
      <Row>
        <Button size="small" onClick={() => onChange([...lines, emptyLine()])}>
          En rad till
        </Button>
      </Row>
    </Stack>
  )
}
