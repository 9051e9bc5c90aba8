import type { CaseId } from '@shared/ids'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, SegmentField, TextArea, TextField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'

interface SafetyDialogProps {
  readonly caseId: CaseId
  readonly isSecured: boolean
  readonly onClose: () => void
}

/** Says that a child's protection is secured, or that it no longer is: when, by whom and why. */
export function SafetyDialog({ caseId, isSecured, onClose }: SafetyDialogProps) {
  const form = useForm<{ answer: 'ja' | 'nej'; decidedOn: string; decidedBy: string; reason: string }>({
    initial: {
      answer: isSecured ? 'nej' : 'ja',
      decidedOn: today(),
      decidedBy: '',
      reason: '',
    },
    draft: { form: 'talk.safety', subject: caseId },
    submit: async ({ answer, ...values }) => {
      await invoke('talk.setSafety', { caseId, isSecured: answer === 'ja', ...values })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Är barnets skydd säkerställt?" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <SegmentField
          label="Barnets skydd är"
          value={values.answer}
          choices={[
            { value: 'ja', label: 'Säkerställt' },
            { value: 'nej', label: 'Inte säkerställt' },
          ]}
          onChange={(answer) => set({ answer })}
        />
        <TextArea
          label="Skäl"
          hint="Vad som skyddar barnet nu, eller vad som har ändrats. Inga adresser."
          value={values.reason}
          onChange={(reason) => set({ reason })}
          error={error('reason')}
          lang="sv"
          spellCheck
        />
        <Grid>
          <DateField
            label="Beslutat den"
            value={values.decidedOn}
            onChange={(decidedOn) => set({ decidedOn })}
            error={error('decidedOn')}
          />
          <TextField
            label="Beslutat av"
            value={values.decidedBy}
            onChange={(decidedBy) => set({ decidedBy })}
            error={error('decidedBy')}
          />
        </Grid>
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
