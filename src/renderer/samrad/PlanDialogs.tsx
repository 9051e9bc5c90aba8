import type { SamradPage } from '@shared/samrad/samrad.contract'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { useReading } from '../lib/use-reading'
import { Button } from '../ui/Button'
import { ConflictChoice } from '../ui/ConflictChoice'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField, TimeField } from '../ui/fields'
import { Fault, Grid, Row } from '../ui/layout'

interface PlanDialogProps {
  readonly samrad: SamradPage
  readonly onClose: () => void
}

/** Moves a samråd that has not been held. */
export function MoveDialog({ samrad, onClose }: PlanDialogProps) {
  const reading = useReading(samrad.revision)
  const form = useForm({
    initial: {
      heldOn: samrad.heldOn,
      startsAt: samrad.startsAt,
      minutes: String(samrad.minutes),
      place: samrad.place,
      link: samrad.link,
    },
    submit: async ({ minutes, ...values }) => {
      await invoke('samrad.move', {
        samradId: samrad.id,
        revision: reading.at(),
        ...values,
        minutes: Number(minutes),
      })
      onClose()
    },
  })
  const { values, set, error } = form
  return (
    <Dialog title="Ändra tid och plats" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <Grid dense>
          <DateField
            label="Datum"
            value={values.heldOn}
            onChange={(heldOn) => set({ heldOn })}
            error={error('heldOn')}
          />
          <TimeField
            label="Börjar"
            value={values.startsAt}
            onChange={(startsAt) => set({ startsAt })}
            error={error('startsAt')}
          />
          <TextField
            label="Längd i minuter"
            inputMode="numeric"
            value={values.minutes}
            onChange={(minutes) => set({ minutes })}
            error={error('minutes')}
          />
        </Grid>
        <TextField label="Plats" value={values.place} onChange={(place) => set({ place })} error={error('place')} />
        <TextField
          label="Länk till videomöte"
          optional
          value={values.link}
          onChange={(link) => set({ link })}
          error={error('link')}
        />
        {samrad.state === 'kallat' ? (
          <p>Kallelsen har redan gått ut. Hör av dig till dem som är kallade om den nya tiden.</p>
        ) : null}
        <ConflictChoice
          failure={form.failure}
          keepMine={() => {
            reading.goOn()
            return form.submit()
          }}
          takeTheirs={() => {
            reading.goOn()
            return form.reset()
          }}
        />
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}

/** Calls a samråd off; it stays in the list with its reason in the log. */
export function CancelDialog({ samrad, onClose }: PlanDialogProps) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('samrad.cancel', { samradId: samrad.id, reason })
      onClose()
    },
  })
  return (
    <Dialog title="Ställ in samrådet" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Varför"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Ställ in
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
