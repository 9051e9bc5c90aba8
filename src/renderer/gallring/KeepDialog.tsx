import type { GallringProposal } from '@shared/gallring/gallring.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextArea, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'
import { fileName } from './words'

interface KeepProps {
  readonly proposal: GallringProposal
  readonly today: string
  readonly onClose: () => void
}

/** Keeps a file whose time has come; why is written in the file itself. */
export function KeepDialog({ proposal, today, onClose }: KeepProps) {
  const form = useForm({
    initial: { reason: '', untilYear: String(Number(today.slice(0, 4)) + 1) },
    submit: async ({ reason, untilYear }) => {
      await invoke('gallring.keep', { target: proposal.target, reason, untilYear: Number(untilYear) })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title={`Behåll ${fileName(proposal)}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextArea
          label="Varför den behålls"
          hint="Till exempel att personen har begärt att få läsa den"
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={error('reason')}
          lang="sv"
          spellCheck
        />
        <TextField
          label="Till och med år"
          value={values.untilYear}
          onChange={(untilYear) => set({ untilYear })}
          error={error('untilYear')}
          inputMode="numeric"
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Behåll
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
