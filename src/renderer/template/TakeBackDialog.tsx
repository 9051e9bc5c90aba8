import { templateLabels } from '@shared/glossary/labels'
import { type Failure, failureOf } from '@shared/result'
import type { TemplateId } from '@shared/template/template.contract'
import { useState } from 'react'
import { FileField } from '../document'
import { askShell, invoke } from '../lib/api'
import { faultsAt } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/fields'
import { Fault, Row } from '../ui/layout'

interface TakeBackProps {
  readonly template: TemplateId
  readonly onClose: () => void
}

/** Brings back a template that has been edited in Word. What is wrong with it stands beside the file, by name. */
export function TakeBackDialog({ template, onClose }: TakeBackProps) {
  const [ticket, setTicket] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const form = useForm({
    initial: { note: '' },
    submit: async ({ note }) => {
      if (ticket === null) {
        setFailure({ code: 'invalid-input', fields: [{ path: ['file'], code: 'required' }] })
        return
      }
      await invoke('template.takeBack', { template, ticket, note })
      onClose()
    },
  })
  const choose = async () => {
    setFailure(null)
    try {
      const chosen = await askShell('shell.chooseFile', { purpose: 'template' })
      if (chosen.ticket !== null) setTicket(chosen.ticket)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <Dialog title={`Ta tillbaka ${templateLabels[template].toLocaleLowerCase('sv')}`} onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <FileField
          label="Mallen som du har ändrat"
          hint="Ett Word-dokument (.docx). Mallen kontrolleras innan den tas i bruk; den nuvarande finns kvar."
          chosen={ticket === null ? null : 'En fil är vald.'}
          errors={[...faultsAt(failure, 'file'), ...faultsAt(form.failure, 'file')]}
          isBusy={form.isBusy}
          onChoose={() => void choose()}
        />
        <TextField
          label="Vad har ändrats?"
          hint="Till exempel: kommunens logotyp och ny sidfot."
          value={form.values.note}
          onChange={(note) => form.set({ note })}
          error={form.error('note')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Kontrollera och ta i bruk
          </Button>
          <Button onClick={onClose}>Avbryt</Button>
        </Row>
      </Form>
    </Dialog>
  )
}
