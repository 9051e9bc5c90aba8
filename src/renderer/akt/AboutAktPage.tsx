import type { AktPage } from '@shared/akt/akt.contract'
import { aktLabels, aktStateLabels, gallringLabels } from '@shared/glossary/labels'
import type { AktId, UserId } from '@shared/ids'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { invoke } from '../lib/api'
import { momentText, nearDay } from '../lib/dates'
import { faultAt } from '../lib/messages'
import { useForm } from '../lib/use-form'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { choicesOf, SelectField, TextField } from '../ui/fields'
import { Card, Facts, Fault, FieldsetFault, Row } from '../ui/layout'
import { Term } from '../ui/Term'
import { AktFrame } from './AktFrame'

/** The akt's frame: who answers for it, where, how long it is kept; handing it over and closing it. */
export const AboutAktPage = ({ aktId }: { readonly aktId: AktId }) => (
  <AktFrame aktId={aktId}>{(akt) => <About akt={akt} />}</AktFrame>
)

type Open = 'frame' | 'transfer' | 'close' | null

function About({ akt }: { readonly akt: AktPage }) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <Card
      title="Om akten"
      actions={
        akt.mayChange ? (
          <Button size="small" onClick={() => setOpen('frame')}>
            Ändra
          </Button>
        ) : null
      }
    >
      <Facts
        rows={[
          ['Akt', aktLabels[akt.kind]],
          ['Läge', akt.closedOn ? `${aktStateLabels[akt.state]} ${nearDay(akt.closedOn)}` : aktStateLabels[akt.state]],
          ['Öppnad', momentText(akt.openedAt)],
          ['Ansvarig nämnd', akt.namnd],
          ['Ansvarig handläggare', akt.responsible],
          ['Enhet', akt.unit],
          ['Gallring', gallringLabels[akt.gallring]],
        ]}
      />
      <p>
        <Term code="gallring">Gallring</Term> föreslås när tiden är ute och beslutas av en människa. Ingenting tas bort
        av sig självt.
      </p>
      {akt.mayChange ? (
        <Row>
          <Button size="small" onClick={() => setOpen('transfer')}>
            Lämna över akten
          </Button>
          <Button size="small" onClick={() => setOpen('close')}>
            Avsluta akten
          </Button>
        </Row>
      ) : null}
      {open === 'frame' ? <ChangeFrame akt={akt} onClose={close} /> : null}
      {open === 'transfer' ? <Transfer akt={akt} onClose={close} /> : null}
      {open === 'close' ? <CloseAkt akt={akt} onClose={close} /> : null}
    </Card>
  )
}

interface Changing {
  readonly akt: AktPage
  readonly onClose: () => void
}

function ChangeFrame({ akt, onClose }: Changing) {
  const form = useForm({
    initial: { unit: akt.unit, gallring: akt.gallring },
    submit: async (values) => {
      await invoke('akt.setFrame', { aktId: akt.id, ...values })
      onClose()
    },
  })
  return (
    <Dialog title="Om akten" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <TextField
          label="Enhet"
          optional
          value={form.values.unit}
          onChange={(unit) => form.set({ unit })}
          error={form.error('unit')}
        />
        <SelectField
          label="Gallring"
          value={form.values.gallring}
          onChange={(gallring) => form.set({ gallring })}
          choices={choicesOf(gallringLabels)}
          error={form.error('gallring')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Spara
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}

function Transfer({ akt, onClose }: Changing) {
  const [, go] = useLocation()
  const form = useForm<{ readonly userId: UserId | ''; readonly reason: string }>({
    initial: { userId: '', reason: '' },
    submit: async ({ userId, reason }) => {
      await invoke('akt.transfer', { aktId: akt.id, userId: (userId || undefined) as UserId, reason })
      go('/')
    },
  })
  return (
    <Dialog title="Lämna över akten" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>
          Den som tar över får nyckeln. {akt.responsible} kan inte läsa akten längre, om inte något annat uppdrag ger
          rätt till den.
        </p>
        <SelectField
          label="Ny ansvarig handläggare"
          value={form.values.userId}
          onChange={(userId) => form.set({ userId })}
          choices={akt.successors.map((one) => ({ value: one.userId, label: one.name }))}
          error={form.error('userId')}
        />
        <TextField
          label="Varför"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Lämna över
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}

function CloseAkt({ akt, onClose }: Changing) {
  const form = useForm({
    initial: { reason: '' },
    submit: async ({ reason }) => {
      await invoke('akt.close', { aktId: akt.id, reason })
      onClose()
    },
  })
  return (
    <Dialog title="Avsluta akten" onClose={onClose}>
      <Form onSubmit={() => form.submit()}>
        <p>En avslutad akt går att läsa men inte att skriva i. Den öppnas inte igen; en ny akt öppnas om det behövs.</p>
        <TextField
          label="Varför"
          value={form.values.reason}
          onChange={(reason) => form.set({ reason })}
          error={form.error('reason')}
        />
        <FieldsetFault error={faultAt(form.failure, 'aktId')} />
        {form.failure?.fields ? null : <Fault failure={form.failure} />}
        <Row>
          <Button type="submit" kind="primary" disabled={form.isBusy}>
            Avsluta
          </Button>
        </Row>
      </Form>
    </Dialog>
  )
}
