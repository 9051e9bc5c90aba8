import type { Referral } from '@shared/referral/referral.contract'
import { invoke } from '../lib/api'
import { addDays, today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField } from '../ui/fields'
import { Callout, Fault, Row } from '../ui/layout'
import { receiverName } from './receiver-name'
import type { Step } from './steps'

interface Words {
  readonly title: string
  readonly day: string
  /** The field for words, where the step has any. */
  readonly text?: string
  readonly isOptional?: boolean
}

const words: Readonly<Record<Step, Words>> = {
  skicka: { title: 'Remissen är skickad', day: 'Skickad den' },
  svar: { title: 'Mottagaren har tagit emot', day: 'Svaret kom den', text: 'Vad mottagaren svarade', isOptional: true },
  nej: { title: 'Mottagaren har sagt nej', day: 'Svaret kom den', text: 'Mottagarens skäl' },
  bevaka: { title: 'Vänta längre på svaret', day: 'Bevaka svaret till', text: 'Varför vi väntar' },
  besok: { title: 'Det första besöket har varit', day: 'Dag' },
  avsluta: { title: 'Avsluta remissen', day: 'Avslutad den', text: 'Hur det gick' },
}

/** Which field of the step's endpoint the day and the words are. */
const fields: Readonly<Record<Step, { readonly day: string; readonly text: string }>> = {
  skicka: { day: 'sentOn', text: '' },
  svar: { day: 'on', text: 'reason' },
  nej: { day: 'on', text: 'reason' },
  bevaka: { day: 'until', text: 'reason' },
  besok: { day: 'on', text: '' },
  avsluta: { day: 'on', text: 'outcome' },
}

const store = (act: Step, { id: referralId, revision }: Referral, day: string, text: string) => {
  const known = { referralId, revision }
  switch (act) {
    case 'skicka':
      return invoke('referral.send', { ...known, sentOn: day })
    case 'svar':
      return invoke('referral.answer', { ...known, answer: 'mottagen', on: day, reason: text })
    case 'nej':
      return invoke('referral.answer', { ...known, answer: 'avbojd', on: day, reason: text })
    case 'bevaka':
      return invoke('referral.watch', { ...known, until: day, reason: text })
    case 'besok':
      return invoke('referral.visit', { ...known, on: day })
    case 'avsluta':
      return invoke('referral.close', { ...known, on: day, outcome: text })
  }
}

interface StepDialogProps {
  readonly act: Step
  readonly referral: Referral
  readonly onClose: () => void
}

/** One step of a remiss: a day, and words where they are needed. */
export function StepDialog({ act, referral, onClose }: StepDialogProps) {
  const form = useForm({
    initial: { day: act === 'bevaka' ? addDays(today(), 7) : today(), text: '' },
    draft: { form: `referral.${act}`, subject: referral.id },
    submit: async ({ day, text }) => {
      await store(act, referral, day, text)
      onClose()
    },
  })
  const { values, set, error } = form
  const { title, day, text, isOptional } = words[act]
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>Till {receiverName(referral.receiver)}</p>
        {act === 'nej' ? (
          <Callout tone="info">
            <span>Ansvaret ligger kvar hos oss. Nästa steg är att bestämma hur det blir i stället.</span>
          </Callout>
        ) : null}
        <DateField
          label={day}
          value={values.day}
          onChange={(chosen) => set({ day: chosen })}
          error={error(fields[act].day) ?? error('document')}
        />
        {text ? (
          <TextField
            label={text}
            optional={isOptional ?? false}
            value={values.text}
            onChange={(typed) => set({ text: typed })}
            error={error(fields[act].text)}
          />
        ) : null}
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
