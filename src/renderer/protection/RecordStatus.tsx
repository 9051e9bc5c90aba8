import { adultStatusLabels } from '@shared/glossary/labels'
import type { PersonId } from '@shared/ids'
import type { AdultStatus } from '@shared/protection/protection.contract'
import { invoke } from '../lib/api'
import { today } from '../lib/dates'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, DateField, SelectField, TextArea } from '../ui/fields'
import { Fault, Row } from '../ui/layout'
import { AdultField } from './AdultField'
import type { EditorProps } from './editor'

interface Values {
  readonly personId: PersonId | ''
  readonly status: AdultStatus | ''
  readonly on: string
  readonly note: string
}

/** Where an adult stands to help. */
export function RecordStatus({ aktId, adults, isBarnakt, onClose }: EditorProps) {
  const form = useForm<Values>({
    initial: { personId: adults.length === 1 ? (adults[0]?.personId ?? '') : '', status: '', on: today(), note: '' },
    draft: { form: 'protection.lage', subject: aktId },
    submit: async ({ personId, status, ...rest }) => {
      const chosen = { personId: (personId || undefined) as PersonId, status: (status || undefined) as AdultStatus }
      await invoke('protection.record', { aktId, content: { kind: 'lage', ...chosen, ...rest } })
      onClose()
    },
  })
  return (
    <Dialog title="Den vuxnes läge" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <AdultField
          adults={adults}
          value={form.values.personId}
          onChange={(personId) => form.set({ personId })}
          error={form.error('content', 'personId')}
        />
        <SelectField
          label="Läge"
          value={form.values.status}
          onChange={(status) => form.set({ status })}
          choices={choicesOf(adultStatusLabels)}
          error={form.error('content', 'status')}
        />
        <DateField
          label="Från"
          value={form.values.on}
          onChange={(on) => form.set({ on })}
          error={form.error('content', 'on')}
        />
        <TextArea
          label="Kommentar"
          optional
          hint={
            isBarnakt ? 'Bara det som gäller föräldraskapet. Barnakten kan läsas av båda vårdnadshavarna.' : undefined
          }
          value={form.values.note}
          onChange={(note) => form.set({ note })}
          error={form.error('content', 'note')}
          lang="sv"
          spellCheck
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
