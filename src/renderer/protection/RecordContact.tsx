import type { PersonId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { ask, invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, TextArea, TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'
import { AdultField } from './AdultField'
import type { EditorProps } from './editor'

interface Values {
  readonly personId: PersonId | ''
  readonly on: string
  readonly by: string
  readonly note: string
  readonly nextTryOn: string
}

/** A contact with an adult who declines help, and the day of the next try. */
export function RecordContact({ aktId, adults, isBarnakt, onClose }: EditorProps) {
  const { data: me } = useQuery(ask('account.me', {}))
  const form = useForm<Values>({
    initial: {
      personId: adults.length === 1 ? (adults[0]?.personId ?? '') : '',
      on: today(),
      by: me?.displayName ?? '',
      note: '',
      nextTryOn: '',
    },
    draft: { form: 'protection.kontakt', subject: aktId },
    submit: async ({ personId, nextTryOn, ...rest }) => {
      await invoke('protection.record', {
        aktId,
        content: {
          kind: 'kontakt',
          personId: (personId || undefined) as PersonId,
          nextTryOn: nextTryOn === '' ? null : nextTryOn,
          ...rest,
        },
      })
      onClose()
    },
  })
  return (
    <Dialog title="Motiverande kontakt" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <AdultField
          adults={adults}
          value={form.values.personId}
          onChange={(personId) => form.set({ personId })}
          error={form.error('content', 'personId')}
        />
        <DateField
          label="Datum"
          value={form.values.on}
          onChange={(on) => form.set({ on })}
          error={form.error('content', 'on')}
        />
        <TextField
          label="Av"
          value={form.values.by}
          onChange={(by) => form.set({ by })}
          error={form.error('content', 'by')}
        />
        <TextArea
          label="Vad som sades om stöd"
          hint={
            isBarnakt
              ? 'Bara det som gäller föräldraskapet och barnet. Den vuxnes egna förhållanden hör inte hemma i barnakten.'
              : undefined
          }
          value={form.values.note}
          onChange={(note) => form.set({ note })}
          error={form.error('content', 'note')}
          lang="sv"
          spellCheck
        />
        <DateField
          label="Nästa försök"
          optional
          hint="Visas på Idag för dig"
          value={form.values.nextTryOn}
          onChange={(nextTryOn) => form.set({ nextTryOn })}
          error={form.error('content', 'nextTryOn')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || !form.isReady}>
            Spara i akten
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
