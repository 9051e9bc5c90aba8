import type { CasePage } from '@shared/case/case.contract'
import { useState } from 'react'
import { invoke } from '../lib/api'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextArea } from '../ui/fields'
import { Callout, Fault, layout, Row } from '../ui/layout'
import { Term } from '../ui/Term'

/** Informationsspärr: while it stands, nothing may be told or sent to those it names. */
export function InformationBlock({ page }: { readonly page: CasePage }) {
  const [isOpen, setOpen] = useState(false)
  const change = (
    <Button size="small" onClick={() => setOpen(true)}>
      {page.hasInformationBlock ? 'Ändra eller häv' : 'Sätt informationsspärr'}
    </Button>
  )
  return (
    <>
      {page.hasInformationBlock ? (
        <Callout
          tone="warn"
          title={
            <>
              <Term code="information block">Informationsspärr</Term> gäller
            </>
          }
        >
          <span className={layout.pre}>{page.text.informationBlock}</span>
          <Row>{change}</Row>
        </Callout>
      ) : (
        <Row>{change}</Row>
      )}
      {isOpen ? <ChangeBlock page={page} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function ChangeBlock({ page, onClose }: { readonly page: CasePage; readonly onClose: () => void }) {
  const form = useForm({
    initial: { text: page.text.informationBlock, isOn: true },
    submit: async ({ text, isOn }) => {
      await invoke('case.setInformationBlock', { caseId: page.id, isOn, text })
      onClose()
    },
  })
  return (
    <Dialog title="Informationsspärr" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextArea
          label="Vad får inte lämnas till vem, beslutat av vem, till när"
          hint="Till exempel: Vårdnadshavarna får inte veta om förhöret. Beslutat av åklagaren. Gäller till eftermötet är hållet."
          value={form.values.text}
          onChange={(text) => form.set({ text })}
          error={form.error('text')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spärren gäller
          </Button>
          {page.hasInformationBlock ? (
            <Button
              disabled={form.isBusy}
              onClick={() =>
                void invoke('case.setInformationBlock', { caseId: page.id, isOn: false, text: form.values.text }).then(
                  onClose,
                )
              }
            >
              Häv spärren
            </Button>
          ) : null}
        </Row>
      </Form>
    </Dialog>
  )
}
