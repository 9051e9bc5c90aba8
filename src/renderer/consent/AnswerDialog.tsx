import type { Consent, ConsentAnswer, ConsentWay } from '@shared/consent/consent.contract'
import { consentWayLabels } from '@shared/glossary/labels'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SegmentField, TextField } from '../ui/fields'
import { Callout, Fault, Grid, Row } from '../ui/layout'

interface AnswerDialogProps {
  readonly consent: Consent
  readonly giver: number
  readonly onClose: () => void
}

interface Values {
  readonly answer: ConsentAnswer
  readonly day: string
  readonly way: ConsentWay
  readonly how: string
}

/** What somebody who was asked has answered since, or that a yes is taken back. */
export function AnswerDialog({ consent, giver, onClose }: AnswerDialogProps) {
  const who = consent.text.givers[giver]
  const hasGiven = consent.entries.findLast((entry) => entry.giver === giver)?.answer === 'ja'
  const form = useForm<Values>({
    initial: { answer: hasGiven ? 'aterkallat' : 'ja', day: today(), way: 'muntligt', how: '' },
    draft: { form: 'consent.answer', subject: `${consent.id}-${giver}` },
    submit: async (values) => {
      await invoke('consent.answer', { consentId: consent.id, giver, ...values })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title={hasGiven ? 'Samtycket tas tillbaka' : 'Svar om samtycke'} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>{who?.name}</p>
        {hasGiven ? (
          <Callout tone="info">
            <span>Från den dagen lämnas inget mer med stöd av samtycket. Det som redan har lämnats står kvar.</span>
          </Callout>
        ) : (
          <SegmentField<ConsentAnswer>
            label="Svar"
            value={values.answer}
            choices={[
              { value: 'ja', label: 'Ja' },
              { value: 'nej', label: 'Nej' },
            ]}
            onChange={(answer) => set({ answer })}
            error={error('answer')}
          />
        )}
        <Grid dense>
          <DateField label="Dag" value={values.day} onChange={(day) => set({ day })} error={error('day')} />
          <SegmentField<ConsentWay>
            label="Hur"
            value={values.way}
            choices={choicesOf(consentWayLabels)}
            onChange={(way) => set({ way })}
          />
        </Grid>
        <TextField
          label="Närmare om svaret"
          optional
          value={values.how}
          onChange={(how) => set({ how })}
          error={error('how')}
        />
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
