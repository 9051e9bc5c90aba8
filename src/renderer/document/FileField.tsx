import { IconFile } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { Button } from '../ui/Button'
import { FieldError } from '../ui/fields'
import { layout, Row, Stack } from '../ui/layout'

interface FileFieldProps {
  readonly label: string
  readonly hint: string
  /** What has been chosen; nothing before that. */
  readonly chosen: ReactNode
  readonly errors: readonly string[]
  readonly isBusy: boolean
  readonly onChoose: () => void
}

/** Where a file is chosen. The path stays with the shell; the page is told what the file is. */
export function FileField({ label, hint, chosen, errors, isBusy, onChoose }: FileFieldProps) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <Stack tight>
        <strong id={id}>{label}</strong>
        <span className={`${layout.small} ${layout.muted}`}>{hint}</span>
        <Row>
          <Button onClick={onChoose} disabled={isBusy} aria-invalid={errors.length > 0}>
            <IconFile size={18} aria-hidden />
            {chosen ? 'Välj en annan fil' : 'Välj fil'}
          </Button>
          <span role="status">{isBusy ? 'Läser filen …' : chosen}</span>
        </Row>
        <div role="alert">
          {errors.map((error) => (
            <FieldError key={error} error={error} />
          ))}
        </div>
      </Stack>
    </div>
  )
}
