import type { Transfer } from '@shared/transfer/transfer.contract'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextField } from '../ui/fields'
import { Fault, FieldsetFault, Row } from '../ui/layout'

/** What becomes of an överlämning: I take it, somebody outside has, no, taken back, or I step in for who has left. */
export type Answer = 'tar' | 'mottagen' | 'avboj' | 'atertag' | 'ga-in'

interface Words {
  readonly title: string
  readonly button: string
  readonly lead: (transfer: Transfer) => string
  readonly reason?: string
}

const words: Readonly<Record<Answer, Words>> = {
  tar: {
    title: 'Ta emot överlämningen',
    button: 'Jag tar emot',
    lead: ({ scope, from }) =>
      scope === 'hela-ansvaret'
        ? `Du blir ansvarig för ärendet från i dag. ${from} lämnar det, och nycklarna följer med.`
        : `Ditt namn skrivs in som mottagare. Från i dag är det du som gör det som återstår, inte ${from}.`,
  },
  mottagen: {
    title: 'Någon har tagit emot',
    button: 'Spara',
    lead: ({ to }) => `Skriv vem hos ${to} som har sagt ja till att ta över, och när.`,
  },
  avboj: {
    title: 'Säg nej till överlämningen',
    button: 'Säg nej',
    lead: ({ from }) => `Ansvaret ligger kvar hos ${from}, som får veta skälet.`,
    reason: 'Skäl',
  },
  atertag: {
    title: 'Ta tillbaka överlämningen',
    button: 'Ta tillbaka',
    lead: ({ from }) => `Ansvaret ligger kvar hos ${from}.`,
    reason: 'Varför',
  },
  'ga-in': {
    title: 'Gå in i stället',
    button: 'Jag går in',
    lead: ({ from }) => `${from} har slutat. Du står som den som lämnar över, tills någon har tagit emot.`,
  },
}

interface Values {
  readonly name: string
  readonly on: string
  readonly reason: string
}

const store = (act: Answer, { id: transferId, revision }: Transfer, { name, on, reason }: Values) => {
  const known = { transferId, revision }
  switch (act) {
    case 'tar':
      return invoke('transfer.accept', known)
    case 'mottagen':
      return invoke('transfer.recordAccept', { ...known, receivedBy: name, on })
    case 'avboj':
      return invoke('transfer.decline', { ...known, reason, receivedBy: name })
    case 'atertag':
      return invoke('transfer.takeBack', { ...known, reason })
    case 'ga-in':
      return invoke('transfer.stepIn', known)
  }
}

interface AnswerDialogProps {
  readonly act: Answer
  readonly transfer: Transfer
  readonly onClose: () => void
}

export function AnswerDialog({ act, transfer, onClose }: AnswerDialogProps) {
  const form = useForm<Values>({
    initial: { name: '', on: today(), reason: '' },
    draft: { form: `transfer.${act}`, subject: transfer.id },
    submit: async (values) => {
      await store(act, transfer, values)
      onClose()
    },
  })
  const { values, set, error } = form
  const { title, button, lead, reason } = words[act]
  const isOutside = transfer.service !== null
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>{lead(transfer)}</p>
        {act === 'mottagen' || (act === 'avboj' && isOutside) ? (
          <TextField
            label={act === 'mottagen' ? 'Namn på den som tar emot' : 'Vem som sade nej'}
            optional={act === 'avboj'}
            value={values.name}
            onChange={(name) => set({ name })}
            error={error('receivedBy')}
          />
        ) : null}
        {act === 'mottagen' ? (
          <DateField label="Dag" value={values.on} onChange={(on) => set({ on })} error={error('on')} />
        ) : null}
        {reason ? (
          <TextField
            label={reason}
            value={values.reason}
            onChange={(typed) => set({ reason: typed })}
            error={error('reason')}
          />
        ) : null}
        <FieldsetFault error={error('transfer') ?? error('to')} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            {button}
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
