import type { AktCompartment, FileKind } from '@shared/document/document.contract'
import { compartmentLabels, fileKindLabels } from '@shared/glossary/labels'
import type { AktId } from '@shared/ids'
import { type Failure, failureOf } from '@shared/result'
import { useState } from 'react'
import { askShell, invoke } from '../lib/api'
import { today } from '../lib/dates'
import { faultsAt } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { DateField, SegmentField, TextField } from '../ui/fields'
import { Callout, Fault, Grid, Row } from '../ui/layout'
import { FileField } from './FileField'
import { sizeText } from './size-text'

interface Chosen {
  readonly ticket: string
  readonly fileName: string
  readonly kind: FileKind
  readonly bytes: number
}

interface TakeInProps {
  readonly aktId: AktId
  /** Where I can put a document. */
  readonly compartments: readonly AktCompartment[]
  readonly onClose: () => void
}

/** Takes a document into the akt: the file, what it is, who it is from, and behind which lock it lies. */
export function TakeInDialog({ aktId, compartments, onClose }: TakeInProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isLooking, setLooking] = useState(false)
  const form = useForm<{ title: string; sender: string; receivedOn: string; compartment: AktCompartment }>({
    initial: { title: '', sender: '', receivedOn: today(), compartment: compartments[0] ?? 'dokument' },
    submit: async (values) => {
      if (!chosen) {
        setFailure({ code: 'invalid-input', fields: [{ path: ['file'], code: 'required' }] })
        return
      }
      await invoke('document.takeIn', { aktId, ticket: chosen.ticket, ...values })
      onClose()
    },
  })
  const choose = async () => {
    setFailure(null)
    try {
      const { ticket } = await askShell('shell.chooseFile', { purpose: 'document' })
      if (ticket === null) return
      setLooking(true)
      setChosen(null)
      setChosen({ ticket, ...(await invoke('document.look', { ticket })) })
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setLooking(false)
    }
  }
  const fileErrors = [...faultsAt(failure, 'file'), ...faultsAt(form.failure, 'file')]
  return (
    <Dialog title="Ta in handling" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <FileField
          label="Fil"
          hint="PDF, Word (.docx) eller bild, högst 25 megabyte. Filen sparas krypterad i akten; originalet rörs inte."
          chosen={chosen ? `${chosen.fileName} (${fileKindLabels[chosen.kind]}, ${sizeText(chosen.bytes)})` : null}
          errors={fileErrors}
          isBusy={isLooking}
          onChoose={() => void choose()}
        />
        <TextField
          label="Vad är det?"
          hint="Till exempel orosanmälan, läkarutlåtande eller dom."
          value={form.values.title}
          onChange={(title) => form.set({ title })}
          error={form.error('title')}
        />
        <Grid>
          <TextField
            label="Från"
            optional
            value={form.values.sender}
            onChange={(sender) => form.set({ sender })}
            error={form.error('sender')}
          />
          <DateField
            label="Kom in"
            value={form.values.receivedOn}
            onChange={(receivedOn) => form.set({ receivedOn })}
            error={form.error('receivedOn')}
          />
        </Grid>
        <SegmentField
          label="Var ska den ligga?"
          hint="Varje del av akten har ett eget lås. Det som röjer adress, skola eller vem som anmält läggs för sig."
          value={form.values.compartment}
          choices={compartments.map((value) => ({ value, label: compartmentLabels[value] }))}
          onChange={(compartment) => form.set({ compartment })}
          error={form.error('compartment')}
        />
        {form.values.compartment === 'skydd' || form.values.compartment === 'anmalare' ? (
          <Callout>
            <span>Handlingen syns då bara för den som har nyckel till den delen. För andra finns den inte.</span>
          </Callout>
        ) : null}
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        {failure?.fields ? null : <Fault failure={failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy || isLooking}>
            Ta in
          </Button>
          <Button onClick={onClose}>Avbryt</Button>
        </Row>
      </Form>
    </Dialog>
  )
}
